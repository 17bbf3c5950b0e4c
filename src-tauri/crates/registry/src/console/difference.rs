//! What a filing would change in the registered text.

use maud::{Markup, html};
use reqlament_core::diff::{Change, Difference, differences};
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;

use super::said;
use super::table::Head::Words;
use super::table::table;

const CAPTION: &str = "Çıxarılan sözlər üstündən xətlə, əlavə olunanlar altından xətlə göstərilir.";

/// The facts that differ, each with its official items, the words that went and those that came.
pub(super) fn difference(law: &Law, before: &Facts, after: &Facts) -> Markup {
    let all = differences(&law.vocabulary, before, after);
    html! {
        @if all.is_empty() { p { "Mətn qeydə alınmış mətndən fərqlənmir." } }
        @else {
            (table(CAPTION, &[Words("Məlumat"), Words("Fərq")], &html! {
                @for one in &all {
                    tr { th scope="row" { (name(law, &one.fact)) } td { (words(law, before, after, one)) } }
                }
            }))
        }
    }
}

/// A fact with the numbers of the items that show it.
fn name(law: &Law, fact: &str) -> Markup {
    let title = law
        .vocabulary
        .get(fact)
        .map(|fact| fact.shape.title.az.as_str());
    html! {
        (title.unwrap_or(fact))
        @for address in law.items_of(fact) { br; a href={"#" (address)} { (address) } }
    }
}

fn words(law: &Law, before: &Facts, after: &Facts, difference: &Difference) -> Markup {
    if !difference.words.is_empty() {
        return html! {
            @for change in &difference.words {
                @match change {
                    Change::Kept { text } => (text),
                    Change::Removed { text } => del { (text) },
                    Change::Added { text } => ins { (text) },
                }
            }
        };
    }
    let whole = |facts: &Facts| {
        let entry = facts.get(&difference.fact)?;
        let fact = law.vocabulary.get(&difference.fact);
        let line = fact.map_or_else(
            || entry.json().to_string(),
            |fact| said::line(facts, &fact.shape, entry),
        );
        (!line.is_empty()).then_some(line)
    };
    html! {
        @if let Some(gone) = whole(before) { del { (gone) } br; }
        @if let Some(come) = whole(after) { ins { (come) } }
    }
}
