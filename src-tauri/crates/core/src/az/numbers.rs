//! Numbers with suffixes and in words. A suffix follows the last spoken word: 9 is "doqquz", so `9-cu`.

use super::suffix::{Case, Stem, ending, high_vowel, is_vowel, last_vowel};

const UNITS: [&str; 10] = [
    "sıfır", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz",
];
const TENS: [&str; 10] = [
    "", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan",
];
const GROUPS: [(u64, &str); 4] = [
    (1_000, "min"),
    (1_000_000, "milyon"),
    (1_000_000_000, "milyard"),
    (1_000_000_000_000, "trilyon"),
];

/// The ordinal in figures: `191-ci`, `6-cı`, `3-cü`, `9-cu`.
pub fn ordinal(number: u64) -> String {
    format!("{number}-{}", ordinal_suffix(number))
}

/// The ordinal of a printed clause number, which follows its last part: `1.6-cı`, `2.14-cü`, `2-1-ci`. What does not end
/// in a figure comes back as it is.
pub fn ordinal_of(clause: &str) -> String {
    let clause = clause.trim().trim_end_matches('.');
    match last_number(clause) {
        Some(number) => format!("{clause}-{}", ordinal_suffix(number)),
        None => clause.to_owned(),
    }
}

/// A number in figures with the ending of a case: `6-nın`, `4-də`.
pub fn number_in_case(number: u64, case: Case) -> String {
    let word = last_word(number);
    let stem = match word.chars().next_back() {
        Some(letter) if is_vowel(letter) => Stem::Vowel,
        _ => Stem::Consonant,
    };
    format!("{number}-{}", ending(case, stem, last_vowel(word)))
}

/// A number below 1000 in words: 254 gives `iki yüz əlli dörd`. Greater ones are left in figures and give nothing.
pub fn number_words(number: u64) -> Option<String> {
    if number > 999 {
        return None;
    }
    let (hundreds, tens, units) = digits(number);
    let mut words = Vec::new();
    if hundreds > 1 {
        words.push(UNITS[hundreds]);
    }
    if hundreds > 0 {
        words.push("yüz");
    }
    if tens > 0 {
        words.push(TENS[tens]);
    }
    if units > 0 || number == 0 {
        words.push(UNITS[units]);
    }
    Some(words.join(" "))
}

/// A number as acts print it: `3 (üç)`; from 1000 on the figures alone.
pub fn number_with_words(number: u64) -> String {
    match number_words(number) {
        Some(words) => format!("{number} ({words})"),
        None => number.to_string(),
    }
}

/// The number at the end of a text, when it ends in figures.
pub(super) fn last_number(text: &str) -> Option<u64> {
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    text[start..].parse().ok()
}

fn ordinal_suffix(number: u64) -> String {
    format!("c{}", high_vowel(last_vowel(last_word(number))))
}

/// The last word with which a number is spoken.
fn last_word(number: u64) -> &'static str {
    let (hundreds, tens, units) = digits(number);
    match (hundreds, tens, units) {
        (_, _, units) if units > 0 => UNITS[units],
        (_, tens, _) if tens > 0 => TENS[tens],
        (hundreds, _, _) if hundreds > 0 => "yüz",
        _ if number == 0 => UNITS[0],
        _ => last_group(number),
    }
}

fn last_group(number: u64) -> &'static str {
    GROUPS
        .iter()
        .rev()
        .find(|(size, _)| number.is_multiple_of(*size))
        .map_or("min", |(_, word)| word)
}

fn digits(number: u64) -> (usize, usize, usize) {
    let below = (number % 1000) as usize;
    (below / 100, below / 10 % 10, below % 10)
}
