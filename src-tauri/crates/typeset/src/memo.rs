//! What one document leaves for the next: kept in the process, bounded, and never seen in what comes out.
//!
//! Whoever types changes one paragraph of many. The others need not be shaped, broken into lines and compressed anew.

use std::sync::{Mutex, PoisonError};

/// A place where something waits for its next use. Whoever comes while it is in use begins with an empty one.
pub(crate) struct Shelf<T>(Mutex<Option<T>>);

impl<T: Default> Shelf<T> {
    pub const fn new() -> Self {
        Self(Mutex::new(None))
    }

    pub fn take(&self) -> T {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.take().unwrap_or_default()
    }

    pub fn put(&self, used: T) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(used);
    }
}
