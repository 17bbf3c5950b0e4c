//! The list of findings, for a lawyer's desk.

use reqlament_core::check::Finding;
use reqlament_core::rule::{Gate, Severity};
use reqlament_typeset::block::{Align, Block, Document, Heading, Paragraph, Span, TableRow, Width};

use crate::paper;
use crate::pieces::{self, plain, span};
use crate::sheet::{self, Place, stacked};
use crate::source::Desk;
use crate::words::cited;
use reqlament_core::az;

const TITLE: &str = "Yoxlama nəticələri";
const HEAD: [&str; 6] = [
    "№",
    "Bənd",
    "Nəticə və onun aradan qaldırılması",
    "Hüquqi əsas",
    "Aradan qaldırılıb",
    "Hüquqşünasın qeydi",
];

/// Weights in the order of their urgency, with the heading of their table and the word in which they are counted.
const WEIGHTS: [(Severity, &str, &str); 3] = [
    (Severity::Error, "Çatışmazlıqlar", "çatışmazlıq"),
    (Severity::Warning, "Xəbərdarlıqlar", "xəbərdarlıq"),
    (Severity::Hint, "Tövsiyələr", "tövsiyə"),
];

pub(crate) fn document(desk: &Desk) -> Document {
    let title = format!("{TITLE}: {}", paper::reglament_title(desk));
    let mut blocks = sheet::title(desk, TITLE, "inzibati reqlament");
    let Some(gate) = desk.source.beside.gate else {
        blocks.push(plain("Yoxlama aparılmayıb."));
        return sheet::lying(desk, &title, blocks);
    };
    let findings = desk.source.beside.findings;
    blocks.extend(head(desk, gate));
    if findings.is_empty() {
        blocks.push(Block::Space(8.0));
        blocks.push(plain(&format!(
            "Bu mərhələnin {} tələbi yoxlanılıb, çatışmazlıq aşkar edilməyib.",
            demands(desk, gate)
        )));
    } else {
        let mut number = 1;
        for (severity, heading, _) in WEIGHTS {
            blocks.extend(table(desk, severity, heading, &mut number));
        }
        blocks.extend(acts(desk));
    }
    sheet::lying(desk, &title, blocks)
}

fn head(desk: &Desk, gate: Gate) -> Vec<Block> {
    let revision = format!("versiya {}", desk.source.revision);
    let digest = Some(desk.source.digest)
        .filter(|digest| !digest.is_empty())
        .or_else(|| paper::known(desk, desk.source.revision).map(|known| known.digest.as_str()));
    let code = digest.map(|digest| format!("yoxlama kodu {}", paper::short(digest)));
    let state = crate::words::joined(", ", [revision, code.unwrap_or_default()].into_iter());
    let acts = desk.source.profile.acts.az.clone();
    sheet::head(
        desk,
        vec![
            ("Tətbiq olunan qanunvericilik", acts),
            ("Yoxlamanın mərhələsi", moment(gate).to_owned()),
            ("Yoxlanılan mətn", state),
            ("Yoxlamanın tarixi", az::long_date(desk.source.today)),
            ("Yoxlanılan tələblər", demands(desk, gate).to_string()),
            ("Nəticə", counts(desk.source.beside.findings)),
        ],
    )
}

/// The moment in words.
fn moment(gate: Gate) -> &'static str {
    match gate {
        Gate::Draft => "layihənin hazırlanması",
        Gate::Consultation => "ictimai müzakirəyə çıxarılma",
        Gate::Approval => "təsdiq edilmə",
        Gate::Filing => "reyestrdə qeydiyyat üçün müraciət",
        Gate::Registered => "reyestrdə qeydə alınmış xidmət",
    }
}

/// How many demands bind at this moment.
fn demands(desk: &Desk, gate: Gate) -> usize {
    let rules = desk.source.law.rules.iter();
    rules
        .filter(|rule| rule.gate <= gate && rule.profiles.contains_key(&desk.source.profile.id))
        .count()
}

/// "3 çatışmazlıq, 2 xəbərdarlıq"
fn counts(findings: &[Finding]) -> String {
    let count = |severity: Severity| of(findings, severity).count();
    let told = WEIGHTS
        .iter()
        .map(|(severity, _, word)| (count(*severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        "çatışmazlıq aşkar edilməyib".to_owned()
    } else {
        told.join(", ")
    }
}

fn of(findings: &[Finding], severity: Severity) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |one| one.severity == severity)
}

