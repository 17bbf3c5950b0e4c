//! How an act of the reader and a clause of it are cited in an official text.

use crate::az::suffix::Case;
use crate::az::{act_reference, decline, ordinal_of};
use crate::law::{Clause, LegalText, Part};

/// A clause as an act cites it: `Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli
/// qərarı ilə təsdiq edilmiş “…Qaydaları”nın 8.1-ci bəndi`.
pub fn cite(text: &LegalText, clause: &Clause) -> String {
    let whole = title(text, clause);
    let place = place(&clause.number, clause.part == OWN);
    match place {
        Some(place) => format!("{} {place}", decline(&whole, Case::Genitive)),
        None => whole,
    }
}

/// The part that holds the clauses of the decision itself, not of the rules it approves.
const OWN: &str = "DEC";

/// The act, or what it approves, in the nominative.
fn title(text: &LegalText, clause: &Clause) -> String {
    let body = decline(&text.body, Case::Genitive)
        .replace("Azərbaycan Respublikasının ", "Azərbaycan Respublikası ");
    // What the reader has of an annex is passed by a decision; a decree and a decision are named by their own kind.
    let kind = if text.kind == "fərman" {
        "fərmanı"
    } else {
        "qərarı"
    };
    let act = format!("{body} {} {kind}", act_reference(text.date, &text.number));
    if clause.part == OWN {
        return act;
    }
    let approved = match annex(text, clause) {
        Some(heading) => heading.replacen('"', "“", 1).replacen('"', "”", 1),
        None if !text.rules_title.is_empty() => format!("“{}”", text.rules_title),
        None if text.title.starts_with('“') => text.title.clone(),
        None => format!("“{}”", text.title),
    };
    format!("{act} ilə təsdiq edilmiş {approved}")
}

/// The words of the annex a clause stands in.
fn annex<'a>(text: &'a LegalText, clause: &Clause) -> Option<&'a str> {
    let at = text
        .parts
        .iter()
        .position(|part| part.number == clause.part)?;
    let headings = text.parts.iter().take(at + 1).rev();
    headings
        .map(|part: &Part| part.heading.as_str())
        .find(|heading| !heading.is_empty())
}

/// The place within the act: `8.1-ci bəndi`, `9.5.2-ci yarımbəndi`, `2.6-cı bəndinin 1-ci qeydi`; nothing for what bears
/// no number.
fn place(number: &str, of_decision: bool) -> Option<String> {
    if let Some((item, note)) = number.split_once("note") {
        let note = format!("{} qeydi", ordinal_of(note));
        return Some(match item.trim_end_matches('-') {
            "" => note,
            item => format!("{} bəndinin {note}", ordinal_of(item)),
        });
    }
    if number.is_empty() {
        return Some("preambulası".to_owned());
    }
    if !number.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let sort = match number.matches('.').count() {
        0 if of_decision => "hissəsi",
        0 | 1 => "bəndi",
        _ => "yarımbəndi",
    };
    Some(format!("{} {sort}", ordinal_of(number)))
}
