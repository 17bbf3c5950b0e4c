//! Two wordings side by side: the words that went struck through in the one, those that came underlined in the other.

use std::collections::HashMap;

use reqlament_core::az;
use reqlament_core::diff::{self, Change};
use reqlament_typeset::block::Span;

/// What stands for words that did not change and are left out.
pub(crate) const LEFT_OUT: &str = "[…]";
/// A stretch of unchanged words longer than this is shortened.
const LONG: usize = 420;
/// How much of it stays beside a change.
const NEAR: usize = 200;
/// Wordings that share less than one part in so many are told as wholly different.
const SHARED: usize = 3;

/// The spans of the former and of the new wording.
pub(crate) fn marked(former: &str, new: &str) -> (Vec<Span>, Vec<Span>) {
    let apart = |shared: usize| shared * SHARED < letters(former).max(letters(new));
    // Texts with few words in common need not be aligned to be told apart, which for long ones would take long.
    let mut changes = if apart(common(former, new)) {
        Vec::new()
    } else {
        refined(diff::words(former, new))
    };
    if apart(changes.iter().map(kept).sum()) {
        changes = vec![removed(former), added(new)];
    }
    shorten(&mut changes);
    let side = |own: fn(&Change) -> Option<(&str, bool)>| {
        bridged(changes.iter().filter_map(own).collect())
    };
    let set = |parts: Vec<(String, bool)>, style: fn(Span) -> Span| {
        let whole: String = parts.iter().map(|(text, _)| text.as_str()).collect();
        // Figures are held to their units over the borders of changes, letter for letter.
        let mut held = az::keep_together(&whole)
            .chars()
            .collect::<Vec<_>>()
            .into_iter();
        let span = |(text, marked): (String, bool)| {
            let own: String = held.by_ref().take(text.chars().count()).collect();
            let span = Span::plain(own);
            if marked { style(span) } else { span }
        };
        parts.into_iter().map(span).collect::<Vec<_>>()
    };
    let former = side(|change| match change {
        Change::Kept { text } => Some((text, false)),
        Change::Removed { text } => Some((text, true)),
        Change::Added { .. } => None,
    });
    let new = side(|change| match change {
        Change::Kept { text } => Some((text, false)),
        Change::Added { text } => Some((text, true)),
        Change::Removed { .. } => None,
    });
    (set(former, gone), set(new, come))
}

/// A wording that went as a whole.
pub(crate) fn gone(span: Span) -> Span {
    Span {
        removed: true,
        ..span
    }
}

/// A wording that came as a whole.
pub(crate) fn come(span: Span) -> Span {
    Span {
        added: true,
        ..span
    }
}

fn removed(text: &str) -> Change {
    let text = text.to_owned();
    Change::Removed { text }
}

fn added(text: &str) -> Change {
    let text = text.to_owned();
    Change::Added { text }
}

fn kept(change: &Change) -> usize {
    match change {
        Change::Kept { text } => letters(text),
        _ => 0,
    }
}

/// Letters of the words that stand in both texts, wherever.
fn common(former: &str, new: &str) -> usize {
    let bare = |word: &'_ str| -> String { word.chars().filter(|c| c.is_alphanumeric()).collect() };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in former.split_whitespace() {
        *counts.entry(bare(word)).or_default() += 1;
    }
    new.split_whitespace()
        .filter(|word| match counts.get_mut(&bare(word)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        })
        .map(letters)
        .sum()
}

fn letters(text: &str) -> usize {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .count()
}

/// Words are told apart by spaces alone: "Nazirliyi." and "Nazirliyi; …" share all but their marks, which are freed here.
fn refined(changes: Vec<Change>) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    let mut rest = changes.into_iter().peekable();
    while let Some(change) = rest.next() {
        match (&change, rest.peek()) {
            (Change::Removed { text: old }, Some(Change::Added { text: new }))
            | (Change::Added { text: new }, Some(Change::Removed { text: old })) => {
                let old: Vec<char> = old.chars().collect();
                let new: Vec<char> = new.chars().collect();
                let head = common_head(&old, &new);
                let tail = common_tail(&old[head..], &new[head..]);
                let text = |part: &[char]| part.iter().collect::<String>();
                out.push(Change::Kept {
                    text: text(&old[..head]),
                });
                out.push(removed(&text(&old[head..old.len() - tail])));
                out.push(added(&text(&new[head..new.len() - tail])));
                out.push(Change::Kept {
                    text: text(&old[old.len() - tail..]),
                });
                rest.next();
            }
            _ => out.push(change),
        }
    }
    merged(out)
}

