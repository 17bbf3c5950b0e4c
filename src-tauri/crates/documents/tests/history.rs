//! The history of a dossier.

mod common;
mod sheets;

use chrono::{DateTime, TimeDelta, Utc};
use common::{text, words};
use reqlament_core::revision::{Act, Header};
use reqlament_documents::Kind;
use reqlament_documents::beside::{Beside, Revised};
use reqlament_typeset::block::Document;
use sheets::{printed, sheet_of, tables};

/// A chain of these acts, a day and an hour apart.
fn revisions(acts: &[(Act, &[&str])]) -> Vec<Revised> {
    let first: DateTime<Utc> = "2026-11-02T06:05:00Z".parse().expect("a moment");
    let mut parent = String::new();
    let revision = |(at, (act, facts)): (usize, &(Act, &[&str]))| {
        let header = Header {
            number: at as u64 + 1,
            act: *act,
            by: if at % 2 == 0 {
                "Baş məsləhətçi"
            } else {
                ""
            }
            .to_owned(),
            at: first + TimeDelta::hours(25 * at as i64),
            payload: format!("{at:064}"),
            parent: parent.clone(),
        };
        let digest = header.digest().expect("a digest");
        parent.clone_from(&digest);
        Revised {
            header,
            facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
            digest,
        }
    };
    acts.iter().enumerate().map(revision).collect()
}

const ACTS: [(Act, &[&str]); 13] = [
    (Act::Created, &["provider", "name", "catalogue_number"]),
    (Act::Edited, &["duration"]),
    (Act::Fixed, &["information"]),
    (Act::Replaced, &["name", "content"]),
    (Act::Inserted, &["operations"]),
    (Act::Renewed, &["operations"]),
    (Act::Undone, &["information"]),
    (Act::Redone, &["information"]),
    (
        Act::Imported,
        &["operations", "legal_basis", "content", "future_fact"],
    ),
    (Act::Restored, &["fee"]),
    (Act::ProfileChanged, &["$profile"]),
    (Act::Filed, &[]),
    (Act::Received, &["registration"]),
];

fn history(revisions: &[Revised]) -> Document {
    sheet_of(
        Kind::History,
        Beside {
            revisions,
            ..Beside::default()
        },
    )
}

#[test]
fn a_history_looks_so() {
    let document = history(&revisions(&ACTS));
    insta::assert_snapshot!(text(&document));
    printed(&document, "history");
}

#[test]
fn revisions_stand_oldest_first_with_the_clock_of_baku() {
    let document = history(&revisions(&ACTS));
    assert_eq!(tables(&document)[0].rows.len(), ACTS.len());
    let said = words(&document);
    assert!(
        said.contains("1 02.11.2026 10:05 qovluq yaradılıb"),
        "{said}"
    );
    assert!(
        said.contains("2 03.11.2026 11:05 məlumat yazılıb əməkdaş 1.7 İcra müddəti"),
        "{said}"
    );
}

#[test]
fn a_late_hour_in_baku_is_of_the_next_day() {
    let mut own = revisions(&ACTS[..1]);
    own[0].header.at = "2026-11-02T20:30:00Z".parse().expect("a moment");
    assert!(words(&history(&own)).contains("03.11.2026 00:30"));
}

#[test]
fn a_whole_chain_is_called_whole_and_its_last_digest_is_told_in_full() {
    let own = revisions(&ACTS);
    let said = words(&history(&own));
    assert!(said.contains("Versiyalar zənciri: pozulmayıb"), "{said}");
    let last = own.last().expect("revisions");
    assert!(said.contains(&last.digest), "{said}");
}

#[test]
fn a_broken_chain_names_where_it_broke() {
    let mut own = revisions(&ACTS);
    own[5].header.by = "başqa vəzifə".to_owned();
    let said = words(&history(&own));
    assert!(
        said.contains("Versiyalar zənciri: pozulub: 6-cı versiyanın zəncir kodu"),
        "{said}"
    );
}

#[test]
fn a_dossier_without_revisions_says_so() {
    let said = words(&history(&[]));
    assert!(said.ends_with("Qovluqda hələ versiya yoxdur."), "{said}");
}

#[test]
fn five_hundred_revisions_can_be_printed() {
    let acts: Vec<(Act, &[&str])> = (0..500).map(|_| ACTS[1]).collect();
    let document = history(&revisions(&acts));
    assert!(printed(&document, "history-500") > 10);
}
