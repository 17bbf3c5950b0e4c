//! The body that adopted an act, from the genitive in which a citation names it.

use crate::az::{self, Case};

pub(super) const STATE: &str = "Azərbaycan Respublikası";
pub(super) const STATE_OF: &str = "Azərbaycan Respublikasının";
pub(super) const PRESIDENT: &str = "Azərbaycan Respublikasının Prezidenti";

const ENDINGS: [&str; 8] = ["nın", "nin", "nun", "nün", "ın", "in", "un", "ün"];

/// The name of the body: `Azərbaycan Respublikası Nazirlər Kabinetinin` gives `Azərbaycan Respublikasının Nazirlər
/// Kabineti`. Of two genitives a citation leaves the first without its ending. What is no genitive stays as it is.
pub(super) fn nominative(genitive: &str) -> String {
    let genitive = genitive.trim().trim_end_matches(',');
    let own = genitive
        .strip_prefix(STATE)
        .and_then(|own| own.strip_prefix(' '))
        .filter(|own| !own.is_empty());
    match own {
        Some(own) => format!("{STATE_OF} {}", base(own)),
        None => base(genitive),
    }
}

/// The name of which this is the genitive. A possessive name takes -nın, any other -ın after a consonant.
fn base(genitive: &str) -> String {
    let candidates = ENDINGS.iter().filter_map(|ending| {
        let stem = genitive.strip_suffix(ending)?;
        let stem = stem.strip_suffix('-').unwrap_or(stem);
        (az::decline(stem, Case::Genitive) == genitive).then_some(stem)
    });
    let fits = |stem: &&str| {
        let possessive = stem.ends_with(['ı', 'i', 'u', 'ü']) || stem.ends_with("iya");
        possessive || !stem.ends_with(['a', 'ə', 'o', 'ö', 'e'])
    };
    let all: Vec<&str> = candidates.collect();
    all.iter()
        .find(|stem| fits(stem))
        .or(all.first())
        .map_or_else(|| genitive.to_owned(), |stem| (*stem).to_owned())
}
