//! Long work: it says how far it is, and asks whether to go on.

use std::sync::atomic::{AtomicBool, Ordering};

/// Somebody wanted the work to stop. It left everything as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the work was stopped")]
pub struct Stopped;

/// How far a piece of work is, told to whoever waits for it; and whether they still wait.
pub struct Progress<'a> {
    tell: &'a (dyn Fn(f64) + Sync),
    stop: &'a AtomicBool,
    from: f64,
    to: f64,
}

static NEVER: AtomicBool = AtomicBool::new(false);

impl<'a> Progress<'a> {
    /// Work that tells `tell` the fraction done, and gives up once `stop` is set.
    pub fn new(tell: &'a (dyn Fn(f64) + Sync), stop: &'a AtomicBool) -> Self {
        Self {
            tell,
            stop,
            from: 0.0,
            to: 1.0,
        }
    }

    /// Work nobody watches or stops.
    pub fn unwatched() -> Progress<'static> {
        Progress::new(&|_| (), &NEVER)
    }

    /// The stretch of this work between two fractions, as work of its own.
    pub fn part(&self, from: f64, to: f64) -> Progress<'a> {
        let at = |fraction: f64| self.from + (self.to - self.from) * fraction;
        Progress {
            from: at(from),
            to: at(to),
            ..*self
        }
    }

    /// So much is done; `Err` where the work is to stop.
    pub fn done(&self, fraction: f64) -> Result<(), Stopped> {
        (self.tell)(self.from + (self.to - self.from) * fraction.clamp(0.0, 1.0));
        if self.stop.load(Ordering::Relaxed) {
            return Err(Stopped);
        }
        Ok(())
    }

    /// So many of so many are done.
    pub fn counted(&self, done: usize, all: usize) -> Result<(), Stopped> {
        self.done(done as f64 / all.max(1) as f64)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn a_part_tells_fractions_of_the_whole() {
        let (told, stop) = (Mutex::new(Vec::new()), AtomicBool::new(false));
        let tell = |fraction| told.lock().expect("told").push(fraction);
        let whole = Progress::new(&tell, &stop);
        whole
            .part(0.5, 1.0)
            .part(0.0, 0.5)
            .counted(1, 2)
            .expect("it goes on");
        assert_eq!(*told.lock().expect("told"), [0.625]);
        stop.store(true, Ordering::Relaxed);
        assert_eq!(whole.done(1.0), Err(Stopped));
    }
}
