//! The list, its deadlines, archive and trash, and a dossier that begins like another.

use chrono::{DateTime, TimeZone as _, Utc};
use reqlament_client::command::create::{self, Beginning, Origin};
use reqlament_client::command::like::{self, Like};
use reqlament_client::command::{edit, file, history, list, remark, shelf, show, undo};
use reqlament_client::view::{DossierRow, Shelf};
use reqlament_client::{Client, ClientError};
use reqlament_core::deadline::{DeadlineKind, Due};
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_core::remark::{Remark, Speaker};
use reqlament_core::revision::Act;
use reqlament_core::stage::Stage;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

/// A Wednesday, midday in Baku.
fn wednesday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 18, 8, 0, 0).unwrap()
}

struct Desk {
    client: Client,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(folder.path(), Law::embedded()).expect("the client opens");
        Self {
            client,
            _folder: folder,
        }
    }

    fn makes(&self, origin: Origin) -> String {
        create::create(&self.client, &origin, "2011", wednesday()).expect("a dossier")
    }

    fn example(&self) -> String {
        self.makes(Origin::Example("licence".to_owned()))
    }

    fn sets(&self, id: &str, fact: &str, value: Json) {
        edit::set(&self.client, id, fact, &value, Act::Edited, wednesday()).expect("written");
    }

    fn rows(&self, typed: &str, shelf: Shelf) -> Vec<DossierRow> {
        list::list(&self.client, typed, shelf, wednesday()).expect("the list")
    }

    fn ids(&self, shelf: Shelf) -> Vec<String> {
        self.rows("", shelf).into_iter().map(|row| row.id).collect()
    }

    fn facts(&self, id: &str) -> Json {
        serde_json::to_value(show::open(&self.client, id).expect("open").facts).expect("JSON")
    }
}

#[test]
fn the_list_tells_the_next_deadline_in_working_days() {
    let desk = Desk::new();
    let id = desk.makes(Origin::Blank);
    assert_eq!(desk.rows("", Shelf::Current)[0].deadline, None);
    desk.sets(
        &id,
        "agreements",
        json!([
            { "body": "Maliyyə Nazirliyi", "sent_date": "2026-11-10", "reply_by": "2026-11-25" },
            { "body": "Ədliyyə Nazirliyi", "sent_date": "2026-11-10", "reply_by": "2026-11-20" },
        ]),
    );
    let row = &desk.rows("", Shelf::Current)[0];
    assert_eq!(row.stage, Stage::Coordination);
    let deadline = row.deadline.as_ref().expect("a deadline");
    assert_eq!(deadline.kind, DeadlineKind::Reply);
    assert_eq!(deadline.body, "Ədliyyə Nazirliyi");
    assert_eq!((deadline.working_days, deadline.due), (2, Due::ThisWeek));
    // Ten days later nobody has touched the dossier, and the list says what is past.
    let later = wednesday() + chrono::Duration::days(10);
    let rows = list::list(&desk.client, "", Shelf::Current, later).expect("the list");
    let deadline = rows[0].deadline.as_ref().expect("a deadline");
    assert_eq!(deadline.due, Due::Overdue);
    assert!(deadline.working_days < 0);
}

#[test]
fn a_consultation_ends_by_its_date_alone() {
    let desk = Desk::new();
    let id = desk.makes(Origin::Blank);
    let consultation = json!({ "start": "2026-11-02", "end": "2026-11-19" });
    desk.sets(&id, "consultation", consultation);
    let row = &desk.rows("", Shelf::Current)[0];
    assert_eq!(row.stage, Stage::Consultation);
    let deadline = row.deadline.as_ref().expect("a deadline");
    assert_eq!(
        (deadline.kind, deadline.working_days),
        (DeadlineKind::Consultation, 1)
    );
    let after = wednesday() + chrono::Duration::days(2);
    let row = &list::list(&desk.client, "", Shelf::Current, after).expect("the list")[0];
    assert_eq!((row.stage, row.deadline.clone()), (Stage::Approval, None));
}

