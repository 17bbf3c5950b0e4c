//! Texts cut into what a reader calls letters, each with the form in which it is compared.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Sameness;
use crate::az;

/// A text as letters: a base character with its combining marks is one.
pub struct Clusters(Vec<Cluster>);

struct Cluster {
    /// Its form for comparison.
    key: String,
    /// Whether a word goes on through it.
    word: bool,
    /// Where it ends.
    byte: usize,
    unit: usize,
}

impl Clusters {
    /// Cuts a text.
    pub fn of(text: &str, sameness: Sameness) -> Self {
        let mut found: Vec<Cluster> = Vec::new();
        let (mut start, mut unit) = (0, 0);
        for (at, letter) in text.char_indices() {
            let end = at + letter.len_utf8();
            unit += letter.len_utf16();
            match found.last_mut() {
                Some(before) if is_combining_mark(letter) => {
                    before.key = key(&text[start..end], sameness);
                    (before.byte, before.unit) = (end, unit);
                }
                _ => {
                    start = at;
                    found.push(Cluster {
                        key: key(&text[at..end], sameness),
                        word: letter.is_alphanumeric(),
                        byte: end,
                        unit,
                    });
                }
            }
        }
        Self(found)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where a letter begins, in bytes; behind the last one the end.
    pub fn byte(&self, index: usize) -> usize {
        index.checked_sub(1).map_or(0, |before| self.0[before].byte)
    }

    /// Where a letter begins, in UTF-16 units.
    pub fn unit(&self, index: usize) -> usize {
        index.checked_sub(1).map_or(0, |before| self.0[before].unit)
    }
}

/// Every place where the needle stands, none overlapping another.
pub fn spot_all(text: &Clusters, needle: &Clusters, whole: bool) -> Vec<Range<usize>> {
    let (letters, length) = (&text.0, needle.0.len());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at + length <= letters.len() {
        let range = at..at + length;
        let same = letters[range.clone()]
            .iter()
            .zip(&needle.0)
            .all(|(own, wanted)| own.key == wanted.key);
        let touched =
            |place: Option<usize>| place.and_then(|i| letters.get(i)).is_some_and(|l| l.word);
        if same && !(whole && (touched(at.checked_sub(1)) || touched(Some(range.end)))) {
            at = range.end;
            found.push(range);
        } else {
            at += 1;
        }
    }
    found
}

/// Spaces and hyphens that hold text together are a space and a hyphen to who looks for them.
fn key(letter: &str, sameness: Sameness) -> String {
    let plain = match letter {
        "\u{a0}" | "\u{202f}" => " ",
        "\u{2011}" => "-",
        other => other,
    };
    match sameness {
        Sameness::Folded => az::fold(&az::unify_quotes(plain)),
        Sameness::Letters => az::lower(plain),
        Sameness::Exact => plain.nfc().collect(),
    }
}
