//! Statistics, counted anew only once something has happened: however large the register, whoever asks again waits for one
//! look at the end of the chain of events.

use std::sync::{Arc, Mutex, PoisonError};

use reqlament_core::wire::Statistics;

use crate::desk::Desk;
use crate::store::StoreError;
use crate::store::database::Database;
use crate::store::event::Chain;
use crate::store::register;

/// What was counted last, and at which end of the chain.
#[derive(Debug, Clone, Default)]
pub struct Counts(Arc<Mutex<Option<(Chain, Statistics)>>>);

impl Counts {
    /// How many there are. Nothing changes a filing or a service without an event.
    pub fn now(&self, database: &mut dyn Database, desk: Desk) -> Result<Statistics, StoreError> {
        let end = Chain::end(database)?;
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some((at, counted)) = known
            && at == end
        {
            return Ok(Statistics {
                day: desk.today(),
                ..counted
            });
        }
        let counted = register::statistics(database, desk)?;
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some((end, counted.clone()));
        Ok(counted)
    }
}
