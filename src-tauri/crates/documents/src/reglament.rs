//! The reglament by the model form: annex 1 of 191/2011.

use reqlament_core::form::{Blank, Form, Item, Manner, Role};
use reqlament_typeset::block::{self, Align, Block, Document, Paragraph, Span};

use crate::approval::approval;
use crate::error::DocumentError;
use crate::item::{anchored, item, label};
use crate::pieces::{aligned, aside, leading, span};
use crate::source::Desk;
use crate::{appendix, operations, paper};

pub(crate) const FORM: &str = "reglament-191";

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(FORM)?;
    let mut blocks = annex(desk, form);
    for place in form
        .items
        .iter()
        .filter(|place| place.role == Role::Approval)
    {
        blocks.push(anchored(form, place, vec![approval(desk, place)]));
    }
    blocks.extend(body(desk, form)?);
    Ok(paper::document(desk, &paper::reglament_title(desk), blocks))
}

/// What the empty form says of itself as an annex; a reglament is not that annex.
pub(crate) fn annex(desk: &Desk, form: &Form) -> Vec<Block> {
    if !desk.blank {
        return Vec::new();
    }
    let title = form
        .title
        .iter()
        .map(|line| aligned(vec![Span::plain(line.as_str())], Align::Right));
    std::iter::once(aside(&form.annex))
        .chain([Block::Space(8.0)])
        .chain(title)
        .chain([Block::Space(8.0)])
        .collect()
}

/// Everything from the title on, with the attached forms.
pub(crate) fn body(desk: &Desk, form: &Form) -> Result<Vec<Block>, DocumentError> {
    let mut blocks = Vec::new();
    let steps = operations::table(desk);
    let last_step = form
        .items
        .iter()
        .rev()
        .find(|place| describes_operations(place));
    for place in form
        .items
        .iter()
        .filter(|place| place.role != Role::Approval)
    {
        if place.role == Role::Title {
            blocks.push(anchored(form, place, title(desk, place)));
            continue;
        }
        let Some(steps) = steps.as_ref().filter(|_| describes_operations(place)) else {
            blocks.extend(item(desk, form, place)?);
            continue;
        };
        let last = last_step.is_some_and(|last| last.id == place.id);
        let mut step = vec![leading(label(place, last))];
        if last {
            step.push(steps.clone());
            if desk.illustrates("operations") {
                step.push(aligned(vec![Span::italic("(nümunə)")], Align::Left));
            }
        }
        blocks.push(anchored(form, place, step));
    }
    blocks.extend(appendix::appendices(desk));
    Ok(blocks)
}

/// Whether the operations are told under this item: they stand in one table under the last of them.
fn describes_operations(place: &Item) -> bool {
    let shows = |blank: &Blank| blank.manner == Manner::Ruled && blank.facts == ["operations"];
    place.blanks.iter().any(shows)
}

/// The full name of the service on its blank, and the words that make it the title of a reglament.
fn title(desk: &Desk, place: &Item) -> Vec<Block> {
    let service = paper::service(desk);
    let caption = place
        .blanks
        .first()
        .map_or("", |blank| blank.caption.as_str())
        .to_owned();
    let centred = |text: Span| Paragraph {
        align: Align::Center,
        after: 2.0,
        keep_with_next: true,
        ..Paragraph::new(vec![text])
    };
    let bold = |text: &str| Span {
        bold: true,
        ..span(text)
    };
    let entry = if service.is_empty() {
        Vec::new()
    } else {
        vec![Block::Paragraph(centred(bold(&service)))]
    };
    let blank = Block::Blank(block::Blank {
        label: Vec::new(),
        entry,
        caption,
        lines: 1,
    });
    vec![Block::Keep(vec![
        Block::Space(10.0),
        blank,
        Block::Paragraph(centred(bold(&place.title))),
    ])]
}
