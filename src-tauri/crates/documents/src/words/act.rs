//! Acts in the form in which official texts cite them.
//!
//! “Title” … Qanunu; … Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli Fərmanının 1-ci hissəsi; … qərarı ilə təsdiq
//! edilmiş “… Qaydaları”nın 8.1-ci bəndi.

use reqlament_core::az::{self, Case};
use reqlament_core::value::{Act, ActType};

use super::clauses::clauses;
use super::quotes::{bare, quoted};

const STATE: &str = "Azərbaycan Respublikası";

/// An act and the clauses that matter.
pub fn act(act: &Act) -> String {
    let clauses = clauses(&act.clauses, act.act_type);
    if clauses.is_empty() {
        cited(act, false)
    } else {
        format!("{} {clauses}", cited(act, true))
    }
}

/// An act named in full elsewhere: rules by their title alone, “… Qaydaları”nın 8.1-ci bəndi.
pub fn short(cited: &Act) -> String {
    let approved = !cited.approved_by.trim().is_empty() && !cited.title.trim().is_empty();
    let own = Act {
        approved_by: String::new(),
        body: String::new(),
        date: None,
        number: String::new(),
        ..cited.clone()
    };
    if approved {
        act(&Act {
            act_type: Some(ActType::Rules),
            ..own
        })
    } else {
        act(cited)
    }
}

/// The act itself: as the head of a citation, or as the owner of the clauses that follow.
fn cited(act: &Act, owner: bool) -> String {
    match act.act_type {
        _ if !act.approved_by.trim().is_empty() => approved(act, owner),
        Some(ActType::Law) => law(act, owner),
        Some(ActType::Code) => code(act, owner),
        Some(ActType::Decree) => issued(
            act,
            "Azərbaycan Respublikasının Prezidenti",
            "Fərmanı",
            owner,
        ),
        Some(ActType::Order) => issued(
            act,
            "Azərbaycan Respublikasının Prezidenti",
            "Sərəncamı",
            owner,
        ),
        Some(ActType::Decision) => issued(act, "", "qərarı", owner),
        // What is not yet said of an act is not made up.
        Some(ActType::Rules | ActType::Other) | None => other(act, owner),
    }
}

/// A law is cited by its title; date and number only where they were given.
fn law(act: &Act, owner: bool) -> String {
    let reference = reference(act);
    let state = if owner && reference.is_empty() {
        STATE.to_owned()
    } else {
        az::decline(STATE, Case::Genitive)
    };
    spaced([quoted(&act.title), state, reference, owned("Qanunu", owner)])
}

fn code(act: &Act, owner: bool) -> String {
    let title = bare(&act.title);
    let own = title
        .strip_prefix("Azərbaycan Respublikasının ")
        .or_else(|| title.strip_prefix("Azərbaycan Respublikası "));
    let state = if owner {
        STATE.to_owned()
    } else {
        az::decline(STATE, Case::Genitive)
    };
    spaced([
        state,
        owned(own.unwrap_or(title), owner),
        String::new(),
        String::new(),
    ])
}

fn issued(act: &Act, default: &str, noun: &str, owner: bool) -> String {
    let body = if act.body.trim().is_empty() {
        default
    } else {
        act.body.trim()
    };
    spaced([
        quoted(&act.title),
        issuer(body),
        reference(act),
        owned(noun, owner),
    ])
}

/// "… qərarı ilə təsdiq edilmiş “… Qaydaları”".
fn approved(act: &Act, owner: bool) -> String {
    let by = act.approved_by.trim();
    let joint = if by.contains("təsdiq") {
        ""
    } else {
        "ilə təsdiq edilmiş"
    };
    spaced([
        by.to_owned(),
        joint.to_owned(),
        owned(&quoted(&act.title), owner),
        String::new(),
    ])
}

fn other(act: &Act, owner: bool) -> String {
    let issuer = if act.body.trim().is_empty() {
        String::new()
    } else {
        issuer(act.body.trim())
    };
    spaced([
        issuer,
        reference(act),
        owned(&quoted(&act.title), owner),
        String::new(),
    ])
}

fn owned(name: &str, owner: bool) -> String {
    if owner && !name.is_empty() {
        az::decline(name, Case::Genitive)
    } else {
        name.to_owned()
    }
}

/// "2011-ci il 23 may tarixli 429 nömrəli", or the part of it that is known. The word stands for a sign typed before
/// the number.
fn reference(act: &Act) -> String {
    let number = act.number.trim().trim_start_matches('№').trim_start();
    match act.date {
        Some(date) if number.is_empty() => az::act_date(date),
        Some(date) => az::act_reference(date, number),
        None if number.is_empty() => String::new(),
        None => format!("{number} nömrəli"),
    }
}

/// Whose act it is. Of two genitives the first loses its ending: "Azərbaycan Respublikası Prezidentinin".
fn issuer(body: &str) -> String {
    let whole = az::decline(body, Case::Genitive);
    match body.strip_prefix("Azərbaycan Respublikasının ") {
        Some(own) if !own.contains(" yanında ") => {
            format!("{STATE} {}", az::decline(own, Case::Genitive))
        }
        _ if body.is_empty() => String::new(),
        _ => whole,
    }
}

fn spaced(parts: [String; 4]) -> String {
    super::joined(" ", parts.into_iter())
}
