//! The verb of finding.

use chrono::{DateTime, Utc};
use clap::Args;
use reqlament_client::Client;
use reqlament_client::command::find;
use reqlament_core::find::{Found, Kept, Sameness, Wanted};
use serde_json::json;

use crate::output;
use crate::run::told;

/// What to find, and what to write in its place.
#[derive(Debug, Args)]
pub struct Find {
    /// Dossier id
    pub id: String,
    /// The words; "xidmet" finds "Xidmət" too
    #[arg(allow_hyphen_values = true)]
    pub words: String,
    /// The same letters, great or small
    #[arg(long, conflicts_with = "exact")]
    pub letters: bool,
    /// The very characters
    #[arg(long)]
    pub exact: bool,
    /// Whole words only
    #[arg(long)]
    pub word: bool,
    /// Write this in place of every match, as one revision
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    pub replace: Option<String>,
}

/// Carries it out.
pub fn carry_out(
    client: &Client,
    find: Find,
    json: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let sameness = match (find.letters, find.exact) {
        (true, _) => Sameness::Letters,
        (_, true) => Sameness::Exact,
        _ => Sameness::Folded,
    };
    let wanted = Wanted {
        words: find.words,
        sameness,
        whole: find.word,
    };
    let Some(with) = find.replace else {
        return list(&find::find(client, &find.id, &wanted).map_err(told)?, json);
    };
    let done = find::replace(client, &find.id, &wanted, &with, None, now).map_err(told)?;
    if json {
        return output::json(&json!({
            "id": done.dossier.id, "revision": done.dossier.revision, "changed": done.changed, "kept": done.kept,
        }));
    }
    output::line(&format!("{} yerdə dəyişdirildi.", done.changed))?;
    if done.kept > 0 {
        output::line(&format!(
            "{} yerdə dəyişdirilmədi: seçimlərin rəsmi mətni, operatorun verdiyi məlumat və faylların adları olduğu kimi qalır.",
            done.kept
        ))?;
    }
    Ok(())
}

fn list(found: &[Found], json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(&found);
    }
    if found.is_empty() {
        return output::line("Tapılmadı.");
    }
    for one in found {
        let kept = match one.kept {
            None => "",
            Some(Kept::Choice) => "  (rəsmi seçim)",
            Some(Kept::Operator) => "  (operatorun məlumatı)",
            Some(Kept::File) => "  (faylın adı)",
        };
        output::line(&format!(
            "{}  {}[{}]{}{kept}",
            one.spot.place.join("/"),
            one.before,
            one.words,
            one.after
        ))?;
    }
    Ok(())
}
