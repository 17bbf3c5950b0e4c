//! The justification of a draft, which goes out with the letter.

use reqlament_typeset::block::{Align, Block, Document, Heading, Span};

use crate::error::DocumentError;
use crate::item::set;
use crate::pieces::{aligned, span};
use crate::said::{SAMPLE, Said, said};
use crate::source::Desk;
use crate::{paper, pieces, signing};

/// Lines ruled for a reason that is not written yet, and for acts that are not named.
const LINES: u8 = 6;
const FEW: u8 = 3;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let subject = format!(
        "{} elektron xidməti üzrə inzibati reqlamentin layihəsinə dair",
        paper::quoted_name(desk)
    );
    let mut blocks = vec![
        Block::Heading(Heading::new(1, "ƏSASLANDIRMA")),
        aligned(vec![span(&subject)], Align::Center),
        Block::Space(8.0),
    ];
    for (label, entry, lines) in [
        (
            "Layihənin qısa əsaslandırması:",
            consulted(desk, "justification"),
            LINES,
        ),
        (
            "Dəyişdirilən və ya ləğv edilən aktlar:",
            consulted(desk, "acts_changed"),
            FEW,
        ),
        (
            "Elektron xidmətin göstərilməsinin hüquqi əsası:",
            said(desk, "legal_basis", &[]),
            FEW,
        ),
        (
            "Elektron xidməti göstərən dövlət qurumu:",
            said(desk, "provider", &[]),
            1,
        ),
    ] {
        let lines = if entry.is_some() { 0 } else { lines };
        blocks.extend(set(vec![Span::bold(label)], entry, "", lines));
        blocks.push(Block::Space(4.0));
    }
    if desk.illustrates("consultation") {
        blocks.push(pieces::remark(SAMPLE));
    }
    blocks.push(Block::Keep(vec![
        Block::Space(16.0),
        signing::post_signature(signing::signatory(desk), pieces::TEXT),
    ]));
    Ok(paper::document(
        desk,
        &format!("Əsaslandırma: {subject}"),
        blocks,
    ))
}

/// A text of the group `consultation`, a paragraph for each of its lines.
fn consulted(desk: &Desk, column: &str) -> Option<Said> {
    let text = desk.cell_words("consultation", column);
    let mut lines = text
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty());
    match (lines.next(), lines.next()) {
        (None, _) => None,
        (Some(only), None) => Some(Said::Line(vec![span(only)])),
        (Some(first), Some(second)) => {
            let all = [first, second].into_iter().chain(lines);
            Some(Said::Blocks(all.map(pieces::plain).collect()))
        }
    }
}
