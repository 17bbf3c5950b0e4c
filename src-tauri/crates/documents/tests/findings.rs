//! The list of findings, for a lawyer's desk.

mod common;
mod sheets;

use common::{day, facts, text, words};
use reqlament_core::check::{Check, Finding};
use reqlament_core::law::Law;
use reqlament_core::rule::{Gate, Severity};
use reqlament_documents::words::cited;
use reqlament_documents::{Beside, Kind};
use reqlament_typeset::block::{Block, Document};
use sheets::{dossier, printed, sheet_of, spans, tables};

fn found(gate: Gate) -> Vec<Finding> {
    let law = Law::embedded();
    let facts = facts(&dossier());
    let profile = law.profile("2011").expect("a profile");
    let findings = Check::new(law, profile, &facts, day()).findings(gate);
    findings.expect("the law's data are sound")
}

fn listed(findings: &[Finding], gate: Gate) -> Document {
    let beside = Beside {
        findings,
        gate: Some(gate),
        ..Beside::default()
    };
    sheet_of(Kind::Findings, beside)
}

#[test]
fn a_list_of_findings_looks_so() {
    let document = listed(&found(Gate::Consultation), Gate::Consultation);
    insta::assert_snapshot!(text(&document));
    printed(&document, "findings");
}

#[test]
fn each_finding_has_a_box_its_words_and_room_for_a_note() {
    let findings = found(Gate::Filing);
    let document = listed(&findings, Gate::Filing);
    let rows: Vec<_> = tables(&document)
        .into_iter()
        .flat_map(|table| &table.rows)
        .collect();
    assert_eq!(rows.len(), findings.len());
    let boxes = spans(&document)
        .iter()
        .filter(|span| span.text == "□")
        .count();
    assert_eq!(boxes, findings.len());
    let said = words(&document);
    for finding in &findings {
        let message = finding.message.az.replace('\u{a0}', " ");
        let clause = cited::clause(&finding.clause);
        let said = said.replace('\u{a0}', " ");
        assert!(
            said.contains(message.trim()),
            "{message} is missing in {said}"
        );
        let clause = clause.trim_start_matches('n');
        assert!(said.contains(clause), "{clause} is missing in {said}");
    }
}

#[test]
fn the_gravest_come_first_under_headings_of_their_own() {
    let document = listed(&found(Gate::Filing), Gate::Filing);
    let heading = |block: &Block| match block {
        Block::Heading(heading) if heading.level == 2 => Some(heading.text[0].text.clone()),
        _ => None,
    };
    let headings: Vec<String> = document.blocks.iter().filter_map(heading).collect();
    let count = |severity| {
        let own = found(Gate::Filing);
        own.iter().filter(|one| one.severity == severity).count()
    };
    let wanted = [
        ("Çatışmazlıqlar", count(Severity::Error)),
        ("Xəbərdarlıqlar", count(Severity::Warning)),
        ("Tövsiyələr", count(Severity::Hint)),
    ];
    let wanted = wanted.iter().filter(|(_, count)| *count > 0);
    let wanted: Vec<String> = wanted
        .map(|(name, count)| format!("{name} ({count})"))
        .collect();
    assert_eq!(headings, wanted);
}

#[test]
fn a_sound_dossier_says_what_was_checked() {
    let law = Law::embedded();
    let binds = |gate: Gate| {
        let rules = law.rules.iter();
        rules
            .filter(|rule| rule.gate <= gate && rule.profiles.contains_key("2011"))
            .count()
    };
    let document = listed(&[], Gate::Draft);
    let sentence = format!(
        "Bu mərhələnin {} tələbi yoxlanılıb, çatışmazlıq aşkar edilməyib.",
        binds(Gate::Draft)
    );
    assert!(
        words(&document).ends_with(&sentence),
        "{}",
        words(&document)
    );
    assert!(binds(Gate::Draft) > 20);
}

#[test]
fn a_dossier_that_was_not_checked_is_not_called_sound() {
    let said = words(&sheet_of(Kind::Findings, Beside::default()));
    assert!(said.ends_with("Yoxlama aparılmayıb."), "{said}");
}

#[test]
fn clauses_are_cited_in_words() {
    for (id, said) in [
        ("191/2011:8.1", "Qaydaların 8.1-ci bəndi"),
        ("191/2011:9.3.3", "Qaydaların 9.3.3-cü yarımbəndi"),
        ("191/2011/AF:1.7", "nümunəvi formanın 1.7-ci bəndi"),
        (
            "191/2011/AF:2.6-note1",
            "nümunəvi formanın 2.6-cı bəndinin 1-ci qeydi",
        ),
        (
            "191/2011/AF:approval",
            "nümunəvi formanın “Təsdiq edirəm” qrifi",
        ),
        ("191/2011/AF", "nümunəvi forma"),
        ("191/2011/AP:2", "müraciət ərizəsinin 2-ci bəndi"),
        ("191/2011/AP:note2", "müraciət ərizəsinin 2-ci qeydi"),
        ("191/2011/DEC:5.2", "191 nömrəli qərarın 5.2-ci bəndi"),
        (
            "129/2026:16",
            "129 nömrəli qərarla müəyyən edilmiş siyahının 16-cı bəndi",
        ),
        (
            "129/2026:preamble",
            "129 nömrəli qərarla müəyyən edilmiş siyahının giriş hissəsi",
        ),
        ("279-VIIQ", "279-VIIQ nömrəli Qanun"),
        ("1/2030:4", "1/2030, 4"),
    ] {
        assert_eq!(cited::clause(id), said, "{id}");
    }
}

#[test]
fn every_clause_of_the_rules_is_known() {
    for rule in &Law::embedded().rules {
        for id in std::iter::once(&rule.clause).chain(&rule.also) {
            let act = id.split(':').next().unwrap_or_default();
            assert_eq!(
                cited::acts([id.as_str()]).is_empty(),
                act.is_empty(),
                "{id}"
            );
            let said = cited::clause(id);
            assert!(
                !said.contains("note") && !said.contains(", "),
                "{id}: {said}"
            );
        }
    }
}

#[test]
fn the_acts_are_told_once_at_the_end() {
    let acts = cited::acts(["191/2011/AF:1.7", "191/2011/AF:1.3"]);
    assert_eq!(acts.len(), 2);
    assert!(acts[0].starts_with("Qaydalar – ") && acts[1].starts_with("nümunəvi forma – "));
}
