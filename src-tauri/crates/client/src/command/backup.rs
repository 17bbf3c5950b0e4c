//! Backups: copies of everything that is kept, made while one works, proved, and brought back.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::revise;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::progress::Progress;
use crate::store::{self, StoreError, backup, dossier, setting};
use crate::view::{BackupKind, BackupRow};

/// The backups the officer put elsewhere, in the table of settings: a JSON list of files.
const NAME: &str = "backups";

/// How many of a sort the program keeps in its own folder.
const KEPT: usize = 7;

/// How many files of the officer's own are remembered.
const REMEMBERED: usize = 20;

/// Ending of a backup's name.
pub const ENDING: &str = "ehtiyat";

/// How the names of the program's own backups begin.
const SORTS: [(BackupKind, &str); 3] = [
    (BackupKind::Daily, "gundelik-"),
    (BackupKind::BeforeRestore, "berpadan-evvel-"),
    (BackupKind::BeforeUpdate, "yenilenmeden-evvel-"),
];

/// The backups that are there, the latest first.
pub fn list(client: &Client) -> Failed<Vec<BackupRow>> {
    let mut rows = in_folder(client.folder());
    rows.extend(
        own_files(client)?
            .iter()
            .filter_map(|path| row(path, BackupKind::Own)),
    );
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    rows.dedup_by(|one, other| one.path == other.path);
    Ok(rows)
}

/// The latest backup of a folder whose database need not open.
pub fn latest(folder: &Path) -> Option<BackupRow> {
    in_folder(folder).into_iter().max_by_key(|row| row.at)
}

/// The name under which a backup is proposed.
pub fn proposed_name(now: DateTime<Utc>) -> String {
    format!("reqlament-{}.{ENDING}", moment(now))
}

