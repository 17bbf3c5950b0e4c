//! The endings of Azerbaijani as hunspell affixes: templates with open vowels, written out by vowel harmony.
//!
//! In a template `A` is the wide vowel (a ə), `I` the narrow one (ı i u ü), `Q` is q or k, `G` is ğ or y, and `(y)`
//! stands only after a vowel. Hunspell takes two endings off a word, so number and possession, or negation and
//! tense, make one step, case and predicate the next.

use std::fmt::Write as _;

use super::super::suffix::{high_vowel, is_vowel, low_vowel};
use super::endings::{
    CASE_CLOSED, CASE_OPEN, CASE_POSSESSED, CASE_VOWEL, DENIED, NOUN_CLOSED, NOUN_OPEN, NOUN_VOWEL,
    Next, PERSONS, TENSES, VERB_CLOSED, VERB_OPEN,
};

/// A set of endings, chosen by what the stem is and how it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// Cases that begin with a consonant, after a consonant: sənəd-də.
    CaseClosed,
    /// Cases that begin with a vowel, after a consonant: sənəd-in.
    CaseOpen,
    /// Cases after a vowel: ərizə-nin.
    CaseVowel,
    /// Cases after the possessive of the third person: sənədi-nin.
    CasePossessed,
    /// Number, possession and derivation that begin with a consonant, after a consonant: sənəd-lər.
    NounClosed,
    /// Possession that begins with a vowel: sənəd-i.
    NounOpen,
    /// Number, possession and derivation after a vowel: ərizə-lər.
    NounVowel,
    /// The possessive of most vowel stems: ərizə-si.
    PossessiveS,
    /// The possessive of a few: mənbə-yi.
    PossessiveY,
    /// Verbal endings that begin with a consonant: ver-mək.
    VerbClosed,
    /// Verbal endings that begin with a vowel: ver-ən.
    VerbOpen,
    /// The same after a vowel stem: hazırla-yan.
    VerbVowel,
}

/// The vowels that stand for the four harmonies.
const HARMONIES: [char; 4] = ['a', 'o', 'e', 'ö'];

use Next::{Case, Closed, End, Possessed};
use Set::{
    CaseClosed, CaseOpen, CasePossessed, CaseVowel, NounClosed, NounOpen, NounVowel, PossessiveS,
    PossessiveY, VerbClosed, VerbOpen, VerbVowel,
};

const HEAD: &str = "SET UTF-8\nLANG az\nFLAG num\nNEEDAFFIX 1\nMAXNGRAMSUGS 4\n\
    TRY əaiırnlmdtsyukbeqüşzovchgöğçxfpjƏAİIRNLMDTSYUKBEQÜŞZOVCHGÖÇXFPJ\n\
    REP 9\nREP a ə\nREP e ə\nREP i ı\nREP g ğ\nREP s ş\nREP c ç\nREP o ö\nREP u ü\nREP ə e\n\
    MAP 7\nMAP aəe\nMAP ıi\nMAP uü\nMAP oö\nMAP gğq\nMAP sş\nMAP cç\n";

/// A word of this flag is none by itself: nazirliy(in).
pub(super) const BOUND: u16 = 1;

/// The flag of a set after a stem whose last vowel is `vowel`.
pub(super) fn flag(set: Set, vowel: char) -> u16 {
    let high = high_vowel(vowel);
    let harmony = HARMONIES
        .iter()
        .position(|kept| high_vowel(*kept) == high)
        .unwrap_or_default();
    2 + (set as u16) * 4 + harmony as u16
}

/// The whole affix file.
pub(super) fn affixes() -> String {
    let mut out = HEAD.to_owned();
    for set in [
        CaseClosed,
        CaseOpen,
        CaseVowel,
        CasePossessed,
        NounClosed,
        NounOpen,
        NounVowel,
        PossessiveS,
        PossessiveY,
        VerbClosed,
        VerbOpen,
        VerbVowel,
    ] {
        for vowel in HARMONIES {
            write_set(&mut out, set, vowel);
        }
    }
    out
}

fn write_set(out: &mut String, set: Set, vowel: char) {
    let number = flag(set, vowel);
    let endings = endings(set);
    // Writing to a string does not fail.
    let _ = writeln!(out, "SFX {number} N {}", endings.len());
    for (template, next) in endings {
        let (ending, last) = harmonise(&template, vowel);
        let flags: Vec<String> = following(next, &ending)
            .iter()
            .map(|set| flag(*set, last).to_string())
            .collect();
        let slash = if flags.is_empty() { "" } else { "/" };
        let _ = writeln!(out, "SFX {number} 0 {ending}{slash}{} .", flags.join(","));
    }
}

fn following(next: Next, ending: &str) -> &'static [Set] {
    match next {
        End => &[],
        Closed => &[CaseClosed],
        Possessed => &[CasePossessed],
        Case if ending.ends_with(is_vowel) => &[CaseClosed, CaseVowel],
        Case => &[CaseClosed, CaseOpen],
    }
}

/// The templates of a set.
fn endings(set: Set) -> Vec<(String, Next)> {
    let words = |list: &str| owned(list.split(' ').map(|word| (word, End)));
    match set {
        CaseClosed => words(CASE_CLOSED),
        CaseOpen => words(CASE_OPEN),
        CaseVowel => words(CASE_VOWEL),
        CasePossessed => words(CASE_POSSESSED),
        NounClosed => owned(NOUN_CLOSED),
        NounOpen => owned(NOUN_OPEN),
        NounVowel => owned(NOUN_VOWEL),
        PossessiveS => owned([("sI", Possessed)]),
        PossessiveY => owned([("yI", Possessed)]),
        VerbClosed => [
            owned(VERB_CLOSED),
            prefixed("mA", &VERB_CLOSED, ""),
            prefixed("mA", &VERB_OPEN, "y"),
            in_persons(&DENIED, ""),
        ]
        .concat(),
        VerbOpen => [prefixed("", &VERB_OPEN, ""), in_persons(&TENSES, "")].concat(),
        VerbVowel => [prefixed("", &VERB_OPEN, "y"), in_persons(&TENSES, "y")].concat(),
    }
}

fn owned<'a>(list: impl IntoIterator<Item = (&'a str, Next)>) -> Vec<(String, Next)> {
    list.into_iter()
        .map(|(template, next)| (template.to_owned(), next))
        .collect()
}

fn prefixed(before: &str, list: &[(&str, Next)], link: &str) -> Vec<(String, Next)> {
    list.iter()
        .map(|(template, next)| (before.to_owned() + &template.replace("(y)", link), *next))
        .collect()
}

fn in_persons(tenses: &[&str], link: &str) -> Vec<(String, Next)> {
    let mut out = Vec::new();
    for tense in tenses {
        let tense = tense.replace("(y)", link);
        for person in PERSONS.split(' ') {
            out.push((format!("{tense}{person}"), End));
        }
        out.push((tense, Case));
    }
    out
}

/// A template after `vowel`, and the last vowel of the result.
fn harmonise(template: &str, vowel: char) -> (String, char) {
    let mut last = vowel;
    let mut out = String::new();
    for letter in template.chars() {
        let back = low_vowel(last) == 'a';
        let written = match letter {
            'A' => low_vowel(last),
            'I' => high_vowel(last),
            'Q' if back => 'q',
            'Q' => 'k',
            'G' if back => 'ğ',
            'G' => 'y',
            other => other,
        };
        if is_vowel(written) {
            last = written;
        }
        out.push(written);
    }
    (out, last)
}
