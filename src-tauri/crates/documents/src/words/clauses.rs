//! Clauses of an act as its citation names them: "8.1" and "8.1-ci bənd" become "8.1-ci bəndi".

use reqlament_core::az;
use reqlament_core::value::ActType;

/// Units as entered, and as an act possesses them.
const UNITS: [(&str, &str); 10] = [
    ("maddə", "maddəsi"),
    ("hissə", "hissəsi"),
    ("bənd", "bəndi"),
    ("yarımbənd", "yarımbəndi"),
    ("abzas", "abzası"),
    ("fəsil", "fəsli"),
    ("bölmə", "bölməsi"),
    ("cümlə", "cümləsi"),
    ("əlavə", "əlavəsi"),
    ("qeyd", "qeydi"),
];

/// The clauses in the possessive of their act.
pub(super) fn clauses(text: &str, act: Option<ActType>) -> String {
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    let numbers: Option<Vec<&str>> = text.split([',', ';']).map(str::trim).map(number).collect();
    match numbers {
        Some(numbers) if !text.is_empty() => numbered(&numbers, act),
        _ => possessed(text),
    }
}

/// A clause told by its number alone, such as "8.1" or "2-1".
fn number(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('.');
    let figures = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    figures.then_some(text)
}

/// "4.4-cü və 8.1-ci bəndləri": numbers of one depth share their unit.
fn numbered(numbers: &[&str], act: Option<ActType>) -> String {
    let units: Vec<&str> = numbers.iter().map(|number| unit(number, act)).collect();
    let ordinals: Vec<String> = numbers
        .iter()
        .map(|number| az::ordinal_of(number))
        .collect();
    match (units.as_slice(), ordinals.split_last()) {
        ([unit], Some((only, _))) => format!("{only} {}", possessive(unit)),
        ([first, rest @ ..], Some((last, others))) if rest.iter().all(|unit| unit == first) => {
            format!(
                "{} və {last} {}",
                others.join(", "),
                possessive(&plural(first))
            )
        }
        _ => {
            let each = ordinals
                .iter()
                .zip(units)
                .map(|(ordinal, unit)| format!("{ordinal} {}", possessive(unit)));
            each.collect::<Vec<_>>().join(", ")
        }
    }
}

/// What a number of this depth is called: in laws and codes an article, elsewhere part, clause and sub-clause.
fn unit(number: &str, act: Option<ActType>) -> &'static str {
    match (number.split('.').count(), act) {
        (_, Some(ActType::Law | ActType::Code)) => "maddə",
        (1, Some(ActType::Decree | ActType::Order | ActType::Decision)) => "hissə",
        (1 | 2, _) => "bənd",
        _ => "yarımbənd",
    }
}

fn plural(unit: &str) -> String {
    let back = unit
        .chars()
        .rev()
        .find(|c| "aıouəeiöü".contains(*c))
        .is_some_and(|c| "aıou".contains(c));
    format!("{unit}{}", if back { "lar" } else { "lər" })
}

/// Puts the units at the ends of an enumeration into the possessive; what stands inside a phrase is left.
fn possessed(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |at: usize| {
        at + 1 == words.len() || words[at].ends_with([',', ';']) || words[at + 1] == "və"
    };
    let set = |(at, word): (usize, &&str)| {
        let bare = word.trim_end_matches([',', ';']);
        if ends(at) {
            format!("{}{}", possessive(bare), &word[bare.len()..])
        } else {
            (*word).to_owned()
        }
    };
    words
        .iter()
        .enumerate()
        .map(set)
        .collect::<Vec<_>>()
        .join(" ")
}

fn possessive(word: &str) -> String {
    match UNITS.iter().find(|(unit, _)| *unit == word) {
        Some((_, possessed)) => (*possessed).to_owned(),
        None if word.ends_with("lar") => format!("{word}ı"),
        None if word.ends_with("lər") => format!("{word}i"),
        None => word.to_owned(),
    }
}
