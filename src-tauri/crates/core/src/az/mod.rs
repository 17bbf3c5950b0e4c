//! The Azerbaijani language as far as legal drafting needs it.
//!
//! Owns letters (case, folding, order), numbers in words and with suffixes, declension of names, dates, money,
//! characters that hold text together, and the tax number. It never knows a reglament, reads no file and no clock.
//!
//! Reading order: [`letters`], [`collate`], [`suffix`], [`numbers`], [`declension`], then the rest.

pub mod collate;
pub mod dates;
pub mod declension;
pub mod letters;
pub mod money;
pub mod numbers;
pub mod spelling;
pub mod suffix;
pub mod text;
pub mod voen;

pub use collate::compare;
pub use dates::{
    MONTHS, act_date, act_reference, blank_date, long_date, numeric_date, screen_date, year_first,
};
pub use declension::decline;
pub use letters::{capitalise, fold, lower, title, upper};
pub use money::money;
pub use numbers::{number_in_case, number_with_words, number_words, ordinal, ordinal_of};
pub use suffix::Case;
pub use text::{comparable, keep_hyphens, keep_together, sentences, unify_quotes, words};
pub use voen::{TaxpayerKind, VoenError, check_voen};
