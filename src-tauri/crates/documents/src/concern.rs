//! Which places of the draft concern a body (191/2011, 9.2), as the letter to it tells.

use reqlament_core::agreed;
use reqlament_core::az::{self, Case};
use reqlament_core::entry::Facts;
use reqlament_core::form::{Form, Manner};
use reqlament_core::value::BodyName;

use crate::words::{conjoined, joined, names};

/// The sentence to be filled by hand.
pub(crate) const BLANK: &str = "Layihənin ______ bəndi, ______ yarımbəndi (______ əməliyyat) ______________ iştirakını nəzərdə tutur.";

/// "Layihənin 1.5-ci bəndi, 2.6.1-ci və 3.4.3-cü yarımbəndləri (2-ci əməliyyat) Nazirliyin iştirakını nəzərdə tutur."
/// Nothing where no place names the body.
pub(crate) fn sentence(form: &Form, facts: &Facts, body: &BodyName) -> Option<String> {
    let places = [
        ("participants", "body"),
        ("documents_held", "holder"),
        ("operations", "others"),
    ];
    let named = places
        .into_iter()
        .filter(|(fact, _)| !rows(facts, fact, body).is_empty());
    let numbers: Vec<&str> = named
        .filter_map(|(fact, column)| number(form, fact, column))
        .collect();
    let (clauses, subclauses): (Vec<&str>, Vec<&str>) = numbers
        .into_iter()
        .partition(|number| number.split('.').count() < 3);
    let separator = if subclauses.len() > 1 { ", " } else { " və " };
    let told = [
        counted(&clauses, "bəndi", "bəndləri"),
        counted(&subclauses, "yarımbəndi", "yarımbəndləri"),
    ];
    let told = joined(separator, told.into_iter());
    let told = joined(" ", [told, operations(facts, body)].into_iter());
    let whose = az::decline(names::noun(&body.name), Case::Genitive);
    (!told.is_empty()).then(|| format!("Layihənin {told} {whose} iştirakını nəzərdə tutur."))
}

fn rows(facts: &Facts, fact: &str, body: &BodyName) -> Vec<usize> {
    let rows = agreed::rows_naming(facts, fact, &body.name);
    rows.into_iter().map(|(at, _)| at).collect()
}

/// The number of the item that shows a column of a fact, without its full stop.
fn number<'a>(form: &'a Form, fact: &str, column: &str) -> Option<&'a str> {
    let shows = |blank: &reqlament_core::form::Blank| {
        blank.manner == Manner::Ruled
            && blank.facts.iter().any(|shown| shown == fact)
            && (blank.columns.is_empty() || blank.columns.iter().any(|shown| shown == column))
    };
    let item = form
        .items
        .iter()
        .find(|item| item.blanks.iter().any(shows))?;
    Some(item.number.trim_end_matches('.'))
}

/// "2.6.1-ci və 3.4.3-cü yarımbəndləri"
fn counted(numbers: &[&str], one: &str, several: &str) -> String {
    let ordinals: Vec<String> = numbers
        .iter()
        .map(|number| az::ordinal_of(number))
        .collect();
    match ordinals.len() {
        0 => String::new(),
        1 => format!("{} {one}", conjoined(&ordinals)),
        _ => format!("{} {several}", conjoined(&ordinals)),
    }
}

/// "(2-ci və 4-cü əməliyyatlar)"
fn operations(facts: &Facts, body: &BodyName) -> String {
    let places = rows(facts, "operations", body);
    let ordinals: Vec<String> = places
        .iter()
        .map(|at| az::ordinal(*at as u64 + 1))
        .collect();
    match ordinals.len() {
        0 => String::new(),
        1 => format!("({} əməliyyat)", conjoined(&ordinals)),
        _ => format!("({} əməliyyatlar)", conjoined(&ordinals)),
    }
}
