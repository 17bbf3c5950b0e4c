//! The verbs of standard texts.

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use reqlament_client::Client;
use reqlament_client::command::standard;
use reqlament_core::standard::{StandardText, plain};
use serde_json::{Value as Json, json};

use crate::output;
use crate::run::told;

/// What to do with the standard texts of the agency.
#[derive(Debug, Subcommand)]
pub enum StandardVerb {
    /// List them
    List,
    /// Keep one; the last line is its id
    Add(AddStandard),
    /// Erase one; what was put into dossiers stays there
    Erase {
        /// Its id
        id: String,
    },
}

/// A text to keep.
#[derive(Debug, Args)]
pub struct AddStandard {
    /// By what name it is chosen
    #[arg(long)]
    pub title: String,
    /// The words, a paragraph a line
    #[arg(long, required_unless_present = "table")]
    pub text: Option<String>,
    /// Instead of paragraphs a row of this table, such as `operations`
    #[arg(long, value_name = "FACT", requires = "row", conflicts_with = "text")]
    pub table: Option<String>,
    /// The row's cells as JSON
    #[arg(long, value_name = "JSON", requires = "table")]
    pub row: Option<String>,
    /// Change this one instead of keeping a new one
    #[arg(long, value_name = "ID", default_value = "")]
    pub id: String,
}

/// Carries a verb out.
pub fn carry_out(
    client: &Client,
    verb: StandardVerb,
    as_json: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    match verb {
        StandardVerb::List => {
            let texts = standard::list(client).map_err(told)?;
            if as_json {
                return output::json(&texts);
            }
            texts.iter().try_for_each(|text| output::line(&row(text)))
        }
        StandardVerb::Add(add) => {
            let content = match (&add.row, &add.text) {
                (Some(row), _) => serde_json::from_str(row)?,
                (None, text) => paragraphs(text.as_deref().unwrap_or_default()),
            };
            let text = StandardText {
                id: add.id,
                version: 0,
                title: add.title,
                table: add.table.unwrap_or_default(),
                content,
            };
            let kept = standard::put(client, &text, now).map_err(told)?;
            output::line(&kept.id)
        }
        StandardVerb::Erase { id } => {
            standard::erase(client, &id).map_err(told)?;
            output::line(&format!("Silindi: {id}"))
        }
    }
}

fn paragraphs(text: &str) -> Json {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| json!({ "text": [{ "text": line }] }))
        .collect()
}

fn row(text: &StandardText) -> String {
    let words = match text.table.as_str() {
        "" => plain(&text.content),
        table => format!("{table} {}", text.content),
    };
    format!(
        "{}  {}  (versiya {})  {words}",
        text.id, text.title, text.version
    )
}
