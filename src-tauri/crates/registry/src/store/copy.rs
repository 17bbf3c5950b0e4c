//! Copies of the whole database as files of SQLite: made while the server goes on, proved before they are called so.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::database::{Access, Database};
use super::location::{Location, file};
use super::migration::{self, Versioned as _};
use super::sequence::{self, Last};
use super::sqlite::Sqlite;
use super::transfer::{self, Sum};
use super::{StoreError, chain_holds, lock};
use crate::error::Error;

/// Where a copy stands until it is proved: what was cut off never looks like a whole one.
pub fn unproved(copy: &Path) -> PathBuf {
    let mut name = copy.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}

/// Copies one state of the registry into a file that is not there yet; servers go on writing.
pub fn make(location: &Location, copy: &Path) -> Result<(), Error> {
    let Location::Folder(folder) = location else {
        return Err(Error::Backup(
            "PostgreSQL is backed up by its own programs: pg_basebackup and the archive of its log, or pg_dump; \
             see operations.md"
                .to_owned(),
        ));
    };
    if !file(folder).is_file() {
        return Err(StoreError::Missing(location.to_string()).into());
    }
    if copy.exists() {
        return Err(failed(copy)(io::ErrorKind::AlreadyExists.into()));
    }
    let partial = unproved(copy);
    let made = written(folder, &partial).and_then(|()| {
        std::fs::rename(&partial, copy).map_err(failed(copy))?;
        settled(copy)
    });
    if made.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    made
}

fn written(folder: &Path, partial: &Path) -> Result<(), Error> {
    // What an earlier try left behind.
    match std::fs::remove_file(partial) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(failed(partial)(error));
        }
        _ => {}
    }
    let mut source = Sqlite::open(&file(folder))?;
    migration::current(&mut source)?;
    source.copy_into(partial)?;
    Sqlite::look(partial)?.verify()?;
    // SQLite does not wait for the disk with a copy.
    let copied = File::options().write(true).open(partial);
    copied
        .and_then(|copied| copied.sync_all())
        .map_err(failed(partial))
}

/// What the rows of a copy come to.
pub fn sum(copy: &Path) -> Result<Sum, Error> {
    let mut database = Sqlite::look(copy)?;
    migration::current(&mut database)?;
    summed(&mut database)
}

/// The last number of each year in a copy, or in the file of a data folder.
pub fn numbers(copy: &Path) -> Result<Vec<Last>, Error> {
    let read = Sqlite::look(copy).and_then(|mut database| sequence::all(&mut database));
    read.map_err(|error| Error::Backup(format!("{}: {error}", copy.display())))
}

/// The file of a registry that lies in a data folder.
pub fn in_folder(folder: &Path) -> PathBuf {
    file(folder)
}

/// Brings a registry back from a copy into a folder that holds none, once every page and the chain of events hold. One of
/// an older version is upgraded, as the server would. Numbers that are `given` are not given again. Gives what came back.
pub fn bring_back(copy: &Path, location: &Location, given: &[Last]) -> Result<Sum, Error> {
    let Location::Folder(folder) = location else {
        return Err(Error::Backup(
            "a copy is restored into a data folder; `export` there and `import` bring it into PostgreSQL".to_owned(),
        ));
    };
    std::fs::create_dir_all(folder).map_err(|error| StoreError::folder(folder, &error))?;
    let _lock = lock(folder)?;
    let place = file(folder);
    if place.exists() {
        return Err(Error::Backup(format!(
            "{location} holds a registry; name an empty folder, or move that registry away first"
        )));
    }
    let partial = unproved(&place);
    let done = taken(copy, &partial, given).and_then(|sum| {
        std::fs::rename(&partial, &place).map_err(failed(&place))?;
        settled(&place)?;
        Ok(sum)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    done
}

fn taken(copy: &Path, partial: &Path, given: &[Last]) -> Result<Sum, Error> {
    std::fs::copy(copy, partial).map_err(failed(copy))?;
    let mut database = Sqlite::open(partial)?;
    database.verify()?;
    if database.version()? == 0 {
        return Err(StoreError::Foreign.into());
    }
    migration::migrate(&mut database)?;
    let sum = summed(&mut database)?;
    database.begin(Access::Write)?;
    for last in given {
        sequence::go_past(&mut database, *last)?;
    }
    database.commit()?;
    // Everything comes to lie in the one file that is renamed.
    database.close()?;
    let written = File::options().write(true).open(partial);
    written
        .and_then(|written| written.sync_all())
        .map_err(failed(partial))?;
    Ok(sum)
}

fn summed(database: &mut dyn Database) -> Result<Sum, Error> {
    database.begin(Access::Read)?;
    if let Err(number) = chain_holds(database)? {
        return Err(
            StoreError::Damaged(format!("event {number} does not fit the one before")).into(),
        );
    }
    let sum = transfer::sum(database)?;
    database.rollback()?;
    Ok(sum)
}

/// Waits until the disk knows the name of a file.
fn settled(path: &Path) -> Result<(), Error> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if cfg!(unix) {
        let opened = File::open(folder);
        opened
            .and_then(|opened| opened.sync_all())
            .map_err(failed(folder))?;
    }
    Ok(())
}

pub(crate) fn failed(path: &Path) -> impl Fn(io::Error) -> Error {
    move |error| Error::Backup(format!("{}: {error}", path.display()))
}