/// Makes a backup where the officer wants it. In a folder it gets a name of its own; a file that is there stays as it is
/// unless `overwrite`.
pub fn make(
    client: &Client,
    to: &Path,
    overwrite: bool,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Failed<BackupRow> {
    let path = if to.is_dir() {
        to.join(proposed_name(now))
    } else {
        to.to_owned()
    };
    if !overwrite && path.exists() {
        return Err(ClientError::FileExists(path.display().to_string()));
    }
    copy(client, &path, progress)?;
    let mut own = own_files(client)?;
    let whole = std::fs::canonicalize(&path).unwrap_or(path);
    own.retain(|known| *known != whole);
    own.insert(0, whole.clone());
    own.truncate(REMEMBERED);
    let json = serde_json::to_string(&own)?;
    client
        .store()
        .write(|transaction| Ok::<_, ClientError>(setting::put(transaction, NAME, &json)?))?;
    read_row(&whole, BackupKind::Own)
}

/// Makes a backup in the program's own folder of backups.
pub fn make_in_folder(
    client: &Client,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Failed<BackupRow> {
    let name = format!("reqlament-{}", moment(now));
    let path = free(&store::backups(client.folder()), &name);
    copy(client, &path, progress)?;
    read_row(&path, BackupKind::Own)
}

/// Makes the backup of the day where there is none and there is something to keep; the last seven stay.
pub fn daily(client: &Client, now: DateTime<Utc>) -> Failed<Option<BackupRow>> {
    let name = format!("gundelik-{}.{ENDING}", revise::today(now));
    let path = store::backups(client.folder()).join(name);
    let empty = client.store().read(dossier::none)?;
    if empty || path.exists() {
        return Ok(None);
    }
    copy(client, &path, &Progress::unwatched())?;
    prune(client.folder(), BackupKind::Daily);
    read_row(&path, BackupKind::Daily).map(Some)
}

/// Brings a backup back in the place of everything. What stood there is backed up first; that backup is the answer.
pub fn restore(
    client: &Client,
    from: &Path,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Failed<BackupRow> {
    backup::prove(from, &progress.part(0.0, 0.2))?;
    let own = own_files(client)?;
    let before = free(
        &store::backups(client.folder()),
        &format!("berpadan-evvel-{}", moment(now)),
    );
    copy(client, &before, &progress.part(0.2, 0.6))?;
    client.store().bring_back(from, &progress.part(0.6, 1.0))?;
    let json = serde_json::to_string(&own)?;
    client
        .store()
        .write(|transaction| Ok::<_, ClientError>(setting::put(transaction, NAME, &json)?))?;
    revise::recover(client, now)?;
    prune(client.folder(), BackupKind::BeforeRestore);
    read_row(&before, BackupKind::BeforeRestore)
}

/// Brings a backup back into a folder whose database does not open. The damaged files are put aside, not deleted; gives
/// where they are.
pub fn replace_damaged(folder: &Path, from: &Path, now: DateTime<Utc>) -> Failed<PathBuf> {
    let _lock = store::lock(folder)?;
    backup::prove(from, &Progress::unwatched())?;
    let file = store::database(folder);
    let fresh = folder.join("reqlament.db.new");
    backup::copy(from, &fresh, &Progress::unwatched())?;
    let aside = folder.join(format!("zedelenmis-{}", moment(now)));
    let moved = std::fs::create_dir_all(&aside).and_then(|()| {
        for ending in ["", "-wal", "-shm"] {
            let name = format!("reqlament.db{ending}");
            if folder.join(&name).exists() {
                std::fs::rename(folder.join(&name), aside.join(&name))?;
            }
        }
        std::fs::rename(&fresh, &file)
    });
    moved.map_err(|cause| ClientError::file(&file, cause))?;
    Ok(aside)
}

fn copy(client: &Client, to: &Path, progress: &Progress) -> Failed<()> {
    // A second connection reads: whoever types meanwhile does not wait.
    let from = client.store().file().to_owned();
    Ok(backup::copy(&from, to, progress)?)
}

fn own_files(client: &Client) -> Failed<Vec<PathBuf>> {
    let json = client
        .store()
        .read(|transaction| setting::get(transaction, NAME))?;
    Ok(json.map_or(Ok(Vec::new()), |json| serde_json::from_str(&json))?)
}

fn in_folder(folder: &Path) -> Vec<BackupRow> {
    let Ok(entries) = std::fs::read_dir(store::backups(folder)) else {
        return Vec::new();
    };
    let sort = |path: &Path| {
        let name = path.file_name()?.to_str()?;
        let known = SORTS.iter().find(|(_, start)| name.starts_with(start));
        path.extension()
            .is_some_and(|own| own == ENDING)
            .then(|| known.map_or(BackupKind::Own, |(kind, _)| *kind))
    };
    entries
        .flatten()
        .filter_map(|entry| row(&entry.path(), sort(&entry.path())?))
        .collect()
}

fn row(path: &Path, kind: BackupKind) -> Option<BackupRow> {
    read_row(path, kind).ok()
}

fn read_row(path: &Path, kind: BackupKind) -> Failed<BackupRow> {
    let found = std::fs::metadata(path).map_err(|cause| ClientError::file(path, cause))?;
    let made = found
        .modified()
        .map_err(|cause| ClientError::file(path, cause))?;
    Ok(BackupRow {
        path: path.display().to_string(),
        kind,
        at: made.into(),
        size: found.len(),
    })
}

/// Deletes the oldest backups of a sort beyond those that are kept.
fn prune(folder: &Path, kind: BackupKind) {
    let mut rows = in_folder(folder);
    rows.retain(|row| row.kind == kind);
    // Their names hold the day, so that a touched file does not count as new.
    rows.sort_by(|one, other| other.path.cmp(&one.path));
    for old in rows.iter().skip(KEPT) {
        let _ = std::fs::remove_file(&old.path);
    }
}

/// A name in a folder that no backup has yet.
fn free(folder: &Path, name: &str) -> PathBuf {
    let numbered = |number: u32| match number {
        1 => folder.join(format!("{name}.{ENDING}")),
        _ => folder.join(format!("{name}-{number}.{ENDING}")),
    };
    let mut names = (1..).map(numbered);
    names.find(|path| !path.exists()).unwrap_or_default()
}

/// A moment in Baku, as names of files have it.
fn moment(now: DateTime<Utc>) -> String {
    let baku = now + chrono::Duration::hours(4);
    baku.format("%Y-%m-%d-%H%M%S").to_string()
}

impl From<crate::progress::Stopped> for ClientError {
    fn from(stopped: crate::progress::Stopped) -> Self {
        Self::Store(StoreError::Stopped(stopped))
    }
}
