//! What a use case works by: the law, the kind of the registry, and the moment.

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::law::Law;

use crate::kind::{Kind, day_of};

/// The law, the kind of the registry, and now.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    /// The law by which filings are checked and deadlines run.
    pub law: &'static Law,
    /// Trial or official.
    pub kind: Kind,
    /// Now, in the whole milliseconds that are kept.
    pub now: DateTime<Utc>,
}

impl Desk {
    /// The day in Azerbaijan.
    pub fn today(&self) -> NaiveDate {
        day_of(self.now)
    }
}
