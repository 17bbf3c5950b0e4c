//! Word lists as hunspell entries. A line is `word/LETTERS`: N noun or adjective (also where no letter says what it
//! is), V verb, X without endings, S keeps its k or q (hüququ), Y takes -yi (mənbəyi), D loses its last vowel (şəkli),
//! G writes its double consonant once before a consonant (haqlar), E is a short verb whose t softens (et, get), C is in
//! common use, L a stem of decision 191/2011.

use std::fmt::Write as _;

use super::super::letters::lower;
use super::super::suffix::{is_vowel, last_vowel};
use super::grammar::{BOUND, Set, flag};

/// A line of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    /// The word, or the stem of a verb.
    pub word: &'a str,
    letters: &'a str,
}

impl<'a> Entry<'a> {
    fn of(line: &'a str) -> Self {
        let (word, letters) = line.split_once('/').unwrap_or((line, ""));
        Self { word, letters }
    }

    /// Whether the letter stands at the word.
    pub fn is(&self, letter: char) -> bool {
        self.letters.contains(letter)
    }
}

/// The words of a list; `#` begins a remark.
pub(super) fn entries(list: &str) -> impl Iterator<Item = Entry<'_>> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(Entry::of)
}

/// The lists as one hunspell dictionary.
pub(super) fn dictionary(lists: &[&str]) -> String {
    let mut body = String::new();
    let mut count = 0;
    for list in lists {
        for entry in entries(list) {
            count += write_entry(&mut body, entry);
        }
    }
    format!("{count}\n{body}")
}

fn write_entry(out: &mut String, entry: Entry) -> usize {
    let small = lower(entry.word);
    let vowel = last_vowel(&small);
    let mut forms: Vec<Form> = Vec::new();
    let verb = entry.is('V') || entry.is('E');
    if verb {
        forms.extend(verb_forms(entry, &small));
    }
    if entry.is('N') || !(verb || entry.is('X')) {
        forms.extend(noun_forms(entry, &small));
    }
    if entry.is('X') {
        forms.push((None, Vec::new()));
    }
    for (stem, sets) in &forms {
        let mut flags: Vec<u16> = sets.iter().map(|set| flag(*set, vowel)).collect();
        if stem.is_some() {
            flags.push(BOUND);
        }
        write_word(out, stem.as_deref().unwrap_or(entry.word), &flags);
    }
    forms.len()
}

/// The word itself or a stem that is no word by itself, and what may follow.
type Form = (Option<String>, Vec<Set>);

fn verb_forms(entry: Entry, small: &str) -> Vec<Form> {
    if small.ends_with(is_vowel) {
        return vec![(None, vec![Set::VerbClosed, Set::VerbVowel])];
    }
    match softened(entry) {
        Some(stem) => vec![
            (None, vec![Set::VerbClosed]),
            (Some(stem), vec![Set::VerbOpen]),
        ],
        None => vec![(None, vec![Set::VerbClosed, Set::VerbOpen])],
    }
}

fn noun_forms(entry: Entry, small: &str) -> Vec<Form> {
    let (closed, open) = (
        [Set::CaseClosed, Set::NounClosed],
        vec![Set::CaseOpen, Set::NounOpen],
    );
    if small.ends_with(is_vowel) {
        let possessive = match entry.is('Y') {
            true => Set::PossessiveY,
            false => Set::PossessiveS,
        };
        let vowel = [Set::CaseVowel, Set::NounVowel, possessive];
        return vec![(None, [&closed[..], &vowel[..]].concat())];
    }
    let single = entry.word.strip_suffix(|_: char| entry.is('G'));
    match (single, shifted(entry, small)) {
        (Some(single), _) => vec![(None, open), (Some(single.to_owned()), closed.to_vec())],
        (None, Some(stem)) => vec![(None, closed.to_vec()), (Some(stem), open)],
        (None, None) => vec![(None, [&closed[..], &open[..]].concat())],
    }
}

fn write_word(out: &mut String, word: &str, flags: &[u16]) {
    let flags: Vec<String> = flags.iter().map(u16::to_string).collect();
    let slash = if flags.is_empty() { "" } else { "/" };
    // Writing to a string does not fail.
    let _ = writeln!(out, "{word}{slash}{}", flags.join(","));
}

/// The t of et, get and of every longer verb is d before a vowel: edən, işlədən.
fn softened(entry: Entry) -> Option<String> {
    let stem = entry.word.strip_suffix('t')?;
    (entry.is('E') || syllables(stem) > 1).then(|| format!("{stem}d"))
}

fn syllables(word: &str) -> usize {
    word.chars().filter(|letter| is_vowel(*letter)).count()
}

/// The stem before an ending that begins with a vowel, where it is another: nazirliy-, torpağ-, şəkl-.
fn shifted(entry: Entry, small: &str) -> Option<String> {
    let mut stem: Vec<char> = entry.word.chars().collect();
    let last = stem.pop()?;
    let before = *stem.last()?;
    if entry.is('D') {
        stem.pop();
        stem.push(last);
    } else if matches!(last, 'k' | 'q')
        && is_vowel(before)
        && !entry.is('S')
        && syllables(small) > 1
    {
        stem.push(if last == 'k' { 'y' } else { 'ğ' });
    } else {
        return None;
    }
    Some(stem.into_iter().collect())
}
