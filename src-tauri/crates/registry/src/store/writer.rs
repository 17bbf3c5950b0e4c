//! The writer: one thread, one connection, commits in groups.
//!
//! Each piece of work runs in a savepoint of its own, so that one that is refused leaves no trace while its
//! neighbours are kept. Nothing is answered before the commit that holds it is on the disk.

use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::StoreError;
use crate::error::Error;

/// Works that may wait; more make their callers wait.
const WAITING: usize = 1024;

/// Most works in one commit.
const GROUP: usize = 256;

#[derive(Debug)]
pub(super) struct Writer {
    works: Option<mpsc::Sender<Box<dyn Work>>>,
    thread: Option<JoinHandle<()>>,
}

trait Work: Send {
    fn run(&mut self, connection: &Connection);
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Task<T, W> {
    work: Option<W>,
    outcome: Option<Result<T, Error>>,
    reply: oneshot::Sender<Result<T, Error>>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> std::io::Result<Self> {
        let (works, waiting) = mpsc::channel(WAITING);
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || run(&connection, waiting))?;
        Ok(Self {
            works: Some(works),
            thread: Some(thread),
        })
    }

    pub(super) async fn write<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let task = Box::new(Task {
            work: Some(work),
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

fn run(connection: &Connection, mut waiting: mpsc::Receiver<Box<dyn Work>>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let committed = commit(connection, &mut group);
        if committed.is_err() && !connection.is_autocommit() {
            // What cannot even be rolled back fails the next BEGIN, which is reported then.
            let _ = connection.execute_batch("ROLLBACK");
        }
        group
            .into_iter()
            .for_each(|work| work.answer(committed.clone()));
    }
}

fn commit(connection: &Connection, group: &mut [Box<dyn Work>]) -> Result<(), StoreError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for work in group {
        work.run(connection);
        // A full disk can end the whole transaction; what follows must not run outside of one.
        if connection.is_autocommit() {
            return Err(StoreError::Full);
        }
    }
    Ok(connection.execute_batch("COMMIT")?)
}

impl<T, W> Work for Task<T, W>
where
    T: Send + 'static,
    W: FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
{
    fn run(&mut self, connection: &Connection) {
        self.outcome = self.work.take().map(|work| in_savepoint(connection, work));
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

fn in_savepoint<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, Error>,
) -> Result<T, Error> {
    connection.execute_batch("SAVEPOINT work")?;
    match work(connection) {
        Ok(done) => {
            connection.execute_batch("RELEASE work")?;
            Ok(done)
        }
        Err(error) => {
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK TO work; RELEASE work")?;
            }
            Err(error)
        }
    }
}