#[test]
fn archive_and_trash_take_a_dossier_out_of_the_list_and_give_it_back() {
    let desk = Desk::new();
    let (one, other) = (desk.example(), desk.makes(Origin::Blank));
    let before = shelf::put(&desk.client, &one, Shelf::Archive).expect("archived");
    assert_eq!(before, Shelf::Current);
    assert_eq!(desk.ids(Shelf::Current), [other.as_str()]);
    assert_eq!(desk.ids(Shelf::Archive), [one.as_str()]);
    assert_eq!(desk.rows("lisenziya", Shelf::Archive).len(), 1);
    assert_eq!(desk.rows("lisenziya", Shelf::Current).len(), 0);
    // Work on an archived dossier leaves it there.
    desk.sets(&one, "content", json!("Arxivdə yazılıb."));
    assert_eq!(desk.ids(Shelf::Archive), [one.as_str()]);
    shelf::put(&desk.client, &one, Shelf::Current).expect("given back");
    assert_eq!(desk.ids(Shelf::Current).len(), 2);
}

#[test]
fn only_what_lies_in_the_trash_is_deleted_for_good() {
    let desk = Desk::new();
    let id = desk.example();
    let refused = shelf::delete(&desk.client, &id).expect_err("it is in the list");
    assert_eq!(refused.code(), "not_in_trash");
    shelf::put(&desk.client, &id, Shelf::Trash).expect("thrown away");
    shelf::delete(&desk.client, &id).expect("deleted");
    assert_eq!(desk.ids(Shelf::Trash), [""; 0]);
    assert_eq!(desk.rows("lisenziya", Shelf::Trash).len(), 0);
    let gone = show::open(&desk.client, &id).expect_err("gone");
    assert!(matches!(gone, ClientError::UnknownDossier(_)), "{gone}");
}

#[test]
fn what_was_filed_is_archived_but_never_deleted() {
    let desk = Desk::new();
    let id = desk.example();
    shelf::put(&desk.client, &id, Shelf::Trash).expect("thrown away");
    file::make(&desk.client, &id, Purpose::Register, wednesday()).expect("a filing");
    let refused = shelf::delete(&desk.client, &id).expect_err("it was filed");
    assert_eq!(refused.code(), "has_filings");
    shelf::put(&desk.client, &id, Shelf::Archive).expect("archived");
    let refused = shelf::put(&desk.client, &id, Shelf::Trash).expect_err("it was filed");
    assert_eq!(refused.code(), "has_filings");
    assert_eq!(desk.ids(Shelf::Archive), [id.as_str()]);
}

fn like(dossier: &str, facts: Option<&[&str]>, service: Option<&str>) -> Origin {
    Origin::Like(Like {
        dossier: dossier.to_owned(),
        facts: facts.map(|facts| facts.iter().map(|fact| (*fact).to_owned()).collect()),
        service: service.map(str::to_owned),
    })
}

#[test]
fn a_similar_dossier_gives_what_is_usually_the_same() {
    let desk = Desk::new();
    let source = desk.example();
    desk.sets(
        &source,
        "agreements",
        json!([{ "body": "Maliyyə Nazirliyi" }]),
    );
    let said = Remark {
        number: 0,
        speaker: Speaker::Body,
        by: "Maliyyə Nazirliyi".to_owned(),
        received: None,
        copy: String::new(),
        item: "reglament-191:1.3".to_owned(),
        line: None,
        text: "Bəndi dəqiqləşdirin.".to_owned(),
        proposal: String::new(),
        ground: String::new(),
        outcome: None,
        answer: String::new(),
        reason: String::new(),
    };
    remark::put(&desk.client, &source, &said).expect("a remark");
    let id = desk.makes(like(&source, None, None));
    let (from, to) = (desk.facts(&source), desk.facts(&id));
    for fact in [
        "provider",
        "legal_basis",
        "documents_submitted",
        "refusal_cases",
    ] {
        assert_eq!(to[fact], from[fact], "{fact}");
        assert!(!to[fact].is_null(), "{fact}");
    }
    for fact in [
        "name",
        "content",
        "operations",
        "agreements",
        "approval",
        "consultation",
    ] {
        assert!(to[fact].is_null(), "{fact}");
    }
    assert!(
        remark::remarks(&desk.client, &id)
            .expect("remarks")
            .is_empty()
    );
    // It is one revision of its own act, and one undo takes it back.
    let acts: Vec<Act> = history::history(&desk.client, &id)
        .expect("the history")
        .into_iter()
        .map(|row| row.act)
        .collect();
    assert_eq!(acts, [Act::TakenOver, Act::Created]);
    let undone = undo::undo(&desk.client, &id, wednesday()).expect("undone");
    assert!(undone.facts.is_empty(), "{:?}", undone.facts);
}