/// How many letters the two begin with alike, up to a border of words in both.
fn common_head(old: &[char], new: &[char]) -> usize {
    let mut length = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let splits = |all: &[char], at: usize| at > 0 && at < all.len() && within(all[at - 1], all[at]);
    while length > 0 && (splits(old, length) || splits(new, length)) {
        length -= 1;
    }
    length
}

/// How many letters the two end with alike, down to a border of words in both.
fn common_tail(old: &[char], new: &[char]) -> usize {
    let ends = old.iter().rev().zip(new.iter().rev());
    let mut length = ends.take_while(|(a, b)| a == b).count();
    let splits = |all: &[char], length: usize| {
        let at = all.len() - length;
        at > 0 && length > 0 && within(all[at - 1], all[at])
    };
    while length > 0 && (splits(old, length) || splits(new, length)) {
        length -= 1;
    }
    length
}

/// Whether two letters belong to one word or number: "1.6-cı", "09:00".
fn within(left: char, right: char) -> bool {
    let joint = |letter: char| ".,-:/".contains(letter);
    let word = char::is_alphanumeric;
    word(left) && word(right) || left.is_ascii_digit() && joint(right) || joint(left) && word(right)
}

/// Adjoining changes of one kind together, empty ones left out.
fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let (Change::Kept { text } | Change::Removed { text } | Change::Added { text }) = &change;
        if text.is_empty() {
            continue;
        }
        match (out.last_mut(), &change) {
            (Some(Change::Kept { text: last }), Change::Kept { text })
            | (Some(Change::Removed { text: last }), Change::Removed { text })
            | (Some(Change::Added { text: last }), Change::Added { text }) => last.push_str(text),
            _ => out.push(change),
        }
    }
    out
}

/// Leaves the middle of long unchanged stretches out, alike on both sides.
fn shorten(changes: &mut [Change]) {
    let last = changes.len().saturating_sub(1);
    for (at, change) in changes.iter_mut().enumerate() {
        let Change::Kept { text } = change else {
            continue;
        };
        if last == 0 || text.chars().count() <= LONG {
            continue;
        }
        let head = if at == 0 { "" } else { beginning(text) };
        let tail = if at == last { "" } else { ending(text) };
        *text = [head, LEFT_OUT, tail]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
    }
}

/// The words after a change, to the end of a sentence where one ends near it.
fn beginning(text: &str) -> &str {
    let to = text
        .char_indices()
        .nth(NEAR)
        .map_or(text.len(), |(at, _)| at);
    let near = &text[..to];
    match sentence_end(near.rfind(". "), near.rfind('\n')).max() {
        Some(end) => &near[..end],
        None => near
            .rsplit_once(char::is_whitespace)
            .map_or(near, |(words, _)| words),
    }
}

/// The words before a change, from the beginning of a sentence where one begins near it.
fn ending(text: &str) -> &str {
    let skip = text.chars().count().saturating_sub(NEAR);
    let from = text.char_indices().nth(skip).map_or(0, |(at, _)| at);
    let near = &text[from..];
    match sentence_end(near.find(". "), near.find('\n')).min() {
        Some(end) => near[end..].trim_start(),
        None => near
            .split_once(char::is_whitespace)
            .map_or(near, |(_, words)| words),
    }
}

/// Behind the point of a sentence, or at the end of its line.
fn sentence_end(point: Option<usize>, line: Option<usize>) -> impl Iterator<Item = usize> {
    point.map(|at| at + 1).into_iter().chain(line)
}

/// One side: a mark runs over the space between two marked words, but not over the spaces around them.
fn bridged(parts: Vec<(&str, bool)>) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::with_capacity(parts.len());
    for (at, &(text, own)) in parts.iter().enumerate() {
        let between = at > 0
            && parts[at - 1].1
            && parts.get(at + 1).is_some_and(|(_, next)| *next)
            && text.chars().all(|letter| letter == ' ');
        let marked = own || between;
        match out.last_mut() {
            Some((last, same)) if *same == marked => last.push_str(text),
            _ => out.push((text.to_owned(), marked)),
        }
    }
    out.into_iter().flat_map(trimmed).collect()
}

/// A marked stretch with the spaces at its ends apart.
fn trimmed((text, marked): (String, bool)) -> impl Iterator<Item = (String, bool)> {
    let inner = if marked { text.trim() } else { &text };
    let from = text.find(inner).unwrap_or_default();
    let (before, after) = (&text[..from], &text[from + inner.len()..]);
    let parts = [(before, false), (inner, marked), (after, false)];
    let parts = parts.map(|(part, marked)| (part.to_owned(), marked));
    parts.into_iter().filter(|(part, _)| !part.is_empty())
}