/// The findings of one weight in the order of the form; numbers run on through the sheet.
fn table(desk: &Desk, severity: Severity, heading: &str, number: &mut usize) -> Vec<Block> {
    let mut own: Vec<(Option<Place>, &Finding)> = of(desk.source.beside.findings, severity)
        .map(|finding| (place(desk, finding), finding))
        .collect();
    if own.is_empty() {
        return Vec::new();
    }
    own.sort_by_key(|(place, _)| place.map_or((usize::MAX, 0), |place| place.rank));
    let heading = format!("{heading} ({})", own.len());
    let mut rows = Vec::with_capacity(own.len());
    for (place, finding) in own {
        rows.push(row(desk, *number, place, finding));
        *number += 1;
    }
    let widths = vec![
        Width::Fixed(28.0),
        Width::Share(0.8),
        Width::Share(2.2),
        Width::Share(1.3),
        Width::Fixed(62.0),
        Width::Share(1.2),
    ];
    vec![
        Block::Heading(Heading {
            align: Align::Left,
            ..Heading::new(2, heading.as_str())
        }),
        sheet::table(widths, &HEAD, rows, &heading),
    ]
}

/// The first place of the forms that shows what the finding points at.
fn place<'a>(desk: &Desk<'a>, finding: &Finding) -> Option<Place<'a>> {
    let places = finding.items.iter();
    // Of several items the one that the clause speaks of comes first.
    let clause = finding.clause.rsplit(':').next().unwrap_or_default();
    places
        .filter_map(|address| Place::of(desk, address))
        .min_by_key(|place| (place.item.id != clause, place.rank))
}

fn row(desk: &Desk, number: usize, place: Option<Place>, finding: &Finding) -> TableRow {
    let message = pieces::cell(vec![sheet::tight(vec![span(&finding.message.az)])]);
    TableRow {
        cells: vec![
            pieces::centred_cell(&number.to_string()),
            at(desk, place, finding),
            message,
            stacked(clauses(desk, finding).map(|id| vec![span(&opening(&cited::clause(id)))])),
            pieces::centred_cell("□"),
            sheet::empty(),
        ],
    }
}

/// Number and name of the item; where no form shows the fact, the name of the fact.
fn at(desk: &Desk, place: Option<Place>, finding: &Finding) -> reqlament_typeset::block::Cell {
    let Some(place) = place else {
        let fact = finding.facts.first();
        let title = fact
            .and_then(|fact| desk.shape(fact))
            .map_or("", |shape| &shape.title.az);
        return sheet::words(title);
    };
    let number = Span::bold(place.number());
    let cell = stacked([vec![number], vec![span(place.short())]]);
    pieces::cell(vec![Block::Anchored(
        place.form.address_of(place.item),
        cell.blocks,
    )])
}

/// The clause that demands it, and others that demand the same.
fn clauses<'a>(desk: &Desk<'a>, finding: &'a Finding) -> impl Iterator<Item = &'a str> {
    let mut rules = desk.source.law.rules.iter();
    let rule = rules.find(|rule| rule.id == finding.rule && rule.clause == finding.clause);
    let also = rule.map_or(&[][..], |rule| &rule.also);
    std::iter::once(&finding.clause)
        .chain(also)
        .map(String::as_str)
}

/// The words as they open a line; behind a figure they stay small.
fn opening(text: &str) -> String {
    if text.starts_with(char::is_alphabetic) {
        az::capitalise(text)
    } else {
        text.to_owned()
    }
}

/// What the short names of the acts stand for.
fn acts(desk: &Desk) -> Vec<Block> {
    let note = |act: String| {
        Block::Paragraph(Paragraph {
            align: Align::Left,
            size: Some(pieces::TINY),
            after: 1.0,
            ..Paragraph::new(vec![span(&format!("{}.", opening(&act)))])
        })
    };
    let findings = desk.source.beside.findings.iter();
    cited::acts(findings.flat_map(|finding| clauses(desk, finding)))
        .into_iter()
        .map(note)
        .collect()
}
