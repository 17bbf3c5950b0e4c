//! Backups of a registry in a data folder: single copies, the copies that a server keeps, and the way back to a moment.
//!
//! A copy is named by the moment at which it was whole, so that it holds nothing later than its name says.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::api::{Clock, Measures};
use crate::error::Error;
use crate::store::Location;
use crate::store::copy;
use crate::store::sequence::Last;
use crate::store::transfer::Sum;

/// The name of a copy: its moment between these two.
const NAME: (&str, &str) = ("registry-", ".sqlite");

/// The moment in a name, which sorts as it reads.
const MOMENT: &str = "%Y%m%dT%H%M%S%.3fZ";

/// The copies that a server makes.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Where they lie.
    pub folder: PathBuf,
    /// How often one is made.
    pub every: Duration,
    /// How many are kept.
    pub keep: NonZeroUsize,
}

/// Copies the registry into a file that is not there yet; gives what its rows come to.
pub fn back_up(location: &Location, file: &Path) -> Result<Sum, Error> {
    copy::make(location, file)?;
    copy::sum(file)
}

/// What is known of the numbers that were given after a copy was made: none may be given again (191/2011, 10.4).
#[derive(Debug, Clone)]
pub enum GivenLater {
    /// None were: the copy is what the registry came to.
    None,
    /// None after this one.
    UpTo(Last),
    /// Those that the former registry in this data folder gave.
    By(PathBuf),
}

/// Brings a registry back from a copy, or from the newest of a folder that holds nothing after `until`; gives the copy and
/// what its rows come to. Numbers in later copies of the folder count as given, too.
pub fn restore(
    from: &Path,
    until: Option<DateTime<Utc>>,
    later: &GivenLater,
    location: &Location,
) -> Result<(PathBuf, Sum), Error> {
    let mut given = match later {
        GivenLater::None => Vec::new(),
        GivenLater::UpTo(last) => vec![*last],
        GivenLater::By(former) => copy::numbers(&copy::in_folder(former))?,
    };
    let file = if from.is_dir() {
        let mut all = copies(from)?;
        if let Some((_, newest)) = all.last() {
            given.extend(copy::numbers(newest)?);
        }
        all.retain(|(moment, _)| until.is_none_or(|until| *moment <= until));
        let found = all.pop().ok_or_else(|| {
            Error::Backup(format!(
                "{} holds no copy from then or before",
                from.display()
            ))
        })?;
        found.1
    } else if until.is_some() {
        return Err(Error::Backup(format!(
            "{} is one copy; a moment is chosen among those of a folder",
            from.display()
        )));
    } else {
        from.to_owned()
    };
    let sum = copy::bring_back(&file, location, &given)?;
    Ok((file, sum))
}

/// Makes copies until the server ends. One that fails is told in the log and by the measures, and holds up nothing.
pub(crate) async fn keep(location: Location, plan: Plan, clock: Clock, measures: Measures) {
    let mut turns = tokio::time::interval(plan.every);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        let (location, plan) = (location.clone(), plan.clone());
        let made = tokio::task::spawn_blocking(move || one(&location, &plan, clock)).await;
        match made {
            Ok(Ok(at)) => measures.backed_up(at),
            Ok(Err(error)) => tracing::error!(%error, "no backup was made"),
            Err(error) => tracing::error!(%error, "no backup was made"),
        }
    }
}

/// Makes one copy and forgets the oldest beyond those that are kept.
fn one(location: &Location, plan: &Plan, clock: Clock) -> Result<DateTime<Utc>, Error> {
    std::fs::create_dir_all(&plan.folder).map_err(copy::failed(&plan.folder))?;
    // It gets its name once its moment is known.
    let new = plan.folder.join("new.sqlite");
    let _ = std::fs::remove_file(&new);
    copy::make(location, &new)?;
    let now = clock();
    let (before, after) = NAME;
    let name = format!("{before}{}{after}", now.format(MOMENT));
    std::fs::rename(&new, plan.folder.join(name)).map_err(copy::failed(&new))?;
    let all = copies(&plan.folder)?;
    let surplus = all.len().saturating_sub(plan.keep.get());
    for (_, old) in all.into_iter().take(surplus) {
        std::fs::remove_file(&old).map_err(copy::failed(&old))?;
    }
    Ok(now)
}

/// The copies of a folder, the oldest first; what has another name is nobody's business here.
fn copies(folder: &Path) -> Result<Vec<(DateTime<Utc>, PathBuf)>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(copy::failed(folder))? {
        let path = entry.map_err(copy::failed(folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(at) = name.and_then(moment) {
            found.push((at, path));
        }
    }
    found.sort();
    Ok(found)
}

fn moment(name: &str) -> Option<DateTime<Utc>> {
    let text = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
    let at = NaiveDateTime::parse_from_str(text, MOMENT).ok()?;
    Some(at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_its_moment_and_nothing_else_is_one() {
        let at: DateTime<Utc> = "2026-03-02T08:00:00.250Z".parse().expect("a moment");
        let name = format!("registry-{}.sqlite", at.format(MOMENT));
        assert_eq!(name, "registry-20260302T080000.250Z.sqlite");
        assert_eq!(moment(&name), Some(at));
        for other in [
            "registry-.sqlite",
            "new.sqlite",
            "registry-20260302T080000.250Z.sqlite.partial",
        ] {
            assert_eq!(moment(other), None, "{other}");
        }
    }
}
