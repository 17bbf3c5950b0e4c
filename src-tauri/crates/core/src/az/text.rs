//! Running text: what must stay on one line, what counts as equal, and how long it is.

use super::letters::{lower, nfc};

const NO_BREAK_SPACE: char = '\u{a0}';
const NO_BREAK_HYPHEN: char = '\u{2011}';

const UNITS: [&str; 36] = [
    "iş",
    "gün",
    "saat",
    "dəqiqə",
    "saniyə",
    "həftə",
    "ay",
    "il",
    "manat",
    "qəpik",
    "azn",
    "₼",
    "faiz",
    "%",
    "nömrəli",
    "nüsxə",
    "ədəd",
    "dəfə",
    "bənd",
    "hissə",
    "yarımbənd",
    "abzas",
    "maddə",
    "sm",
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
];

/// What may follow a unit: endings of case, possession and predicate.
const UNIT_ENDINGS: [&str; 54] = [
    "", "a", "da", "dan", "də", "dən", "dir", "dır", "dur", "dür", "ə", "i", "in", "inə", "ində",
    "indən", "ini", "inin", "ı", "ın", "ına", "ında", "ından", "ını", "ının", "lik", "lıq", "luq",
    "lük", "nin", "ni", "si", "sinə", "sində", "sindən", "sini", "sinin", "u", "un", "una", "unda",
    "undan", "unu", "unun", "ü", "ün", "ünə", "ündə", "ündən", "ünü", "ünün", "ya", "yə", "yi",
];

/// Titles after which a point does not end a sentence.
const TITLES: [&str; 6] = ["prof", "dos", "ak", "mad", "bax", "səh"];

/// Puts a no-break space after № and between a number and its unit, its words in brackets, or its month, so that
/// `№ 191`, `3 (üç) iş günü` and `24 noyabr` do not fall apart at the end of a line.
pub fn keep_together(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        let (left, right) = (&rest[..at], &rest[at + 1..]);
        out.push_str(left);
        let next = right.split(char::is_whitespace).next().unwrap_or_default();
        out.push(if belongs(&out, next) {
            NO_BREAK_SPACE
        } else {
            ' '
        });
        rest = right;
    }
    out.push_str(rest);
    out
}

/// Puts a no-break hyphen after the `e` of `e-müraciət` and between a figure and its suffix.
pub fn keep_hyphens(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (place, &letter) in letters.iter().enumerate() {
        let held = letter == '-' && holds(&letters, place);
        out.push(if held { NO_BREAK_HYPHEN } else { letter });
    }
    out
}

/// One kind of quotes for comparison: the sources print both "…" and “…”.
pub fn unify_quotes(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '“' | '”' | '„' | '«' | '»' | '‟' => '"',
            '‘' | '’' | '‚' => '\'',
            other => other,
        })
        .collect()
}

/// The form in which two wordings are compared: one kind of quotes, spaces and hyphens, in NFC.
pub fn comparable(text: &str) -> String {
    let plain = nfc(&unify_quotes(text)).replace(NO_BREAK_HYPHEN, "-");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of a text. A point ends one before a great letter or a quote, but not after an initial, a title, or
/// the number that opens a sentence.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let after = at + mark.len_utf8();
        if ends_sentence(&text[start..at], mark, &text[after..]) {
            found.push(text[start..after].trim());
            start = after;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| words(sentence) > 0);
    found
}

/// How many words a text has; a dash alone is none.
pub fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

fn belongs(before: &str, next: &str) -> bool {
    let mut tokens = before.rsplit([' ', NO_BREAK_SPACE, '\n', '\t']);
    let last = tokens.next().unwrap_or_default();
    if last.ends_with('№') {
        return next.starts_with(char::is_alphanumeric);
    }
    let number = is_number(last);
    let in_words =
        last.starts_with('(') && last.ends_with(')') && tokens.next().is_some_and(is_number);
    (number && next.starts_with('(')) || ((number || in_words) && is_unit(next))
}

/// `24`, `1.234,50`, `2011-ci`: figures, and possibly a suffix after a hyphen.
fn is_number(token: &str) -> bool {
    let token = token.trim_start_matches(['(', '"', '“']);
    let figures = token.split('-').next().unwrap_or_default();
    figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.ends_with(|c: char| c.is_ascii_digit())
        && figures
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',')
}

fn is_unit(token: &str) -> bool {
    let word = lower(token.trim_end_matches([',', '.', ';', ':', ')', '"', '”']));
    // "ilə" is nearly always the postposition "with".
    if word == "ilə" {
        return false;
    }
    UNITS
        .iter()
        .filter_map(|unit| word.strip_prefix(unit))
        .any(|end| UNIT_ENDINGS.contains(&end))
}

fn holds(letters: &[char], place: usize) -> bool {
    let before = place.checked_sub(1).map(|p| letters[p]);
    let outside = place.checked_sub(2).map(|p| letters[p]);
    let after = letters.get(place + 1).copied();
    let suffixed =
        before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(char::is_alphabetic);
    let electronic = matches!(before, Some('e' | 'E'))
        && !outside.is_some_and(char::is_alphanumeric)
        && after.is_some_and(char::is_alphabetic);
    suffixed || electronic
}

fn ends_sentence(before: &str, mark: char, after: &str) -> bool {
    if !matches!(mark, '.' | '!' | '?' | '…') {
        return false;
    }
    let mut next = after.chars();
    if !next.next().is_some_and(char::is_whitespace) {
        return false;
    }
    let opens = after.trim_start().chars().next();
    let opens = opens.is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“' | '«'));
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let numbered = is_number(word) && before.trim() == word;
    opens && !(mark == '.' && (numbered || is_shortened(word)))
}

fn is_shortened(word: &str) -> bool {
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || TITLES.contains(&lower(word).as_str())
}
