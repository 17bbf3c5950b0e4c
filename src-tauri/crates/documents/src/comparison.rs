//! The comparison table of two states: former and new text side by side, item by item.

use reqlament_core::az;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Edition;
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_typeset::block::{Block, Cell, Document, Heading, Span, TableRow, Width};

use crate::beside::Former;
use crate::error::DocumentError;
use crate::marked::{self, come, gone};
use crate::paired::{Pair, Sequence, changed, paired, sequences};
use crate::pieces::{self, plain, span};
use crate::printed::{self, Place};
use crate::sheet::{self, stacked, tight};
use crate::sides::{NOTHING, sides};
use crate::source::{Desk, Source};
use crate::{history, paper};

const TITLE: &str = "Müqayisəli cədvəl";
const FORMER: &str = "Əvvəlki redaksiya";
const NEW: &str = "Yeni redaksiya";
const OTHERS: &str = "Digər məlumatlar";

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let title = format!("{TITLE}: {}", paper::reglament_title(desk));
    let mut blocks = sheet::title(desk, TITLE, "inzibati reqlamentin iki redaksiyası");
    let Some(former) = desk.source.beside.former else {
        blocks.push(plain("Müqayisə üçün əvvəlki redaksiya göstərilməyib."));
        return Ok(sheet::lying(desk, &title, blocks));
    };
    let source = Source {
        facts: former.facts,
        revision: former.revision,
        digest: "",
        ..*desk.source
    };
    let old = Desk::new(&source, false);
    let items = Compared::all(printed::items(&old)?, printed::items(desk)?);
    let others = Compared::all(printed::others(&old)?, printed::others(desk)?);
    blocks.extend(head(desk, &former, &items, &others)?);
    blocks.extend(table(desk, &former, &items, "Bənd", TITLE));
    if let Some(others) = table(desk, &former, &others, "Məlumat", OTHERS) {
        blocks.push(Block::Heading(Heading::new(2, OTHERS)));
        blocks.push(others);
    }
    Ok(sheet::lying(desk, &title, blocks))
}

/// A place in both states.
struct Compared {
    former: Place,
    new: Place,
}

impl Compared {
    /// Both states have the same places in the same order, for they are those of the form and of the vocabulary.
    fn all(former: Vec<Place>, new: Vec<Place>) -> Vec<Self> {
        let both = former.into_iter().zip(new);
        both.map(|(former, new)| Self { former, new }).collect()
    }

    fn changed(&self) -> bool {
        let pairs = paired(&self.former.units, &self.new.units);
        pairs.iter().any(Pair::changed) || !sequences(&pairs).is_empty()
    }

    fn said(&self) -> bool {
        !self.former.units.is_empty() || !self.new.units.is_empty()
    }

    fn rows(&self, desk: &Desk, former: &Former) -> Vec<TableRow> {
        let pairs = paired(&self.former.units, &self.new.units);
        let mut rows = Vec::new();
        for pair in pairs.iter().filter(|pair| pair.changed()) {
            let (old, new) = sides(pair);
            let reason = if rows.is_empty() {
                reasons(desk, former, &self.new.addresses)
            } else {
                Vec::new()
            };
            rows.push(TableRow {
                cells: vec![
                    self.place(pair.name(), &numbers(pair), rows.is_empty()),
                    pieces::cell(old),
                    pieces::cell(new),
                    stacked(reason),
                ],
            });
        }
        for sequence in sequences(&pairs) {
            rows.push(TableRow {
                cells: vec![
                    self.place("sıra nömrəsi dəyişib", "", rows.is_empty()),
                    sheet::words(&Sequence::range(sequence.former)),
                    sheet::words(&Sequence::range(sequence.new)),
                    stacked([]),
                ],
            });
        }
        rows
    }

    /// Number and words of the place, then what of it changed. The words are said once; a place without number says
    /// them in each of its rows.
    fn place(&self, part: &str, numbers: &str, first: bool) -> Cell {
        let own = self.new.number.as_str();
        let number = if numbers.is_empty() { own } else { numbers };
        let name = if first || number.is_empty() {
            self.new.name.as_str()
        } else {
            ""
        };
        let part = if part == name { "" } else { part };
        let texts = [
            Span::bold(number),
            span(name),
            Span::italic(az::keep_together(part)),
        ];
        let blocks = texts
            .into_iter()
            .filter(|text| !text.text.is_empty())
            .map(|text| tight(vec![text]))
            .collect();
        match self.new.addresses.first().filter(|_| first) {
            Some(address) => pieces::cell(vec![Block::Anchored(address.clone(), blocks)]),
            None => pieces::cell(blocks),
        }
    }
}

