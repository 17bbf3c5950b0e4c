//! The arms: each parses, calls one command, prints.

use std::io::Read as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use chrono::{DateTime, Utc};
use reqlament_client::command::{
    attach, check, create, diff, edit, export, file, history, import, profile, publish, receipt,
    restore, revise, shelf, show, undo, withdraw,
};
use reqlament_client::view::{self, DossierView};
use reqlament_client::{Client, ClientError};
use reqlament_core::law::Law;
use reqlament_core::revision::Act;
use reqlament_core::rule::{self, Severity};
use reqlament_core::{az, filing};
use serde_json::json;

use crate::arguments::{Arguments, Print, Verb};
use crate::value::value_of;
use crate::words::{beginning_of, gate_of, purpose_of, shelf_of, wanted_of};
use crate::{
    backups, filings, find, law as reader, listing, output, remarks, shelves, spell, standard,
};

/// Carries the verb out.
pub fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let law = Law::embedded();
    match arguments.verb {
        Verb::Facts => listing::facts(law, arguments.json)?,
        Verb::Catalogue { ref search } => {
            listing::catalogue(law, search.as_deref(), arguments.json)?
        }
        Verb::Deadline { from, working_days } => {
            listing::deadline(law, from, working_days, arguments.json)?
        }
        Verb::Law(ref wanted) => reader::carry_out(law, wanted, arguments.json)?,
        Verb::Ordinal { number } => output::line(&az::ordinal(number))?,
        verb => {
            return with_client(
                law,
                arguments.data,
                &arguments.profile,
                arguments.json,
                verb,
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn with_client(
    law: &'static Law,
    data: Option<PathBuf>,
    profile: &str,
    json: bool,
    verb: Verb,
) -> anyhow::Result<ExitCode> {
    let folder = data.map_or_else(default_folder, Ok)?;
    let now = Utc::now();
    let client = match (Client::open(&folder, law), &verb) {
        // A database that does not open is what this verb is for.
        (Err(error), Verb::RestoreBackup { from }) if error.code() == "damaged_database" => {
            backups::replace_damaged(&folder, from, now)?;
            return Ok(ExitCode::SUCCESS);
        }
        (client, _) => client.map_err(told)?,
    };
    revise::recover(&client, now).map_err(told)?;
    Desk { client, json, now }.carry_out(verb, profile)
}

fn default_folder() -> anyhow::Result<PathBuf> {
    let own = directories::ProjectDirs::from("az", "", "reqlament")
        .context("Ev qovluğu tapılmadı; --data göstərin.")?;
    Ok(own.data_dir().to_owned())
}

/// A failure in the words of the screen.
pub fn told(error: ClientError) -> anyhow::Error {
    anyhow!(error.wording().az)
}

struct Desk {
    client: Client,
    json: bool,
    now: DateTime<Utc>,
}

impl Desk {
    fn carry_out(&self, verb: Verb, profile: &str) -> anyhow::Result<ExitCode> {
        let (client, now) = (&self.client, self.now);
        match verb {
            Verb::New(origin) => {
                let beginning = beginning_of(origin, profile);
                output::line(&create::begin(client, &beginning, now).map_err(told)?)?;
            }
            Verb::Import { file } => {
                output::line(&import::import(client, &file, now).map_err(told)?)?
            }
            Verb::List { search, shelf } => {
                let typed = search.as_deref().unwrap_or_default();
                shelves::list(client, typed, shelf_of(shelf), now, self.json)?;
            }
            Verb::Archive { id } => shelves::put(client, &id, view::Shelf::Archive)?,
            Verb::Trash { id } => shelves::put(client, &id, view::Shelf::Trash)?,
            Verb::Delete { id, .. } => shelf::delete(client, &id).map_err(told)?,
            Verb::Parts { id } => shelves::parts(client, &id, self.json)?,
            Verb::Show { id } => self.show(&id)?,
            Verb::Set { id, fact, value } => self.set(&id, &fact, &value)?,
            Verb::Attach { file } => {
                output::json(&attach::attach(client, &file).map_err(told)?)?;
            }
            Verb::Check { id, gate } => return self.check(&id, gate_of(gate)),
            Verb::History { id } => self.history(&id)?,
            Verb::Diff { id, a, b } => self.diff(&id, a, b)?,
            Verb::Undo { id } => self.revised(undo::undo(client, &id, now))?,
            Verb::Redo { id } => self.revised(undo::redo(client, &id, now))?,
            Verb::Restore { id, revision } => match revision {
                Some(number) => self.revised(restore::restore(client, &id, number, now))?,
                None => shelves::put(client, &id, view::Shelf::Current)?,
            },
            Verb::Profile { id, to } => self.revised(profile::change(client, &id, &to, now))?,
            Verb::Print(wanted) => self.print(&wanted, profile)?,
            Verb::Remark(remark) => remarks::carry_out(client, remark, self.json)?,
            Verb::Standard(verb) => standard::carry_out(client, verb, self.json, now)?,
            Verb::Find(wanted) => find::carry_out(client, wanted, self.json, now)?,
            Verb::Spell(wanted) => return spell::carry_out(client, &wanted, self.json),
            Verb::File { id, purpose } => return self.file(&id, purpose_of(purpose)),
            Verb::Deliver(target) => return filings::deliver(client, target, self.json),
            Verb::Withdraw { filing } => {
                let view = withdraw::withdraw(client, &filing, now).map_err(told)?;
                filings::tell(&[view], self.json)?;
            }
            Verb::Filings => filings::list(client, self.json)?,
            Verb::Notices { registry } => return filings::notices(client, registry, self.json),
            Verb::Recorded { id, registry } => {
                return filings::recorded(client, &id, registry, self.json);
            }
            Verb::Receipt {
                filing,
                number,
                date,
                scan,
            } => {
                let view = receipt::receipt(client, &filing, &number, date, scan.as_deref(), now)
                    .map_err(told)?;
                filings::tell(&[view], self.json)?;
            }
            Verb::Backup { to, overwrite } => backups::make(client, to, overwrite, now)?,
            Verb::Backups => backups::list(client, self.json)?,
            Verb::RestoreBackup { from } => backups::restore(client, &from, now)?,
            Verb::Export { id, file } => {
                export::export(client, &id, &file).map_err(told)?;
                output::line(&file.display().to_string())?;
            }
            Verb::Facts
            | Verb::Catalogue { .. }
            | Verb::Deadline { .. }
            | Verb::Law(_)
            | Verb::Ordinal { .. } => {}
        }
        Ok(ExitCode::SUCCESS)
    }

    fn show(&self, id: &str) -> anyhow::Result<()> {
        let view = show::open(&self.client, id).map_err(told)?;
        if self.json {
            return output::json(&json!({
                "id": view.id, "profile": view.profile, "revision": view.revision, "facts": view.facts,
                "illustrative": view.illustrative,
            }));
        }
        let law = self.client.law();
        for fact in law.vocabulary.facts() {
            if let Some(value) = view.facts.get(&fact.shape.id) {
                output::line(&format!(
                    "{}: {}",
                    fact.shape.id,
                    output::plain(law, &fact.shape.id, value)
                ))?;
            }
        }
        let carried = view
            .facts
            .iter()
            .filter(|(id, _)| law.vocabulary.get(id).is_none());
        for (id, value) in carried {
            output::line(&format!("{id}: {value}"))?;
        }
        Ok(())
    }

    fn set(&self, id: &str, fact: &str, given: &str) -> anyhow::Result<()> {
        let mut text = given.to_owned();
        if given == "-" {
            text.clear();
            std::io::stdin()
                .read_to_string(&mut text)
                .context("Standart girişdəki mətn oxunmadı. Əvvəlki dəyər saxlanılıb.")?;
            if text.is_empty() {
                return Err(anyhow!(
                    "Standart giriş boşdur. Əvvəlki dəyər saxlanılıb. Məlumatı silmək üçün \"\" yazın."
                ));
            }
        }
        let kind = self
            .client
            .law()
            .vocabulary
            .get(fact)
            .map(|fact| fact.shape.kind);
        let value = value_of(kind, &text);
        self.revised(edit::set(
            &self.client,
            id,
            fact,
            &value,
            Act::Edited,
            self.now,
        ))
    }

    fn revised(&self, done: Result<DossierView, ClientError>) -> anyhow::Result<()> {
        let view = done.map_err(told)?;
        if self.json {
            return output::json(
                &json!({ "id": view.id, "profile": view.profile, "revision": view.revision }),
            );
        }
        output::line(&format!("Saxlanıldı: {} nömrəli versiya", view.revision))
    }

    fn check(&self, id: &str, gate: rule::Gate) -> anyhow::Result<ExitCode> {
        let view = check::check(&self.client, id, gate, self.now).map_err(told)?;
        let printed = if self.json {
            output::json(&output::findings_json(&view.findings))
        } else if view.findings.is_empty() {
            output::line("Çatışmazlıq yoxdur.")
        } else {
            output::line(output::findings_lines(&view.findings).trim_end())
        };
        // The status is the verdict, whether or not anyone reads on.
        if let Err(error) = printed
            && !output::is_broken_pipe(&error)
        {
            return Err(error);
        }
        let errors = view
            .findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        Ok(ExitCode::from(u8::from(errors)))
    }

    fn history(&self, id: &str) -> anyhow::Result<()> {
        let rows = history::history(&self.client, id).map_err(told)?;
        if self.json {
            return output::json(&rows);
        }
        for row in rows {
            let act = serde_json::to_value(row.act)?;
            let act = act.as_str().unwrap_or_default();
            output::line(&format!(
                "{}  {}  {act}  {}  {}",
                row.number,
                row.at.format("%Y-%m-%d %H:%M:%S"),
                row.by,
                row.facts.join(", ")
            ))?;
        }
        Ok(())
    }

    fn diff(&self, id: &str, a: u64, b: u64) -> anyhow::Result<()> {
        let differences = diff::diff(&self.client, id, a, b).map_err(told)?;
        if self.json {
            return output::json(&differences);
        }
        let law = self.client.law();
        for difference in differences {
            output::line(&difference.fact)?;
            for (mark, value) in [("-", &difference.before), ("+", &difference.after)] {
                if !value.is_null() {
                    output::line(&format!(
                        "  {mark} {}",
                        output::plain(law, &difference.fact, value)
                    ))?;
                }
            }
        }
        Ok(())
    }

    fn print(&self, wanted: &Print, profile: &str) -> anyhow::Result<()> {
        // Noon in Greenwich and the afternoon in Baku are of one day.
        let noon = wanted.date.and_then(|day| day.and_hms_opt(12, 0, 0));
        let now = noon.map_or(self.now, |noon| noon.and_utc());
        let file = match &wanted.id {
            Some(id) => publish::save(&self.client, id, &wanted_of(wanted), &wanted.out, now),
            None => publish::save_blank(&self.client, wanted.document, profile, &wanted.out, now),
        }
        .map_err(told)?;
        if self.json {
            output::json(&file)
        } else if file.pages == 0 {
            output::line(&file.path)
        } else {
            output::line(&format!("{} ({} səhifə)", file.path, file.pages))
        }
    }

    fn file(&self, id: &str, purpose: filing::Purpose) -> anyhow::Result<ExitCode> {
        match file::make(&self.client, id, purpose, self.now) {
            Ok(view) if self.json => output::json(&view)?,
            Ok(view) => output::line(&view.id)?,
            Err(ClientError::Findings(findings)) => {
                if self.json {
                    output::json(&output::findings_json(&findings))?;
                } else {
                    output::line(output::findings_lines(&findings).trim_end())?;
                }
                eprintln!("{}", ClientError::Findings(findings).wording().az);
                return Ok(ExitCode::from(1));
            }
            Err(error) => return Err(told(error)),
        }
        Ok(ExitCode::SUCCESS)
    }
}
