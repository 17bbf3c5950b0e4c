//! What was meant: what the engine proposes and what comes of confusing letters, ordered by how easily one slips.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::super::letters::{capitalise, lower, upper};
use super::super::suffix::{high_vowel, is_vowel, low_vowel};
use super::{OwnWords, Speller};

/// How many are shown.
const SHOWN: usize = 5;
/// A longer word is taken for no slip.
const LONGEST: usize = 40;
/// So many letters may be confused at once: three where the word has few that can be, else two.
const CONFUSED: [usize; 2] = [3, 2];
/// The most letters that can be confused for three of them to be tried.
const FEW: usize = 14;

/// How much less likely two words run together are than one misspelt.
const APART: usize = 4;

/// Letters that one key or one habit confuses.
const ALIKE: [&str; 8] = ["əea", "ıi", "ğgq", "şs", "öo", "üu", "çc", "kq"];

pub(super) fn suggest(speller: &Speller, word: &str, own: &OwnWords) -> Vec<String> {
    let word: String = word.nfc().collect();
    if word.chars().count() > LONGEST {
        return Vec::new();
    }
    let small = lower(&word);
    let mut found = HashSet::new();
    found.extend(
        speller
            .misprints
            .get(small.as_str())
            .map(|right| (*right).to_owned()),
    );
    let mut proposed = Vec::new();
    speller.words.suggest(&small, &mut proposed);
    if let Some(words) = &own.words {
        let mut more = Vec::new();
        words.suggest(&word, &mut more);
        proposed.extend(more);
    }
    // A hyphen where none was typed is a guess of the engine for any two words.
    proposed.retain(|candidate| small.contains('-') || !candidate.contains('-'));
    found.extend(proposed);
    found.extend(
        confusions(&small)
            .into_iter()
            .filter(|candidate| speller.check(candidate, own)),
    );
    let mut ranked: Vec<(usize, String)> = found
        .into_iter()
        .map(|candidate| (rank(speller, &small, &candidate), candidate))
        .collect();
    ranked.sort();
    ranked.truncate(SHOWN);
    ranked
        .into_iter()
        .map(|(_, candidate)| as_typed(&word, candidate))
        .collect()
}

/// The candidate in the case of what was typed.
fn as_typed(typed: &str, candidate: String) -> String {
    let mut great = typed.chars().map(char::is_uppercase);
    match (great.next(), great.all(|is| is)) {
        (Some(true), true) if typed.chars().count() > 1 => upper(&candidate),
        (Some(true), _) => capitalise(&candidate),
        _ => candidate,
    }
}

/// How far the candidate is from what was typed, and how rare it is.
fn rank(speller: &Speller, typed: &str, candidate: &str) -> usize {
    if speller.misprints.get(typed) == Some(&candidate) {
        return 0;
    }
    let candidate = lower(candidate);
    let rarity = match () {
        () if has_stem(&speller.law, &candidate) => 0,
        () if has_stem(&speller.common, &candidate) => 2,
        () => 5,
    };
    let apart = if candidate.contains(' ') { APART } else { 0 };
    1 + 2 * distance(typed, &candidate) + rarity + apart
}

/// Whether the word begins with one of the stems, with at most a few endings after it.
fn has_stem(stems: &HashSet<&'static str>, word: &str) -> bool {
    let shortest = word.chars().count() / 3;
    word.char_indices()
        .map(|(at, letter)| (at + letter.len_utf8(), at))
        .filter(|(_, at)| word[..*at].chars().count() >= shortest.max(1))
        .any(|(end, _)| stems.contains(&word[..end]))
}

/// The distance of Damerau and Levenshtein, confused and doubled letters counting half.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = match (i, j) {
                (0, 0) => 0,
                (0, _) => rows[0][j - 1] + single(&b, j),
                (_, 0) => rows[i - 1][0] + single(&a, i),
                _ => {
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    let changed = rows[i - 1][j - 1] + change(a[i - 1], b[j - 1]);
                    let dropped = rows[i - 1][j] + single(&a, i);
                    let added = rows[i][j - 1] + single(&b, j);
                    let least = changed.min(dropped).min(added);
                    if swapped {
                        least.min(rows[i - 2][j - 2] + 2)
                    } else {
                        least
                    }
                }
            };
        }
    }
    rows[a.len()][b.len()]
}

/// A letter too many or too few: half where it doubles its neighbour.
fn single(word: &[char], at: usize) -> usize {
    if at > 1 && word[at - 1] == word[at - 2] {
        1
    } else {
        2
    }
}

fn change(a: char, b: char) -> usize {
    match () {
        () if a == b => 0,
        () if alike(a).any(|other| other == b) => 1,
        () if is_vowel(a) && is_vowel(b) => 2,
        () => 3,
    }
}

fn alike(letter: char) -> impl Iterator<Item = char> {
    ALIKE
        .iter()
        .filter(move |group| group.contains(letter))
        .flat_map(|group| group.chars())
        .filter(move |other| *other != letter)
}

/// The word with a few letters confused, and with its end in the harmony of its beginning.
fn confusions(word: &str) -> HashSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = HashSet::new();
    let open = letters
        .iter()
        .filter(|letter| alike(**letter).next().is_some())
        .count();
    let at_once = CONFUSED[usize::from(open > FEW)];
    confuse(&mut letters.clone(), 0, at_once, &mut out);
    for from in 1..letters.len() {
        if letters[..from].iter().any(|letter| is_vowel(*letter)) {
            out.insert(in_harmony(&letters, from));
        }
    }
    out.remove(word);
    out
}

fn confuse(letters: &mut Vec<char>, from: usize, left: usize, out: &mut HashSet<String>) {
    if left == 0 {
        return;
    }
    for at in from..letters.len() {
        let kept = letters[at];
        for other in alike(kept) {
            letters[at] = other;
            out.insert(letters.iter().collect());
            confuse(letters, at + 1, left - 1, out);
        }
        letters[at] = kept;
    }
}

/// The word whose vowels from a place on follow the one before them.
fn in_harmony(letters: &[char], from: usize) -> String {
    let mut last = 'e';
    letters
        .iter()
        .enumerate()
        .map(|(at, letter)| {
            let written = match letter {
                'a' | 'ə' | 'e' if at >= from => low_vowel(last),
                'ı' | 'i' | 'u' | 'ü' if at >= from => high_vowel(last),
                other => *other,
            };
            if is_vowel(written) {
                last = written;
            }
            written
        })
        .collect()
}