fn table(
    desk: &Desk,
    former: &Former,
    places: &[Compared],
    what: &str,
    summary: &str,
) -> Option<Block> {
    let rows: Vec<TableRow> = places
        .iter()
        .flat_map(|place| place.rows(desk, former))
        .collect();
    let widths = [0.75, 1.5, 1.5, 0.8].map(Width::Share);
    let head = [what, FORMER, NEW, "Əsaslandırma"];
    (!rows.is_empty()).then(|| sheet::table(widths.to_vec(), &head, rows, summary))
}

/// Which texts are compared, why, how much changed, and how the marks are read.
fn head(
    desk: &Desk,
    former: &Former,
    items: &[Compared],
    others: &[Compared],
) -> Result<Vec<Block>, DocumentError> {
    let count = |places: &[Compared]| places.iter().filter(|place| place.changed()).count();
    let (changed, apart) = (count(items), count(others));
    let said = items.iter().filter(|place| place.said()).count();
    let mut told = match changed + apart {
        0 => String::new(),
        _ => format!(
            "{changed} bənd dəyişib, {} bənd olduğu kimi qalıb",
            said - changed
        ),
    };
    if apart > 0 {
        told.push_str(&format!("; {apart} digər məlumat dəyişib"));
    }
    let mut blocks = sheet::head(
        desk,
        vec![
            (
                FORMER,
                state(desk, former.revision, Some(former.day), former.facts)?,
            ),
            (
                NEW,
                state(desk, desk.source.revision, None, desk.source.facts)?,
            ),
            (
                "Dəyişikliyin hüquqi əsası",
                desk.cell_words("change", "basis"),
            ),
            ("Dəyişikliklər", told),
        ],
    );
    blocks.push(if changed + apart == 0 {
        plain("İki redaksiyanın mətni eynidir: dəyişən bənd və məlumat yoxdur.")
    } else {
        key()
    });
    Ok(blocks)
}

/// How the marks are read.
fn key() -> Block {
    tight(vec![
        span("İşarələr: "),
        gone(span("çıxarılmış sözlər")),
        span("; "),
        come(span("əlavə edilmiş sözlər")),
        span(&format!(
            "; {} – ixtisar edilmiş, dəyişməyən mətn; “{NOTHING}” – əvvəlki redaksiyada olmayıb.",
            marked::LEFT_OUT
        )),
    ])
}

/// A revision with its day, as far as it is known, and the ends of the digest of its text: the one that every other
/// document names it by.
fn state(
    desk: &Desk,
    revision: u64,
    day: Option<chrono::NaiveDate>,
    facts: &Facts,
) -> Result<String, DocumentError> {
    let known = paper::known(desk, revision);
    let day = day.or(known.map(|known| history::in_baku(known.header.at).date_naive()));
    let digest = Edition::of(&desk.source.profile.id, facts)
        .digest()
        .map_err(|error| DocumentError::Digest(error.to_string()))?;
    let parts = [
        format!("versiya {revision}"),
        day.map(az::long_date).unwrap_or_default(),
        format!("yoxlama kodu {}", paper::short(&digest)),
    ];
    Ok(crate::words::joined(", ", parts.into_iter()))
}

/// The items of the operations in which a changed column is printed.
fn numbers(pair: &Pair) -> String {
    let (Some(former), Some(new)) = (pair.former, pair.new) else {
        return String::new();
    };
    let mut numbers: Vec<&str> = changed(former, new)
        .filter_map(|(old, new)| new.or(old))
        .map(|line| line.number.as_str())
        .filter(|number| !number.is_empty())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.join(" ")
}

/// What others said of the item since the former state and was accepted. Any other reason is written by hand.
fn reasons(desk: &Desk, former: &Former, addresses: &[String]) -> Vec<Vec<Span>> {
    let accepted = |remark: &&Remark| {
        addresses.contains(&remark.item)
            && matches!(remark.outcome, Some(Outcome::Accepted | Outcome::Partly))
            && remark.received.is_some_and(|day| day >= former.day)
    };
    let remarks = desk.source.beside.remarks.iter().filter(accepted);
    remarks.map(|remark| vec![span(&reason(remark))]).collect()
}

/// "Azərbaycan Respublikasının Ədliyyə Nazirliyi, irad № 3, 12.11.2026 (qismən qəbul edilib): …"
fn reason(remark: &Remark) -> String {
    let kind = match remark.speaker {
        Speaker::Body => "irad",
        Speaker::Public => "rəy və təklif",
    };
    let day = remark.received.map(az::numeric_date).unwrap_or_default();
    let outcome = remark.outcome.map_or("", Outcome::az);
    let ground = remark.ground.trim();
    let source = [
        remark.by.trim().to_owned(),
        format!("{kind} № {}", remark.number),
        day,
    ];
    let source = crate::words::joined(", ", source.into_iter());
    if ground.is_empty() {
        format!("{source} ({outcome})")
    } else {
        format!("{source} ({outcome}): {ground}")
    }
}
