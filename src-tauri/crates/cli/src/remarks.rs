//! The verbs of remarks.

use reqlament_client::command::remark;
use reqlament_client::{Client, ClientError};
use reqlament_core::remark::{Outcome, Remark, Speaker};

use crate::arguments::{AddRemark, AnswerRemark, RemarkVerb};
use crate::output;
use crate::run::told;

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
    let item = match add.item.as_str() {
        "" => String::new(),
        whole if whole.contains(':') => whole.to_owned(),
        number => format!("reglament-191:{number}"),
    };
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

fn answered(client: &Client, answer: AnswerRemark) -> anyhow::Result<Remark> {
    let known = remark::remarks(client, &answer.id).map_err(told)?;
    let found = known
        .into_iter()
        .find(|one| one.speaker == answer.speaker && one.number == answer.number);
    let found = found.ok_or_else(|| told(ClientError::UnknownRemark(answer.number)))?;
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
