//! The order of the alphabet: a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z, and w after z.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::letters::lower;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("az").into(), CollatorOptions::default()).ok());

/// Compares two names by the Azerbaijani alphabet (CLDR): other characters before letters, and of two names that differ
/// in case alone the small one first.
pub fn compare(left: &str, right: &str) -> Ordering {
    match COLLATOR.as_ref() {
        Some(collator) => collator.compare(left, right),
        // The order is compiled into the program, so this arm is not reached; it is an order all the same.
        None => lower(left).cmp(&lower(right)).then_with(|| left.cmp(right)),
    }
}
