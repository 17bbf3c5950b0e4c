//! What of a text is a word to check. Numbers, addresses, abbreviations and the endings after them are none.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Misspelt;

/// The most letters of an abbreviation in capitals.
const ABBREVIATION: usize = 5;

/// The words to check, with their places.
pub(super) fn words(text: &str) -> impl Iterator<Item = Misspelt> {
    let mut at = 0;
    text.split_inclusive('\n').flat_map(move |line| {
        let start = at;
        at += line.encode_utf16().count();
        let heading = is_heading(line);
        chunks(line)
            .filter(|(_, chunk)| !is_address(chunk))
            .flat_map(|(before, chunk)| in_chunk(chunk, before, heading))
            .map(move |mut word| {
                word.start += start;
                word.end += start;
                word
            })
            .collect::<Vec<_>>()
    })
}

/// What stands between spaces, with its place in the line.
fn chunks(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split_inclusive(char::is_whitespace)
        .map(move |piece| {
            let start = at;
            at += piece.encode_utf16().count();
            (start, piece.trim_end())
        })
        .filter(|(_, piece)| !piece.is_empty())
}

/// A web or mail address: it has a mark of one, or a dot inside Latin letters alone.
fn is_address(chunk: &str) -> bool {
    let bare = chunk.trim_matches(|letter: char| !letter.is_alphanumeric());
    bare.contains('@')
        || bare.contains("://")
        || bare.starts_with("www.")
        || (bare.is_ascii()
            && bare
                .split_once('.')
                .is_some_and(|(name, zone)| [name, zone].iter().all(|part| is_label(part))))
}

fn is_label(part: &str) -> bool {
    part.len() > 1 && part.starts_with(|letter: char| letter.is_ascii_lowercase())
}

fn in_chunk(chunk: &str, offset: usize, heading: bool) -> Vec<Misspelt> {
    let letters: Vec<char> = chunk.chars().collect();
    let places: Vec<usize> = letters
        .iter()
        .scan(offset, |at, letter| {
            let here = *at;
            *at += letter.len_utf16();
            Some(here)
        })
        .collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < letters.len() {
        if !is_letter(letters[from]) {
            from += 1;
            continue;
        }
        let length = letters[from..]
            .iter()
            .take_while(|letter| is_letter(**letter))
            .count();
        let to = from + length;
        if is_word(&letters, from, to, heading) {
            let word: String = letters[from..to].iter().collect();
            found.push(Misspelt {
                start: places[from],
                end: places[to - 1] + letters[to - 1].len_utf16(),
                word,
            });
        }
        from = to;
    }
    found
}

fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || is_combining_mark(letter)
}

/// Whether the letters between two places are a word of the language.
fn is_word(letters: &[char], from: usize, to: usize, heading: bool) -> bool {
    let own: String = letters[from..to].iter().copied().nfc().collect();
    let beside = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    let (before, after) = (beside(from.checked_sub(1)), beside(Some(to)));
    own.chars().count() > 1
        && !before.is_some_and(char::is_numeric)
        && !after.is_some_and(char::is_numeric)
        && !is_ending(letters, from, before)
        && !is_sign(&own, heading)
}

/// An ending written apart: `2011-ci`, `VÖEN-i`, `“…”nin`.
fn is_ending(letters: &[char], from: usize, before: Option<char>) -> bool {
    let earlier = from.checked_sub(2).and_then(|place| letters.get(place));
    match before {
        Some('-' | '\u{2011}') => {
            let head: Vec<char> = letters[..from - 1]
                .iter()
                .rev()
                .take_while(|letter| letter.is_alphanumeric())
                .copied()
                .collect();
            earlier.is_some_and(|letter| !letter.is_alphabetic())
                || (head.len() > 1 && head.iter().all(|letter| letter.is_uppercase()))
        }
        Some('”' | '"' | '»' | '’') => earlier.is_some_and(|letter| letter.is_alphanumeric()),
        _ => false,
    }
}

/// A line all in capitals in which some word is too long for an abbreviation.
fn is_heading(line: &str) -> bool {
    !line.chars().any(char::is_lowercase)
        && line
            .split(|letter: char| !is_letter(letter))
            .any(|word| word.chars().count() > ABBREVIATION)
}

/// An abbreviation in capitals (other than in a heading of capitals) or a made-up sign such as `eGov`.
fn is_sign(word: &str, heading: bool) -> bool {
    let great = word.chars().filter(|letter| letter.is_uppercase()).count();
    let all = word.chars().count();
    if great == all {
        return !heading && all <= ABBREVIATION;
    }
    word.chars().skip(1).any(char::is_uppercase)
}
