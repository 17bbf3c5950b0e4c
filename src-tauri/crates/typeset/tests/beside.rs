//! Blocks in another size, and things side by side without rules.

mod common;

use common::{document, paragraph};
use reqlament_typeset::block::*;
use reqlament_typeset::layout;
use reqlament_typeset::pages::{Run, Shape};

/// The runs of the first page, but for running lines.
fn runs(blocks: Vec<Block>) -> Vec<Run> {
    let pages = layout(&document(blocks)).expect("it can be laid out");
    let marks = pages.pages[0].marks.iter();
    let runs = marks.filter_map(|mark| match &mark.shape {
        Shape::Run(run) => Some(run.clone()),
        _ => None,
    });
    runs.collect()
}

#[test]
fn a_size_holds_for_headings_lists_and_blanks() {
    let blocks = vec![
        Block::Heading(Heading::new(1, "Ərizə")),
        common::list(&["razıyam"]),
        common::blank("Soyadı:", Vec::new(), ""),
        paragraph("Qeyd"),
    ];
    let set = runs(vec![Block::Sized(11.0, blocks), paragraph("Adi mətn")]);
    let (last, sized) = set.split_last().expect("runs");
    assert!(sized.iter().all(|run| run.size == 11.0), "{sized:?}");
    assert_eq!(last.size, 14.0);
    let refused = runs(vec![Block::Sized(f32::NAN, vec![paragraph("Mətn")])]);
    assert!(refused[0].size.is_finite());
}

#[test]
fn what_stands_side_by_side_is_flush_with_the_text() {
    let beside = |ruled| {
        let table = Table {
            rows: vec![TableRow::plain(&["Sol", "Sağ"])],
            ruled,
            ..Table::new(vec![Width::Share(1.0); 2], "Yan-yana")
        };
        let set = runs(vec![paragraph("Mətn"), Block::Table(table)]);
        set[1].x - set[0].x
    };
    assert!(beside(false).abs() < 0.01);
    assert!(beside(true) > 4.0);
}
