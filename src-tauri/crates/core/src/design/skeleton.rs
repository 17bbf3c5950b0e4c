//! An application begun from what the dossier knows: whom it goes to, for which service, whose data and which documents
//! (191/2011, annex 1, 2.6 and its note 1). Every word of it can be changed.

use super::{Align, Choice, Design, Element, Entry, Field, Part, ShownWhen};
use crate::az::{self, Case};
use crate::entry::Facts;
use crate::value::{Row, Value};

const NATURAL: &str = "fiziki şəxs";
const LEGAL: &str = "hüquqi şəxs";
/// Id of the question who applies.
const APPLICANT: &str = "applicant";

/// The application.
pub fn application(facts: &Facts) -> Design {
    let mut elements = opening(facts);
    elements.extend(applicant(facts));
    let held = facts.value("documents_held").map(Value::rows);
    for row in held.unwrap_or_default() {
        let (document, requisite) = (row.text("document").trim(), row.text("identifier").trim());
        match (document, requisite) {
            ("", "") => {}
            ("", one) | (one, "") => elements.push(line(one, 0)),
            _ => elements.push(line(&format!("{document} ({requisite})"), 0)),
        }
    }
    elements.extend(enclosed(facts));
    elements.push(text(
        "Təqdim etdiyim məlumatların və sənədlərin həqiqiliyini təsdiq edirəm.",
        Align::Left,
    ));
    elements.push(text(
        "Ərizədə göstərilən fərdi məlumatlar qanunvericiliyə müvafiq qaydada mühafizə edilir.",
        Align::Left,
    ));
    elements.push(text("Tarix: “____” ______________ 20___ il", Align::Left));
    elements.push(of(Part::Signature {
        name: "(soyadı, adı, atasının adı)".to_owned(),
        signature: "(imza)".to_owned(),
        seal: String::new(),
    }));
    for (at, element) in elements.iter_mut().enumerate() {
        if element.id.is_empty() {
            element.id = format!("e{}", at + 1);
        }
    }
    Design(elements)
}

fn opening(facts: &Facts) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Some(Value::Body(body)) = facts.value("provider")
        && !body.name.trim().is_empty()
    {
        let to = az::decline(body.name.trim(), Case::Dative);
        elements.push(text(&to, Align::Right));
    }
    elements.push(of(Part::Heading {
        text: "ƏRİZƏ".to_owned(),
        align: Align::Center,
    }));
    let name = facts.text("name").trim();
    if !name.is_empty() {
        let asked = format!("“{name}” elektron xidmətinin göstərilməsini xahiş edirəm.");
        elements.push(text(&asked, Align::Left));
    }
    elements
}

/// Who applies; where it can be either sort of person, each is asked its own.
fn applicant(facts: &Facts) -> Vec<Element> {
    let users = match facts.value("users") {
        Some(Value::Choices(users)) => users.chosen.as_slice(),
        _ => &[],
    };
    let has = |id: &str| users.iter().any(|user| user == id);
    let both = has("natural_persons") && has("legal_persons");
    let mut elements = Vec::new();
    if both {
        elements.push(Element {
            id: APPLICANT.to_owned(),
            ..of(Part::Fields {
                cells: vec![Field {
                    required: true,
                    options: [NATURAL, LEGAL].map(choice).to_vec(),
                    columns: 2,
                    ..field("Müraciət edən")
                }],
                open: false,
            })
        });
    }
    let mut ask = |who: &str, labels: &[&str]| {
        elements.extend(labels.iter().map(|label| Element {
            shown_when: both.then(|| ShownWhen {
                element: APPLICANT.to_owned(),
                choice: who.to_owned(),
            }),
            ..line(label, 1)
        }));
    };
    if has("natural_persons") || !has("legal_persons") {
        ask(NATURAL, &["Soyadı, adı, atasının adı"]);
    }
    if has("legal_persons") {
        let own = "Vergi ödəyicisinin eyniləşdirmə nömrəsi (VÖEN)";
        ask(LEGAL, &["Hüquqi şəxsin tam adı", own]);
    }
    elements.push(line("Ünvan", 1));
    elements.push(line("Telefon nömrəsi, elektron poçt ünvanı", 1));
    elements
}

/// The documents of 2.6.2 that are no form to be filled.
fn enclosed(facts: &Facts) -> Vec<Element> {
    let rows = facts.value("documents_submitted").map(Value::rows);
    let items: Vec<Entry> = rows
        .unwrap_or_default()
        .iter()
        .filter(|row| !row.flag("filled_form") && !name(row).is_empty())
        .enumerate()
        .map(|(at, row)| Entry {
            marker: format!("{})", at + 1),
            text: name(row).to_owned(),
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        text("Ərizəyə əlavə edilir:", Align::Left),
        of(Part::List { items }),
    ]
}

fn name(row: &Row) -> &str {
    row.text("document").trim()
}

fn of(part: Part) -> Element {
    Element {
        id: String::new(),
        shown_when: None,
        part,
    }
}

fn text(words: &str, align: Align) -> Element {
    of(Part::Text {
        text: words.to_owned(),
        align,
        bold: false,
        small: false,
    })
}

fn line(label: &str, lines: u8) -> Element {
    of(Part::Fields {
        cells: vec![Field {
            required: true,
            lines,
            ..field(label)
        }],
        open: false,
    })
}

fn field(label: &str) -> Field {
    Field {
        label: label.to_owned(),
        caption: String::new(),
        required: false,
        lines: 0,
        options: Vec::new(),
        columns: 1,
        mark: super::Mark::Before,
        share: 1,
    }
}

fn choice(text: &str) -> Choice {
    Choice {
        text: text.to_owned(),
        detail: String::new(),
    }
}
