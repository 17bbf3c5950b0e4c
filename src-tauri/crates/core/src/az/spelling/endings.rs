//! The endings as templates; `grammar` says what their letters mean.

/// What may follow an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing.
    End,
    /// Cases by the last letter.
    Case,
    /// Only cases that begin with a consonant: the q or k before a vowel is another template.
    Closed,
    /// Cases after the possessive.
    Possessed,
}

use Next::{Case, Closed, End, Possessed};

/// Cases and the predicate after a consonant, beginning with one.
pub(super) const CASE_CLOSED: &str = "dA dAn lA dIr dIrlAr dIrsA dAdIr dAndIr lAdIr dAkI dAkInI \
    dAkInIn dAkIlAr dAkIlArI dAkIlArA dAkIlArIn dAkIlArdA dAkIlArdAn dAkIlArdIr";
/// The same, beginning with a vowel.
pub(super) const CASE_OPEN: &str = "In A I IndIr AdIr Adək Am";
/// After a vowel, besides those of `CASE_CLOSED`.
pub(super) const CASE_VOWEL: &str = "nIn yA nI nIndIr yAdIr yAdək ylA yAm yIQ";
/// After the possessive of the third person.
pub(super) const CASE_POSSESSED: &str = "nIn nA nI ndA ndAn lA ylA dIr dIrlAr dIrsA ndAdIr ndAndIr \
    nIndIr nAdIr lAdIr nAdək ncA yAm yIQ ndAkI ndAkInIn ndAkInI ndAkIlAr ndAkIlArI ndAkIlArA \
    ndAkIlArIn ndAkIlArdA ndAkIlArdAn ndAkIlArdIr";

/// After a noun. The second person of the singular is no part of the official style.
pub(super) const NOUN_CLOSED: [(&str, Next); 22] = [
    ("lAr", Case),
    ("lArI", Possessed),
    ("lArIm", Case),
    ("lArImIz", Case),
    ("lArInIz", Case),
    ("lI", Case),
    ("lIlAr", Case),
    ("lIlArI", Possessed),
    ("lIQ", Closed),
    ("lIGIn", End),
    ("lIGA", End),
    ("lIGI", Possessed),
    ("lIQlAr", Case),
    ("lIQlArI", Possessed),
    ("sIz", Case),
    ("sIzlIQ", Closed),
    ("sIzlIGA", End),
    ("sIzlIGIn", End),
    ("sIzlIGI", Possessed),
    ("çI", Case),
    ("çIlAr", Case),
    ("çIlArI", Possessed),
];

/// After a noun that ends in a consonant.
pub(super) const NOUN_OPEN: [(&str, Next); 4] = [
    ("Im", Case),
    ("ImIz", Case),
    ("InIz", Case),
    ("I", Possessed),
];

/// After a noun that ends in a vowel, besides those of `NOUN_CLOSED` and the third person.
pub(super) const NOUN_VOWEL: [(&str, Next); 3] = [("m", Case), ("mIz", Case), ("nIz", Case)];

/// After a verb and after its negation alike.
pub(super) const VERB_CLOSED: [(&str, Next); 44] = [
    ("mAQ", Closed),
    ("mAGI", Possessed),
    ("mAGA", End),
    ("mAGIn", End),
    ("mA", Case),
    ("mAsI", Possessed),
    ("mAlAr", Case),
    ("mAlArI", Possessed),
    ("mAmIz", Case),
    ("mAnIz", Case),
    ("mIş", Case),
    ("mIşlAr", Case),
    ("mIşlArI", Possessed),
    ("mIşsA", End),
    ("mIşdI", End),
    ("mIşdIQ", End),
    ("dIQ", Closed),
    ("dIQcA", End),
    ("dIGI", Possessed),
    ("dIQlArI", Possessed),
    ("dIGIm", Case),
    ("dIGImIz", Case),
    ("dIGInIz", Case),
    ("mAlI", Case),
    ("mAlIlAr", End),
    ("mAlIyIQ", End),
    ("mAlIyAm", End),
    ("mAlIsInIz", End),
    ("mAlIdI", End),
    ("mAlIdIlAr", End),
    ("mAdAn", End),
    ("dI", End),
    ("dIlAr", End),
    ("dIm", End),
    ("dInIz", End),
    ("dIsA", End),
    ("sA", End),
    ("sAlAr", End),
    ("sAm", End),
    ("sAQ", End),
    ("sAnIz", End),
    ("sAydI", End),
    ("sIn", End),
    ("sInlAr", End),
];

/// After a verb, beginning with a vowel; after a negation with the y.
pub(super) const VERB_OPEN: [(&str, Next); 35] = [
    ("(y)IcI", Case),
    ("(y)IcIsI", Possessed),
    ("(y)IcIlAr", Case),
    ("(y)IcIlArI", Possessed),
    ("(y)An", Case),
    ("(y)AnlAr", Case),
    ("(y)AnI", Possessed),
    ("(y)AnlArI", Possessed),
    ("(y)AcAQ", Closed),
    ("(y)AcAQlAr", Case),
    ("(y)AcAQlArI", Possessed),
    ("(y)AcAQsA", End),
    ("(y)AcAQdI", End),
    ("(y)AcAGI", Possessed),
    ("(y)AcAGA", End),
    ("(y)AcAGIn", End),
    ("(y)AcAGIQ", End),
    ("(y)AcAGAm", End),
    ("(y)AcAGImIz", Case),
    ("(y)ArAQ", End),
    ("(y)ArAQdAn", End),
    ("(y)Arkən", End),
    ("(y)Ib", End),
    ("(y)IblAr", End),
    ("(y)IbdIr", End),
    ("(y)IbsA", End),
    ("(y)IncA", End),
    ("(y)IncAyAdək", End),
    ("(y)A", End),
    ("(y)AQ", End),
    ("(y)Am", End),
    ("(y)AsI", Possessed),
    ("(y)AsInIz", End),
    ("(y)In", End),
    ("(y)InIz", End),
];

/// Present and aorist, and the negations of both, which are not the negated stem and the ending.
pub(super) const TENSES: [&str; 2] = ["(y)Ir", "(y)Ar"];
/// Their negations.
pub(super) const DENIED: [&str; 2] = ["mIr", "mAz"];
/// What follows both.
pub(super) const PERSONS: &str = "lAr Am IQ sInIz sA sAlAr dI dIlAr dIsA";
