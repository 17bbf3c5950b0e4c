//! Files that facts name and that were never kept here: told as findings, so that nothing is filed without them.

use reqlament_core::check::Finding;
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::value::{FileRef, Value};
use reqlament_core::vocabulary::{Fact, Wording};
use rusqlite::Transaction;

use crate::error::Failed;
use crate::store::attachment;

/// A finding for each file that is not in the store: of a dossier that came from another computer, or of a value that
/// names a file nobody took in.
pub(super) fn unkept(transaction: &Transaction, law: &Law, facts: &Facts) -> Failed<Vec<Finding>> {
    let mut findings = Vec::new();
    for fact in law.vocabulary.facts() {
        let mut files = Vec::new();
        if let Some(value) = facts.value(&fact.shape.id) {
            collect(value, None, &mut files);
        }
        for (row, file) in files {
            if !attachment::is_kept(transaction, &file.sha256)? {
                findings.push(finding(law, fact, row, file));
            }
        }
    }
    Ok(findings)
}

/// The files of a value, each with the row it stands in.
fn collect<'a>(
    value: &'a Value,
    row: Option<&'a str>,
    files: &mut Vec<(Option<&'a str>, &'a FileRef)>,
) {
    match value {
        Value::File(file) => files.push((row, file)),
        Value::Table(rows) => {
            for own in rows {
                let cells = own.cells.values();
                cells.for_each(|cell| collect(cell, Some(&own.id), files));
            }
        }
        Value::Group(cells) => cells.values().for_each(|cell| collect(cell, row, files)),
        Value::Many(values) => values.iter().for_each(|one| collect(one, row, files)),
        _ => {}
    }
}

fn finding(law: &Law, fact: &Fact, row: Option<&str>, file: &FileRef) -> Finding {
    let name = &file.name;
    Finding {
        rule: "attachment-kept".to_owned(),
        clause: fact.source.clone(),
        severity: Severity::Error,
        gate: Gate::Draft,
        facts: vec![fact.shape.id.clone()],
        items: law.items_of(&fact.shape.id),
        row: row.map(str::to_owned),
        columns: Vec::new(),
        message: Wording {
            az: format!(
                "“{name}” faylı bu kompüterdə saxlanılmayıb, ona görə sənədə əlavə edilə və göndərilə bilməz. \
                 Faylı silib yenidən əlavə edin."
            ),
            en: format!(
                "The file “{name}” is not kept on this computer, so it can be neither annexed nor sent. Remove it \
                 and attach it again."
            ),
        },
        fix: None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use reqlament_core::law::Law;
    use reqlament_core::rule::Gate;
    use serde_json::json;

    use crate::Client;
    use crate::command::create::{Origin, create};
    use crate::command::{attach, check, edit};

    #[test]
    fn a_file_that_nobody_took_in_is_found_until_it_is_taken_in() {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(folder.path(), Law::embedded()).expect("the folder opens");
        let now = DateTime::UNIX_EPOCH;
        let id = create(&client, &Origin::Blank, "2011", now).expect("a dossier");
        let found = || {
            let view = check::check(&client, &id, Gate::Draft, now).expect("a check");
            let own = view.findings.into_iter();
            own.filter(|one| one.rule == "attachment-kept")
                .map(|one| (one.facts, one.row))
                .collect::<Vec<_>>()
        };
        let invented = json!({ "name": "blank.txt", "sha256": "a".repeat(64), "size": 4, "media_type": "text/plain" });
        let write = |file: serde_json::Value| {
            let rows = json!([{ "id": "r1", "title": "Ərizə", "file": file }]);
            edit::write_fact(&client, &id, "attached_forms", &rows, now).expect("it is written");
        };
        write(invented);
        let attached_forms = vec!["attached_forms".to_owned()];
        assert_eq!(found(), [(attached_forms, Some("r1".to_owned()))]);

        let path = folder.path().join("blank.txt");
        std::fs::write(&path, "mətn").expect("a file");
        let taken = attach::attach(&client, &path).expect("it is taken in");
        write(serde_json::to_value(taken).expect("JSON"));
        assert_eq!(found(), []);
    }
}
