//! The application to the operator of the registry: annex 2 of 191/2011.

use reqlament_core::az::{self, Case};
use reqlament_core::form::{Form, Item, Role};
use reqlament_core::value::Value;
use reqlament_typeset::block::{
    Align, Blank, Block, Cell, Document, Heading, PageStyle, Paragraph, Span, TableRow, Width,
};

use crate::error::DocumentError;
use crate::item::{anchored, item};
use crate::paper;
use crate::pieces::{FILING, aside, cell, remark, side_by_side, span};
use crate::source::Desk;
use crate::words::names;

pub(crate) const FORM: &str = "filing-191";
/// Size of the signature block.
const SIGNATURE: f32 = 12.0;
/// Upper and lower margin, by which the empty form fits on one sheet.
const MARGIN: f32 = 46.0;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(FORM)?;
    let mut blocks = vec![aside(&form.annex)];
    blocks.extend(addressee(desk));
    blocks.push(title(form));
    for place in &form.items {
        match place.role {
            Role::Signature => blocks.push(anchored(form, place, signature(desk, place))),
            _ => blocks.extend(item(desk, form, place)?),
        }
    }
    let document = paper::document(desk, &form.title.join(" "), blocks);
    Ok(Document {
        hyphenate: false,
        text_size: FILING,
        page: PageStyle {
            top: MARGIN,
            bottom: MARGIN,
            ..PageStyle::default()
        },
        ..document
    })
}

/// To whom: the operator of the registry on the day of the print (191/2011, DEC 3). The empty form names nobody.
fn addressee(desk: &Desk) -> Option<Block> {
    let operator = desk
        .source
        .profile
        .operator_on(desk.source.today)
        .filter(|_| !desk.blank)?;
    let name = az::decline(&operator.name, Case::Dative);
    let text = Paragraph {
        align: Align::Left,
        ..Paragraph::new(vec![Span {
            bold: true,
            ..span(&name)
        }])
    };
    Some(Block::Aside(vec![
        Block::Space(8.0),
        Block::Paragraph(text),
    ]))
}

fn title(form: &Form) -> Block {
    Block::Heading(Heading::new(1, form.title.join("\n")))
}

/// Signature, date, name of the head; on paper the place of the seal.
fn signature(desk: &Desk, place: &Item) -> Vec<Block> {
    let captions: Vec<&str> = place
        .blanks
        .iter()
        .map(|blank| blank.caption.as_str())
        .collect();
    let [signed, dated, named] = captions.as_slice() else {
        return Vec::new();
    };
    let head = match desk.value("applicant") {
        Some(Value::Person(person)) => person.clone(),
        _ => Default::default(),
    };
    let date = match desk.cell("filing_signature", "date") {
        Some(Value::Date(date)) => paper::written_date(*date),
        _ => (*dated).to_owned(),
    };
    let names = ruled(&names::full_name(&head), named);
    let rows = vec![
        TableRow {
            cells: vec![sign(&head.post, signed), cell(Vec::new()), cell(Vec::new())],
        },
        TableRow {
            cells: vec![dated_cell(&date), cell(Vec::new()), names],
        },
    ];
    let widths = vec![Width::Share(1.2), Width::Share(0.2), Width::Share(1.2)];
    let mut blocks = vec![side_by_side(widths, rows, SIGNATURE, "İmza")];
    blocks.extend(confirmation(desk));
    vec![Block::Keep(blocks)]
}

/// The place of the seal (note 1), or by what means the file is signed (note 2).
fn confirmation(desk: &Desk) -> Vec<Block> {
    let means = desk.cell_words("filing_signature", "means");
    let mut blocks = Vec::new();
    if desk.text("filing_medium") != "electronic" && !desk.blank {
        blocks.push(Block::Paragraph(Paragraph::new(vec![Span::plain("M.Y.")])));
    } else if !means.is_empty() {
        let text = format!("Gücləndirilmiş elektron imza ilə təsdiq edilir: {means}.");
        blocks.push(Block::Paragraph(Paragraph::new(vec![span(&text)])));
    }
    if ["applicant", "filing_signature"]
        .iter()
        .any(|fact| desk.illustrates(fact))
    {
        blocks.push(remark("(nümunə)"));
    }
    blocks
}

/// The post, and behind it the line to sign on.
fn sign(post: &str, caption: &str) -> Cell {
    let post = az::capitalise(post.trim());
    let label = (!post.is_empty()).then(|| span(&post));
    cell(vec![Block::Blank(Blank {
        label: label.into_iter().collect(),
        entry: Vec::new(),
        caption: caption.to_owned(),
        lines: 1,
    })])
}

fn ruled(entry: &str, caption: &str) -> Cell {
    let entry = if entry.is_empty() {
        Vec::new()
    } else {
        vec![Block::Paragraph(centred_text(entry))]
    };
    cell(vec![Block::Blank(Blank {
        label: Vec::new(),
        entry,
        caption: caption.to_owned(),
        lines: 1,
    })])
}

fn dated_cell(text: &str) -> Cell {
    cell(vec![Block::Paragraph(centred_text(text))])
}

fn centred_text(text: &str) -> Paragraph {
    Paragraph {
        align: Align::Center,
        after: 0.0,
        ..Paragraph::new(vec![Span::whole(text)])
    }
}
