//! Acts as they are cited: told, and read from a citation.

use reqlament_core::citation;
use reqlament_core::value::Act;
use reqlament_documents::words::act;

/// Each act exactly as it prints. `listed` are the titles that 1.3 names in full, which say enough elsewhere; none where
/// the act itself stands in 1.3.
pub fn cite(acts: &[Act], listed: &[String]) -> Vec<String> {
    let told = |one: &Act| match listed.contains(&one.title) {
        true => act::short(one),
        false => act::act(one),
    };
    acts.iter().map(told).collect()
}

/// The act that a citation names; `None` where the text is none.
pub fn read(text: &str) -> Option<Act> {
    citation::read(text)
}
