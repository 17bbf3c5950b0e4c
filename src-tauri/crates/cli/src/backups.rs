//! Backups on the command line.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use reqlament_client::Client;
use reqlament_client::command::backup;
use reqlament_client::progress::Progress;
use reqlament_client::view::BackupRow;

use crate::output;
use crate::run::told;

/// Makes a backup and prints where it is.
pub fn make(
    client: &Client,
    to: Option<PathBuf>,
    overwrite: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let unwatched = Progress::unwatched();
    let row = match to {
        Some(to) => backup::make(client, &to, overwrite, &unwatched, now),
        None => backup::make_in_folder(client, &unwatched, now),
    };
    output::line(&row.map_err(told)?.path)
}

/// Lists the backups.
pub fn list(client: &Client, json: bool) -> anyhow::Result<()> {
    let rows = backup::list(client).map_err(told)?;
    if json {
        return output::json(&rows);
    }
    for BackupRow { at, size, path, .. } in rows {
        output::line(&format!(
            "{}  {size}  {path}",
            at.format("%Y-%m-%d %H:%M:%S")
        ))?;
    }
    Ok(())
}

/// Brings a backup back and prints where what stood there is kept.
pub fn restore(client: &Client, from: &Path, now: DateTime<Utc>) -> anyhow::Result<()> {
    let before = backup::restore(client, from, &Progress::unwatched(), now).map_err(told)?;
    output::line(&format!("Bərpa edildi. Əvvəlki vəziyyət: {}", before.path))
}

/// Brings a backup back where the database does not open; prints where the damaged one is.
pub fn replace_damaged(folder: &Path, from: &Path, now: DateTime<Utc>) -> anyhow::Result<()> {
    let aside = backup::replace_damaged(folder, from, now).map_err(told)?;
    output::line(&format!(
        "Bərpa edildi. Zədələnmiş fayllar: {}",
        aside.display()
    ))
}
