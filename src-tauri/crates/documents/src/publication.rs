//! The page of a service in the section of electronic services of the provider's site. What 191/2011, 7.1.1 asks stands
//! first and in its order: the name of the service, the exact list of the documents it needs, their forms. Then the
//! reglament, which 9.8 asks to be there.

use reqlament_core::form::Role;
use reqlament_typeset::block::{Align, Block, Document, Heading, Span};

use crate::error::DocumentError;
use crate::item::anchored;
use crate::pieces::{self, aligned, enumerated, leading, plain, span};
use crate::said::{Said, said};
use crate::source::Desk;
use crate::{appendix, approval, paper, reglament};

const NAME: &str = "Xidmətin adı";
const DOCUMENTS: &str = "Xidmətin göstərilməsi üçün tələb olunan sənədlərin siyahısı";
const FORMS: &str = "Sənədlərin (ərizə, blank və digər) elektron formaları";
/// What the two lists say of documents; nobody is asked for what the state holds (191/2011, 7.2).
const SUBMITTED: &str = "İstifadəçinin təqdim etdiyi sənədlər:";
const HELD: &str = "Dövlət orqanlarının informasiya ehtiyatlarından alınan, istifadəçidən tələb edilməyən sənədlər:";
const NONE: &str = "Tələb olunmur.";

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(reglament::FORM)?;
    let mut blocks = name(desk);
    blocks.extend(documents(desk));
    blocks.extend(forms(desk));
    blocks.push(Block::PageBreak(None));
    let approvals = form
        .items
        .iter()
        .filter(|place| place.role == Role::Approval);
    blocks.extend(
        approvals.map(|place| anchored(form, place, vec![approval::approval(desk, place)])),
    );
    blocks.extend(reglament::body(desk, form)?);
    Ok(paper::document(desk, &paper::reglament_title(desk), blocks))
}

fn name(desk: &Desk) -> Vec<Block> {
    let bold = Span {
        bold: true,
        ..span(desk.text("name").trim())
    };
    let mut blocks = vec![heading(NAME), aligned(vec![bold], Align::Left)];
    blocks.extend(paper::provider(desk).map(plain));
    blocks
}

fn documents(desk: &Desk) -> Vec<Block> {
    let mut blocks = vec![heading(DOCUMENTS)];
    for (fact, words) in [("documents_submitted", SUBMITTED), ("documents_held", HELD)] {
        if let Some(told) = said(desk, fact, &[]) {
            blocks.push(leading(vec![Span::plain(words)]));
            blocks.extend(match told {
                // One document is a list of one.
                Said::Line(line) if desk.absence(fact).is_none() => vec![enumerated(vec![line])],
                told => told.blocks(),
            });
        }
    }
    if blocks.len() == 1 {
        blocks.push(plain(NONE));
    }
    blocks
}

/// Each form leads to where it stands in the reglament.
fn forms(desk: &Desk) -> Vec<Block> {
    let form = |(at, row): (usize, &reqlament_core::value::Row)| {
        let link = Span {
            link: Some(format!("#{}", appendix::place(at))),
            ..span(row.text("title"))
        };
        vec![link, span(&format!(" ({} nömrəli əlavə)", at + 1))]
    };
    let list: Vec<Vec<Span>> = desk
        .rows("attached_forms")
        .iter()
        .enumerate()
        .map(form)
        .collect();
    let told = if list.is_empty() {
        plain(NONE)
    } else {
        pieces::enumerated(list)
    };
    vec![heading(FORMS), told]
}

fn heading(words: &str) -> Block {
    Block::Heading(Heading {
        align: Align::Left,
        ..Heading::new(1, words)
    })
}
