//! Whether addresses and names are well formed.

use crate::kind::Kind;
use crate::relation::{Offence, View};
use crate::value::{Row, Value};
use crate::vocabulary::Shape;

/// The values of a kind that are not well formed, in any fact, each under the clause that asks for its fact.
pub(crate) fn offences(view: &View, kind: Kind) -> Vec<Offence> {
    let mut offences = Vec::new();
    for fact in view.law.vocabulary.facts() {
        let Some(value) = view.facts.value(&fact.shape.id) else {
            continue;
        };
        visit(&fact.shape, value, None, kind, &mut |row, text| {
            let clause = Some(fact.source.clone());
            offences.push(Offence {
                row: row.map(str::to_owned),
                clause,
                ..Offence::fact(&fact.shape.id, text)
            });
        });
    }
    offences
}

type Report<'a> = &'a mut dyn FnMut(Option<&str>, &str);

fn visit(shape: &Shape, value: &Value, row: Option<&str>, kind: Kind, report: Report) {
    match value {
        Value::Table(rows) => {
            for own in rows {
                cells(shape, own.cells.iter(), Some(&own.id), kind, report);
                if channel(own) == Some(kind) && !is_well_formed(kind, own.text("address")) {
                    report(Some(&own.id), own.text("address"));
                }
            }
        }
        Value::Group(group) => cells(shape, group.iter(), row, kind, report),
        Value::Many(values) => values
            .iter()
            .for_each(|value| visit(shape, value, row, kind, report)),
        Value::Text(text) if shape.kind == kind && !is_well_formed(kind, text) => report(row, text),
        _ => {}
    }
}

fn cells<'a>(
    shape: &Shape,
    cells: impl Iterator<Item = (&'a String, &'a Value)>,
    row: Option<&str>,
    kind: Kind,
    report: Report,
) {
    for (id, cell) in cells {
        if let Some(column) = shape.column(id) {
            visit(column, cell, row, kind, report);
        }
    }
}

/// In 2.5 the address is of the kind that the row's channel says.
fn channel(row: &Row) -> Option<Kind> {
    let kind = match row.text("channel") {
        "portal" | "site" => Kind::Web,
        "email" => Kind::Email,
        "phone" => Kind::Phone,
        _ => return None,
    };
    (!row.text("address").is_empty()).then_some(kind)
}

/// Whether a text is an address of its kind. A web host needs no scheme; a telephone may be a short code.
pub fn is_well_formed(kind: Kind, text: &str) -> bool {
    let text = text.trim();
    match kind {
        Kind::Web => is_web(text),
        Kind::Email => is_email(text),
        Kind::Phone => is_phone(text),
        _ => true,
    }
}

fn is_web(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or(text);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = host
        .split_once(':')
        .map_or((host, None), |(host, port)| (host, Some(port)));
    port.is_none_or(|port| port.parse::<u16>().is_ok())
        && is_host(host)
        && !rest.contains(char::is_whitespace)
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(label)
        && last.len() >= 2
        && last.chars().all(char::is_alphabetic)
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && !local.contains(|c: char| c.is_whitespace() || c == '@')
            && is_host(host)
    })
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix(['+', '*']).unwrap_or(text);
    (3..=15).contains(&digits)
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || " -()".contains(c))
}

/// Abbreviations of legal forms, which are part of a name.
const LEGAL_FORMS: [&str; 6] = ["ASC", "MMC", "QSC", "QSİ", "DMX", "PHŞ"];

/// Whether a body's name is abbreviated. "ASC" and "MMC" and quoted names within a name are lawful.
pub fn is_abbreviated(name: &str) -> bool {
    let mut quoted = false;
    let words = name.split_whitespace().filter(|word| {
        let opens = word.starts_with(['"', '“', '«']);
        let inside = quoted || opens;
        quoted = inside && !word.trim_end_matches(',').ends_with(['"', '”', '»']);
        !inside
    });
    let abbreviation = |word: &&str| {
        // A suffix stands outside: "ASC-nin", "MMC-yə".
        let stem = word
            .split(['-', ',', '.', ')'])
            .next()
            .unwrap_or_default()
            .trim_start_matches('(');
        let letters: Vec<char> = stem.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() >= 2
            && letters.iter().all(|c| c.is_uppercase())
            && !LEGAL_FORMS.contains(&stem)
    };
    words.into_iter().any(|word| {
        abbreviation(&word)
            || word.ends_with("Resp.")
            || word.ends_with("Naz.")
            || word.ends_with("Res.")
    })
}
