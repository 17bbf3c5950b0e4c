//! The verb of the law's text.

use clap::Args;
use reqlament_client::command::law;
use reqlament_client::view::ClauseView;
use reqlament_core::az::fold;
use reqlament_core::law::Law;

use crate::output;

/// Which clauses to read.
#[derive(Debug, Args)]
pub struct Read {
    /// Words to look for; every one must be there
    #[arg(long, value_name = "T")]
    pub search: Option<String>,
    /// This clause alone, such as `191/2011:8.1`
    #[arg(long, value_name = "ID")]
    pub clause: Option<String>,
    /// Only clauses on which rules rest
    #[arg(long)]
    pub rules: bool,
}

/// Lists clauses, each with the items and rules that rest on it.
pub fn carry_out(law: &Law, wanted: &Read, as_json: bool) -> anyhow::Result<()> {
    let reading = law::reading(law);
    let words = fold(wanted.search.as_deref().unwrap_or_default());
    let found = reading
        .acts
        .into_iter()
        .flat_map(|act| act.clauses)
        .chain(reading.unread)
        .filter(|clause| wanted.clause.as_ref().is_none_or(|id| *id == clause.id))
        .filter(|clause| !wanted.rules || !clause.rules.is_empty())
        .filter(|clause| {
            let own = fold(&format!("{} {}", clause.id, clause.text));
            words.split_whitespace().all(|word| own.contains(word))
        });
    if as_json {
        return output::json(&found.collect::<Vec<_>>());
    }
    for clause in found {
        tell(&clause)?;
    }
    Ok(())
}

fn tell(clause: &ClauseView) -> anyhow::Result<()> {
    output::line(&format!("{}  {}", clause.id, clause.text))?;
    if !clause.items.is_empty() {
        output::line(&format!("    {}", clause.items.join(", ")))?;
    }
    for rule in &clause.rules {
        output::line(&format!("    {}: {}", rule.id, rule.message.az))?;
    }
    Ok(())
}
