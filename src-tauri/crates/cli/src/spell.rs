//! The verb of spelling.

use std::process::ExitCode;

use clap::Args;
use reqlament_client::Client;
use reqlament_client::command::spelling;
use reqlament_client::view::MisspeltText;
use reqlament_core::az::spelling::Misspelt;
use serde_json::{Value as Json, json};

use crate::output;
use crate::run::told;

/// What to check, or what to do with the officer's own words.
#[derive(Debug, Args)]
#[group(id = "what", required = true, multiple = false)]
pub struct Spell {
    /// Dossier id: check all it says
    #[arg(group = "what")]
    pub id: Option<String>,
    /// Check this text
    #[arg(long, value_name = "T", group = "what")]
    pub text: Option<String>,
    /// Add a word to the dictionary
    #[arg(long, value_name = "WORD", group = "what")]
    pub add: Option<String>,
    /// Take an added word away
    #[arg(long, value_name = "WORD", group = "what")]
    pub remove: Option<String>,
    /// List the added words
    #[arg(long, group = "what")]
    pub words: bool,
}

/// Carries it out. Status 1 when a word is in no list.
pub fn carry_out(client: &Client, wanted: &Spell, as_json: bool) -> anyhow::Result<ExitCode> {
    let texts = match wanted {
        Spell { id: Some(id), .. } => spelling::dossier(client, id).map_err(told)?,
        Spell {
            text: Some(text), ..
        } => vec![MisspeltText {
            place: Vec::new(),
            text: text.clone(),
            words: spelling::text(client, text).map_err(told)?,
        }],
        own => return own_words(client, own, as_json),
    };
    let mut found = Vec::new();
    for text in &texts {
        for word in &text.words {
            let suggestions = spelling::suggest(client, &word.word).map_err(told)?;
            found.push((text, word, suggestions));
        }
    }
    let printed = match (as_json, found.is_empty()) {
        (true, _) => output::json(&found.iter().map(as_object).collect::<Vec<_>>()),
        (false, true) => output::line("Orfoqrafik səhv tapılmadı."),
        (false, false) => found.iter().try_for_each(|one| output::line(&row(one))),
    };
    // The status is the verdict, whether or not anyone reads on.
    if let Err(error) = printed
        && !output::is_broken_pipe(&error)
    {
        return Err(error);
    }
    Ok(ExitCode::from(u8::from(!found.is_empty())))
}

/// A word, the text it stands in, and what was meant.
type Found<'a> = (&'a MisspeltText, &'a Misspelt, Vec<String>);

fn as_object((text, word, suggestions): &Found) -> Json {
    json!({
        "place": text.place, "start": word.start, "end": word.end, "word": word.word,
        "suggestions": suggestions,
    })
}

fn row((text, word, suggestions): &Found) -> String {
    let mut row = word.word.clone();
    if !text.place.is_empty() {
        row = format!("{}  {row}", text.place.join("/"));
    }
    if !suggestions.is_empty() {
        row = format!("{row}  → {}", suggestions.join(", "));
    }
    row
}

fn own_words(client: &Client, wanted: &Spell, as_json: bool) -> anyhow::Result<ExitCode> {
    let words = match (&wanted.add, &wanted.remove) {
        (Some(word), _) => spelling::add(client, word),
        (None, Some(word)) => spelling::remove(client, word),
        (None, None) => spelling::words(client),
    }
    .map_err(told)?;
    if as_json {
        output::json(&words)?;
    } else {
        for word in words {
            output::line(&word)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
