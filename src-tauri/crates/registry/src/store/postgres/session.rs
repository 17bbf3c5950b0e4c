//! A session with the database server. Statements go out together and their answers come in the same order, so that a
//! turn to the server and back is waited for once, not once a statement.

use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;

use futures_util::future::maybe_done;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Error, Row, Statement};

use super::address::{Address, Carrier};
use crate::store::StoreError;
use crate::store::database::Value;

/// A connection, and what drives it while somebody waits for an answer.
pub(super) struct Session {
    /// Gone only while it is being dropped.
    open: Option<Open>,
    statements: HashMap<String, Statement>,
}

struct Open {
    runtime: Runtime,
    client: Client,
    carrier: Carrier,
}

/// A prepared statement with its values.
pub(super) struct Ready {
    pub(super) statement: Statement,
    pub(super) values: Vec<Value>,
}

impl Session {
    pub(super) fn open(address: &Address) -> Result<Self, StoreError> {
        let built = Builder::new_current_thread().enable_all().build();
        let runtime = built.map_err(|error| StoreError::Database(error.to_string()))?;
        let (client, carrier) = address.connect(&runtime)?;
        Ok(Self {
            open: Some(Open {
                runtime,
                client,
                carrier,
            }),
            statements: HashMap::new(),
        })
    }

    /// A statement with its values, prepared once.
    pub(super) fn ready(&mut self, sql: &str, values: &[Value]) -> Result<Ready, StoreError> {
        let statement = match self.statements.get(sql) {
            Some(statement) => statement.clone(),
            None => {
                let Open {
                    runtime, client, ..
                } = self.connection()?;
                let statement = runtime.block_on(client.prepare(&numbered(sql)))?;
                self.statements.insert(sql.to_owned(), statement.clone());
                statement
            }
        };
        Ok(Ready {
            statement,
            values: values.to_vec(),
        })
    }

    /// Runs `before` and then statements without parameters.
    pub(super) fn batch(&self, before: &[Ready], sql: &str) -> Result<(), StoreError> {
        let open = self.connection()?;
        open.last(before, open.client.batch_execute(sql))
    }

    /// Runs `before` and then a statement; how many rows that changed.
    pub(super) fn execute(&self, before: &[Ready], last: &Ready) -> Result<u64, StoreError> {
        let open = self.connection()?;
        open.last(before, last.run(&open.client))
    }

    /// Runs `before` and then a statement; its rows.
    pub(super) fn query(&self, before: &[Ready], last: &Ready) -> Result<Vec<Row>, StoreError> {
        let open = self.connection()?;
        let values = last.values.iter().map(|value| value as &(dyn ToSql + Sync));
        let values: Vec<_> = values.collect();
        open.last(before, open.client.query(&last.statement, &values))
    }

    pub(super) fn is_closed(&self) -> bool {
        self.open
            .as_ref()
            .is_none_or(|open| open.client.is_closed())
    }

    fn connection(&self) -> Result<&Open, StoreError> {
        self.open.as_ref().ok_or(StoreError::Stopping)
    }
}

impl Open {
    /// Sends everything, then takes the answers. The first fault counts: those behind it only follow from it.
    fn last<T>(
        &self,
        before: &[Ready],
        last: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, StoreError> {
        let all = async {
            let sent = before.iter().map(|ready| Box::pin(ready.run(&self.client)));
            let mut sent: Vec<_> = sent.map(maybe_done).collect();
            let mut last = pin!(maybe_done(last));
            // A future of the client sends when it is polled first.
            poll_fn(|context| {
                for one in &mut sent {
                    let _ = Pin::new(one).poll(context);
                }
                let _ = last.as_mut().poll(context);
                Poll::Ready(())
            })
            .await;
            for mut one in sent {
                (&mut one).await;
                Pin::new(&mut one).take_output().transpose()?;
            }
            last.as_mut().await;
            last.as_mut().take_output().transpose()
        };
        let answer = self.runtime.block_on(all)?;
        answer.ok_or_else(|| StoreError::Database("an answer was taken twice".to_owned()))
    }
}

impl Ready {
    async fn run(&self, client: &Client) -> Result<u64, Error> {
        client
            .execute_raw(&self.statement, self.values.iter())
            .await
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The farewell is waited for, which a thread that serves may not.
        if let Some(open) = self.open.take() {
            let farewell = move || {
                drop(open.client);
                let _ = open.runtime.block_on(open.carrier);
            };
            let _ = std::thread::spawn(farewell).join();
        }
    }
}

/// `?1` as PostgreSQL writes it, `$1`.
fn numbered(sql: &str) -> String {
    sql.replace('?', "$")
}
