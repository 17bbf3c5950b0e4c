//! Copies of the database: made while it is in use, and proved before they count.

use std::fs;
use std::path::{Path, PathBuf};

use reqlament_core::canonical;
use reqlament_core::revision::chain_holds;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{StoreError, migration, revision};
use crate::progress::Progress;

/// Pages copied between two looks at the clock: 1 MB.
const STEP: std::ffi::c_int = 256;

/// Copies a database in one consistent view to a new file, and proves the copy. Half a copy is never left.
pub fn copy(from: &Path, to: &Path, progress: &Progress) -> Result<(), StoreError> {
    let part = beside(to);
    let done = copy_to(from, &part, &progress.part(0.0, 0.6))
        .and_then(|()| prove(&part, &progress.part(0.6, 1.0)))
        .and_then(|()| settle(&part, to));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done
}

fn beside(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    part.into()
}

fn copy_to(from: &Path, to: &Path, progress: &Progress) -> Result<(), StoreError> {
    let refused = |cause| StoreError::refused(to, cause);
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    // What an earlier try left must not mix with this one.
    fs::File::create(to).map_err(refused)?;
    let source = open(from)?;
    // Held while the pages are copied: what is written meanwhile neither shows nor begins the copy anew.
    source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")?;
    let mut target = Connection::open(to)?;
    step(&source, &mut target, progress)?;
    // A file of its own, with no log beside it.
    let _: String = target.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    Ok(())
}

/// Puts what a copy holds in the place of what is open, all at once. Stopped half-way, everything stays as it was.
pub fn replace(
    open_one: &mut Connection,
    from: &Path,
    progress: &Progress,
) -> Result<(), StoreError> {
    open_one.flush_prepared_statement_cache();
    step(&open(from)?, open_one, progress)
}

fn step(
    source: &Connection,
    target: &mut Connection,
    progress: &Progress,
) -> Result<(), StoreError> {
    let backup = Backup::new(source, target)?;
    loop {
        let stepped = backup.step(STEP)?;
        // What is done is done: it cannot be stopped any more.
        if stepped == StepResult::Done {
            return Ok(());
        }
        let at = backup.progress();
        let copied = at.pagecount - at.remaining;
        progress.counted(
            copied.unsigned_abs() as usize,
            at.pagecount.unsigned_abs() as usize,
        )?;
        if stepped != StepResult::More {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}

fn open(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    Ok(connection)
}

/// Proves that a file is a whole database of this program: its pages, its files by their digests, its histories by their
/// chains.
pub fn prove(file: &Path, progress: &Progress) -> Result<(), StoreError> {
    let damaged = |cause: String| StoreError::NoBackup {
        file: file.to_owned(),
        cause,
    };
    let unreadable = |error: rusqlite::Error| damaged(error.to_string());
    if !file.is_file() {
        return Err(damaged("there is no such file".to_owned()));
    }
    let mut connection = open(file).map_err(|error| damaged(error.to_string()))?;
    let version = migration::version(&connection).map_err(unreadable)?;
    let Some(version) = version.filter(|version| *version > 0) else {
        return Err(damaged("it is not a database of this program".to_owned()));
    };
    if version > migration::known() {
        return Err(StoreError::Newer {
            found: version,
            known: migration::known(),
        });
    }
    progress.done(0.0)?;
    let said: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(unreadable)?;
    if said != "ok" {
        return Err(damaged(said));
    }
    // The tables of an older version are read by nobody before they are brought up to date.
    if version == migration::known() {
        prove_files(&connection, &progress.part(0.3, 0.7), &damaged)?;
        prove_histories(&mut connection, &progress.part(0.7, 1.0), &damaged)?;
    }
    progress.done(1.0)?;
    Ok(())
}

fn prove_files(
    connection: &Connection,
    progress: &Progress,
    damaged: &dyn Fn(String) -> StoreError,
) -> Result<(), StoreError> {
    let all: usize =
        connection.query_row("SELECT count(*) FROM attachment", [], |row| row.get(0))?;
    let mut statement = connection.prepare("SELECT sha256, bytes FROM attachment")?;
    let mut rows = statement.query([])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let (sha256, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if canonical::digest(&bytes) != sha256 {
            return Err(damaged(format!(
                "the file {sha256} differs from its digest"
            )));
        }
        at += 1;
        progress.counted(at, all)?;
    }
    Ok(())
}

fn prove_histories(
    connection: &mut Connection,
    progress: &Progress,
    damaged: &dyn Fn(String) -> StoreError,
) -> Result<(), StoreError> {
    let transaction = connection.transaction()?;
    let keys: Vec<i64> = transaction
        .prepare("SELECT key FROM dossier")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for (at, key) in keys.iter().enumerate() {
        let steps = revision::all(&transaction, *key)?;
        if !chain_holds(
            steps
                .iter()
                .map(|step| (&step.header, step.digest.as_str())),
        ) {
            return Err(damaged(format!("the history of dossier {key} is broken")));
        }
        progress.counted(at + 1, keys.len())?;
    }
    Ok(())
}

/// Brings a proved copy to the disk for good, under its name.
fn settle(part: &Path, to: &Path) -> Result<(), StoreError> {
    let refused = |cause| StoreError::refused(to, cause);
    fs::OpenOptions::new()
        .write(true)
        .open(part)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(part, to))
        .map_err(refused)
}
