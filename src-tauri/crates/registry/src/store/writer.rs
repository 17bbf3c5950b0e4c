//! The writer: one thread, one connection, commits in groups.
//!
//! Each piece of work among several runs in a savepoint of its own, so that one that is refused leaves no trace while
//! its neighbours are kept. Nothing is answered before the commit that holds it is on the disk.

use std::thread::JoinHandle;

use tokio::sync::{mpsc, oneshot};

use super::StoreError;
use super::database::{Access, Database};
use super::location::Location;
use crate::error::Error;

/// Works that may wait; more make their callers wait.
const WAITING: usize = 1024;

/// Most works in one commit.
const GROUP: usize = 256;

/// How often a group that met a conflict runs again before its callers are told to come later.
const AGAIN: usize = 5;

#[derive(Debug)]
pub(super) struct Writer {
    works: Option<mpsc::Sender<Box<dyn Work>>>,
    thread: Option<JoinHandle<()>>,
}

trait Work: Send {
    /// Runs in a savepoint; `Err` where not even its trace could be undone or another server was in the way.
    fn run(&mut self, database: &mut dyn Database) -> Result<(), StoreError>;
    /// Runs as the only work of its transaction; whether that is to be kept. `Err` where another server was in the way.
    fn run_alone(&mut self, database: &mut dyn Database) -> Result<bool, StoreError>;
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Task<T, W> {
    work: W,
    outcome: Option<Result<T, Error>>,
    reply: oneshot::Sender<Result<T, Error>>,
}

impl Writer {
    pub(super) fn start(
        location: Location,
        database: Box<dyn Database>,
    ) -> Result<Self, StoreError> {
        let (works, waiting) = mpsc::channel(WAITING);
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || run(&location, database, waiting))
            .map_err(|e| StoreError::Database(e.to_string()))?;
        Ok(Self {
            works: Some(works),
            thread: Some(thread),
        })
    }

    pub(super) async fn write<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: Fn(&mut dyn Database) -> Result<T, Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let task = Box::new(Task {
            work,
            outcome: None,
            reply,
        });
        let works = self.works.as_ref().ok_or(StoreError::Stopping)?;
        works.send(task).await.map_err(|_| StoreError::Stopping)?;
        answer.await.map_err(|_| StoreError::Stopping)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Closing the channel lets the thread finish what it took and end.
        drop(self.works.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn run(
    location: &Location,
    mut database: Box<dyn Database>,
    mut waiting: mpsc::Receiver<Box<dyn Work>>,
) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let committed = persist(location, &mut database, &mut group);
        group
            .into_iter()
            .for_each(|work| work.answer(committed.clone()));
    }
}

/// Commits the group, again after a conflict, on a new connection where the old one was lost before the commit.
fn persist(
    location: &Location,
    database: &mut Box<dyn Database>,
    group: &mut [Box<dyn Work>],
) -> Result<(), StoreError> {
    let mut tries = 0;
    loop {
        if !database.is_usable() {
            *database = location.connect()?;
        }
        let committed = begun(location, database).and_then(|()| commit(database.as_mut(), group));
        if committed.is_ok() {
            return Ok(());
        }
        // What cannot even be rolled back fails the next BEGIN, which is reported then.
        let _ = database.as_mut().rollback();
        tries += 1;
        if committed != Err(StoreError::Conflict) || tries > AGAIN {
            return committed;
        }
    }
}

/// Begins, once more on a new connection where the old one turns out to be lost: nothing was done on it yet.
fn begun(location: &Location, database: &mut Box<dyn Database>) -> Result<(), StoreError> {
    match database.begin(Access::Write) {
        Err(_) if !database.is_usable() => {
            *database = location.connect()?;
            database.begin(Access::Write)
        }
        begun => begun,
    }
}

fn commit(database: &mut dyn Database, group: &mut [Box<dyn Work>]) -> Result<(), StoreError> {
    if let [work] = group {
        return if work.run_alone(database)? {
            database.commit()
        } else {
            database.rollback()
        };
    }
    for work in group {
        work.run(database)?;
        // A full disk or a lost connection can end the whole transaction; what follows must not run outside of one.
        if !database.is_in_transaction() {
            return Err(if database.is_usable() {
                StoreError::Full
            } else {
                StoreError::Unreachable("the connection was lost".to_owned())
            });
        }
    }
    database.commit()
}

impl<T, W> Work for Task<T, W>
where
    T: Send + 'static,
    W: Fn(&mut dyn Database) -> Result<T, Error> + Send + 'static,
{
    fn run(&mut self, database: &mut dyn Database) -> Result<(), StoreError> {
        database.begin_work()?;
        let outcome = (self.work)(database).and_then(|done| {
            database.end_work()?;
            Ok(done)
        });
        if outcome.is_err() && database.is_in_transaction() {
            database.undo_work()?;
        }
        if matches!(outcome, Err(Error::Store(StoreError::Conflict))) {
            return Err(StoreError::Conflict);
        }
        self.outcome = Some(outcome);
        Ok(())
    }

    fn run_alone(&mut self, database: &mut dyn Database) -> Result<bool, StoreError> {
        let outcome = (self.work)(database);
        if matches!(outcome, Err(Error::Store(StoreError::Conflict))) {
            return Err(StoreError::Conflict);
        }
        let kept = outcome.is_ok();
        self.outcome = Some(outcome);
        Ok(kept)
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let outcome = match (committed, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(StoreError::Stopping.into()),
            // Even a refusal may rest on a neighbour's work that is now undone.
            (Err(error), _) => Err(error.into()),
        };
        // The caller may have gone; what was committed stays and answers its replay.
        let _ = self.reply.send(outcome);
    }
}
