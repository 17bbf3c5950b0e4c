//! Case and folding. Azerbaijani pairs I with ı and İ with i; the locale-free mapping of the standard library does not.

use std::borrow::Cow;

use icu_casemap::options::{TitlecaseOptions, TrailingCase};
use icu_casemap::{CaseMapper, CaseMapperBorrowed};
use icu_locale_core::{LanguageIdentifier, langid};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const AZ: LanguageIdentifier = langid!("az");
const MAPPER: CaseMapperBorrowed<'static> = CaseMapper::new();

/// Lower case: `XIDMƏT` gives `xıdmət`, `XİDMƏT` gives `xidmət`. The text comes back in NFC.
pub fn lower(text: &str) -> String {
    MAPPER.lowercase_to_string(&nfc(text), &AZ).into_owned()
}

/// Upper case: `xidmət` gives `XİDMƏT`, `qırx` gives `QIRX`. The text comes back in NFC.
pub fn upper(text: &str) -> String {
    MAPPER.uppercase_to_string(&nfc(text), &AZ).into_owned()
}

/// Every word with a great first letter and small ones after it: `XİDMƏTİN ADI` gives `Xidmətin Adı`.
pub fn title(text: &str) -> String {
    nfc(text)
        .split_inclusive(char::is_whitespace)
        .map(|word| first_great(word, TrailingCase::Lower))
        .collect()
}

/// The first letter great, all others as they are: the start of a sentence or of a printed item.
pub fn capitalise(text: &str) -> String {
    first_great(&nfc(text), TrailingCase::Unchanged)
}

/// The form in which text is searched, the same for what is stored and what is asked:
/// I İ ı i become i, ə becomes e, other marks fall off, and all is lower case.
pub fn fold(text: &str) -> String {
    if !is_plain(text) {
        return folded(text.nfc()).collect();
    }
    let mut all = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            all.push(letter.to_ascii_lowercase());
        } else {
            all.extend(folded(std::iter::once(letter)));
        }
    }
    all
}

/// The fold of letters that are in NFC.
fn folded(letters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    letters
        .map(|c| match c {
            'I' | 'İ' | 'ı' => 'i',
            'ə' | 'Ə' => 'e',
            other => other,
        })
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
}

/// Whether every letter stands for itself: none is a mark that joins the one before, or has another form in NFC.
fn is_plain(text: &str) -> bool {
    text.chars()
        .all(|c| matches!(c, '\0'..'\u{300}' | '\u{2010}'..='\u{2027}' | '№'))
}

/// The text in NFC. Nearly all text is already, and is only looked through.
pub(super) fn nfc(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

fn first_great(segment: &str, trailing: TrailingCase) -> String {
    let mut options = TitlecaseOptions::default();
    options.trailing_case = Some(trailing);
    MAPPER
        .titlecase_segment_with_only_case_data_to_string(segment, &AZ, options)
        .into_owned()
}
