//! The verbs of remarks.

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use reqlament_client::command::remark;
use reqlament_client::{Client, ClientError};
use reqlament_core::remark::{Outcome, Remark, Speaker};

use crate::output;
use crate::run::told;

/// What to do with remarks.
#[derive(Debug, Subcommand)]
pub enum RemarkVerb {
    /// List the remarks, bodies first
    List {
        /// Dossier id
        id: String,
    },
    /// Write one down; the last line is its number
    Add(AddRemark),
    /// Answer one
    Answer(AnswerRemark),
    /// Change what was written down; what is not named stays
    Edit(EditRemark),
    /// Erase one; its number is not used again
    Erase {
        /// Dossier id
        id: String,
        /// Who spoke
        #[arg(long, value_parser = speaker())]
        speaker: Speaker,
        /// Its number
        number: u64,
    },
}

/// A remark to write down.
#[derive(Debug, Args)]
pub struct AddRemark {
    /// Dossier id
    pub id: String,
    /// Who speaks: a body asked to agree, or the public
    #[arg(long, value_parser = speaker())]
    pub speaker: Speaker,
    /// The body or organisation, or how the person is to be named
    #[arg(long)]
    pub by: String,
    /// What is said
    #[arg(long)]
    pub text: String,
    /// Item, such as 2.6.1; none is the whole text
    #[arg(long, default_value = "")]
    pub item: String,
    /// Line of the printed draft
    #[arg(long)]
    pub line: Option<u32>,
    /// Day it came, YYYY-MM-DD
    #[arg(long)]
    pub received: Option<NaiveDate>,
    /// Copy it speaks of
    #[arg(long, default_value = "")]
    pub copy: String,
    /// Wording proposed
    #[arg(long, default_value = "")]
    pub proposal: String,
    /// Why
    #[arg(long, default_value = "")]
    pub ground: String,
}

/// The answer to a remark.
#[derive(Debug, Args)]
pub struct AnswerRemark {
    /// Dossier id
    pub id: String,
    /// Who spoke
    #[arg(long, value_parser = speaker())]
    pub speaker: Speaker,
    /// Its number
    pub number: u64,
    /// What becomes of it
    #[arg(long, value_parser = outcome())]
    pub outcome: Outcome,
    /// The answer
    #[arg(long, default_value = "")]
    pub answer: String,
    /// Why it is not, or not wholly, accepted
    #[arg(long, default_value = "")]
    pub reason: String,
}

/// What to change of a remark.
#[derive(Debug, Args)]
pub struct EditRemark {
    /// Dossier id
    pub id: String,
    /// Who spoke
    #[arg(long, value_parser = speaker())]
    pub speaker: Speaker,
    /// Its number
    pub number: u64,
    /// The body or organisation, or how the person is to be named
    #[arg(long)]
    pub by: Option<String>,
    /// What is said
    #[arg(long)]
    pub text: Option<String>,
    /// Item, such as 2.6.1; "" is the whole text
    #[arg(long)]
    pub item: Option<String>,
    /// Line of the printed draft
    #[arg(long)]
    pub line: Option<u32>,
    /// Day it came, YYYY-MM-DD
    #[arg(long)]
    pub received: Option<NaiveDate>,
    /// Copy it speaks of
    #[arg(long)]
    pub copy: Option<String>,
    /// Wording proposed
    #[arg(long)]
    pub proposal: Option<String>,
    /// Why
    #[arg(long)]
    pub ground: Option<String>,
}

fn speaker() -> impl TypedValueParser<Value = Speaker> {
    PossibleValuesParser::new(Speaker::ALL.map(Speaker::word))
        .try_map(|word| Speaker::of_word(&word).ok_or("unknown"))
}

fn outcome() -> impl TypedValueParser<Value = Outcome> {
    PossibleValuesParser::new(Outcome::ALL.map(Outcome::word))
        .try_map(|word| Outcome::of_word(&word).ok_or("unknown"))
}

/// Carries a verb out.
pub fn carry_out(client: &Client, verb: RemarkVerb, json: bool) -> anyhow::Result<()> {
    match verb {
        RemarkVerb::List { id } => list(&remark::remarks(client, &id).map_err(told)?, json),
        RemarkVerb::Add(add) => {
            let id = add.id.clone();
            let kept = remark::put(client, &id, &written(add)).map_err(told)?;
            output::line(&kept.number.to_string())
        }
        RemarkVerb::Answer(answer) => {
            let kept = answered(client, answer)?;
            list(&[kept], json)
        }
        RemarkVerb::Edit(edit) => {
            let known = kept(client, &edit.id, edit.speaker, edit.number)?;
            let id = edit.id.clone();
            let kept = remark::put(client, &id, &edited(edit, known)).map_err(told)?;
            list(&[kept], json)
        }
        RemarkVerb::Erase {
            id,
            speaker,
            number,
        } => {
            remark::erase(client, &id, speaker, number).map_err(told)?;
            output::line(&format!("Silindi: {number}"))
        }
    }
}

fn written(add: AddRemark) -> Remark {
    let item = address(&add.item);
    Remark {
        number: 0,
        speaker: add.speaker,
        by: add.by,
        received: add.received,
        copy: add.copy,
        item,
        line: add.line,
        text: add.text,
        proposal: add.proposal,
        ground: add.ground,
        outcome: None,
        answer: String::new(),
        reason: String::new(),
    }
}

/// The address of an item by its number.
fn address(item: &str) -> String {
    match item {
        "" => String::new(),
        whole if whole.contains(':') => whole.to_owned(),
        number => format!("reglament-191:{number}"),
    }
}

fn kept(client: &Client, id: &str, speaker: Speaker, number: u64) -> anyhow::Result<Remark> {
    let known = remark::remarks(client, id).map_err(told)?;
    let found = known
        .into_iter()
        .find(|one| one.speaker == speaker && one.number == number);
    found.ok_or_else(|| told(ClientError::UnknownRemark(number)))
}

fn edited(edit: EditRemark, known: Remark) -> Remark {
    Remark {
        by: edit.by.unwrap_or(known.by),
        text: edit.text.unwrap_or(known.text),
        item: edit.item.map_or(known.item, |item| address(&item)),
        line: edit.line.or(known.line),
        received: edit.received.or(known.received),
        copy: edit.copy.unwrap_or(known.copy),
        proposal: edit.proposal.unwrap_or(known.proposal),
        ground: edit.ground.unwrap_or(known.ground),
        ..known
    }
}

fn answered(client: &Client, answer: AnswerRemark) -> anyhow::Result<Remark> {
    let found = kept(client, &answer.id, answer.speaker, answer.number)?;
    let answered = Remark {
        outcome: Some(answer.outcome),
        answer: answer.answer,
        reason: answer.reason,
        ..found
    };
    remark::put(client, &answer.id, &answered).map_err(told)
}

fn list(remarks: &[Remark], json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(&remarks);
    }
    for remark in remarks {
        let speaker = match remark.speaker {
            Speaker::Body => "irad",
            Speaker::Public => "rəy",
        };
        let outcome = remark.outcome.map_or("cavab gözləyir", Outcome::az);
        output::line(&format!(
            "{speaker} {}  {}  {}  {}  [{outcome}]",
            remark.number, remark.by, remark.item, remark.text
        ))?;
    }
    Ok(())
}
