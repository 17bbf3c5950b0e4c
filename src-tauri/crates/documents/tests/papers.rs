//! The papers of coordination and approval as pages.

mod common;

use common::papers::{PAPERS, SENT, agency, dossier, remarks, second, set};
use common::{facts, text};
use reqlament_core::example::Example;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_documents::{Beside, Kind};
use reqlament_typeset::block::Document;

/// Every paper, by the name of its snapshot.
fn papers() -> Vec<(&'static str, Document)> {
    let (agency, facts, remarks) = (agency(), facts(&dossier()), remarks());
    let second = second();
    let others = [&second];
    let all = Beside {
        agency: Some(&agency),
        sheets: SENT,
        remarks: &remarks,
        ..Beside::default()
    };
    let one = Beside {
        body: Some("justice"),
        ..all
    };
    let joint = Beside {
        others: &others,
        ..all
    };
    vec![
        ("letter", set(Kind::Letter, "2011", &facts, one)),
        ("letter_2025", set(Kind::Letter, "2025", &facts, all)),
        (
            "justification",
            set(Kind::Justification, "2011", &facts, all),
        ),
        ("agreement", set(Kind::Agreement, "2011", &facts, all)),
        ("objections", set(Kind::Objections, "2011", &facts, all)),
        (
            "objections_of_one",
            set(Kind::Objections, "2011", &facts, one),
        ),
        ("filing", set(Kind::Filing, "2011", &facts, all)),
        ("decision", set(Kind::Decision, "2011", &facts, all)),
        (
            "decision_of_several",
            set(Kind::Decision, "2011", &facts, joint),
        ),
        ("stamped", set(Kind::Reglament, "2011", &facts, joint)),
    ]
}

#[test]
fn the_papers_look_so() {
    for (name, paper) in papers()
        .iter()
        .filter(|(name, _)| !["filing", "stamped"].contains(name))
    {
        insta::assert_snapshot!(*name, text(paper));
    }
}

/// The pages can be looked at in the folder for what tests leave behind.
#[test]
fn the_papers_print() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, paper) in papers() {
        let printed = reqlament_typeset::pdf(&paper).expect("it prints");
        std::fs::write(folder.join(format!("{name}.pdf")), &printed.bytes).expect("written");
        assert!(printed.pages <= 2 || name == "stamped", "{name}");
    }
    for kind in PAPERS {
        let printed = reqlament_typeset::pdf(&common::blank(kind)).expect("it prints");
        let file = folder.join(format!("blank-{}.pdf", kind.word()));
        std::fs::write(file, &printed.bytes).expect("written");
        assert_eq!(printed.pages, 1, "{kind:?}");
    }
}

/// The worked examples have the longest names of bodies and services.
#[test]
fn the_papers_of_the_examples_print() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).expect("a folder");
    let vocabulary = &Law::embedded().vocabulary;
    let (agency, remarks) = (agency(), remarks());
    for example in Example::load(EMBEDDED, vocabulary).expect("the examples load") {
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("r{count}")
        };
        let facts = example.read(vocabulary, &mut fresh).expect("facts");
        let beside = Beside {
            agency: Some(&agency),
            sheets: SENT,
            remarks: &remarks,
            ..Beside::default()
        };
        for kind in PAPERS {
            let paper = set(kind, &example.profile, &facts, beside);
            let printed = reqlament_typeset::pdf(&paper).expect("it prints");
            let file = format!("{}-{}.pdf", example.id, kind.word());
            std::fs::write(folder.join(file), &printed.bytes).expect("written");
            assert!(printed.pages <= 2, "{kind:?} of {}", example.id);
        }
    }
}