#[test]
fn a_similar_dossier_may_be_for_a_service_of_the_list() {
    let desk = Desk::new();
    let source = desk.example();
    let id = desk.makes(like(
        &source,
        Some(&["provider", "legal_basis"]),
        Some("6.1"),
    ));
    let (from, to) = (desk.facts(&source), desk.facts(&id));
    assert_eq!(to["catalogue_number"], "6.1");
    assert_ne!(to["provider"], from["provider"], "the list names the body");
    assert_eq!(to["legal_basis"], from["legal_basis"]);
    assert!(to["refusal_cases"].is_null());
}

#[test]
fn registration_and_approval_are_never_taken_over() {
    let desk = Desk::new();
    let source = desk.example();
    for fact in [
        "registration",
        "approval",
        "agreements",
        "name",
        "electronic",
        "nonsense",
    ] {
        let beginning = like(&source, Some(&[fact]), None);
        let refused = create::create(&desk.client, &beginning, "2011", wednesday());
        assert_eq!(refused.expect_err(fact).code(), "not_taken_over", "{fact}");
    }
    let parts = like::parts(&desk.client, &source).expect("the parts");
    assert!(parts.iter().all(|part| part.fact != "registration"));
    assert!(parts.iter().any(|part| part.usual) && parts.iter().any(|part| !part.usual));
    assert_eq!(desk.ids(Shelf::Current).len(), 1, "nothing was made");
}

#[test]
fn rows_that_are_referred_to_come_along() {
    let desk = Desk::new();
    let source = desk.example();
    let beginning = like(&source, Some(&["documents_submitted"]), None);
    let id = desk.makes(beginning);
    let (from, to) = (desk.facts(&source), desk.facts(&id));
    assert_eq!(to["attached_forms"], from["attached_forms"]);
}

fn answered(answers: &[(&str, bool)], knowingly: bool, profile: &str) -> Beginning {
    Beginning {
        origin: Origin::Blank,
        profile: profile.to_owned(),
        answers: answers
            .iter()
            .map(|(id, answer)| ((*id).to_owned(), *answer))
            .collect(),
        knowingly,
    }
}

#[test]
fn what_the_rules_do_not_cover_is_not_drafted_under_them() {
    let desk = Desk::new();
    // 2.1.1 leaves nothing open; 1.4 must be judged.
    for (answers, knowingly, made) in [
        (vec![("electronic", false)], true, false),
        (vec![("electronic", true)], false, true),
        (vec![("protected_information", true)], false, false),
        (vec![("protected_information", true)], true, true),
        (vec![("central_body", false)], false, false),
        (vec![("central_body", false)], true, true),
        (
            vec![("protected_information", true), ("electronic", false)],
            true,
            false,
        ),
    ] {
        let begun = create::begin(
            &desk.client,
            &answered(&answers, knowingly, "2011"),
            wednesday(),
        );
        match begun {
            Ok(id) => {
                assert!(made, "{answers:?}");
                for (question, answer) in &answers {
                    let written = &desk.facts(&id)[question];
                    assert!(
                        *question == "central_body" || written == answer,
                        "{question}"
                    );
                }
            }
            Err(error) => {
                assert!(!made, "{answers:?}: {error}");
                assert_eq!(error.code(), "outside_law");
                let said = error.wording().az;
                assert!(said.contains("bənd"), "it cites the clause: {said}");
            }
        }
    }
    let unknown = answered(&[("electronic", false)], false, "2025");
    let refused = create::begin(&desk.client, &unknown, wednesday()).expect_err("not asked");
    assert_eq!(refused.code(), "unknown_question");
}
