//! Long work on its way to the window: an event with the fraction done, and a word to stop it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use reqlament_client::progress::Progress;
use reqlament_client::{Client, ClientError};
use serde::Serialize;
use tauri::{AppHandle, Emitter as _, State};

use crate::desk::Desk;
use crate::error::{Told, cut_off, told};

/// The work under way, by the names the window gave.
#[derive(Clone, Default)]
pub struct Works(Arc<Mutex<BTreeMap<String, Arc<AtomicBool>>>>);

/// How far a piece of work is.
#[derive(Clone, Serialize)]
struct Fraction<'a> {
    work: &'a str,
    fraction: f64,
}

impl Works {
    fn begin(&self, name: &str) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        let mut works = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        works.insert(name.to_owned(), Arc::clone(&stop));
        stop
    }

    fn end(&self, name: &str) {
        let mut works = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        works.remove(name);
    }
}

/// Does long work off the window's thread, under the name the window follows and stops it by.
pub async fn long<T: Send + 'static>(
    app: AppHandle,
    desk: &State<'_, Desk>,
    name: String,
    work: impl FnOnce(&Client, &Progress) -> Result<T, ClientError> + Send + 'static,
) -> Told<T> {
    let (client, works) = (Arc::clone(&desk.client), desk.works.clone());
    let done = tauri::async_runtime::spawn_blocking(move || {
        let stop = works.begin(&name);
        let tell = |fraction| {
            let _ = app.emit(
                "progress",
                Fraction {
                    work: &name,
                    fraction,
                },
            );
        };
        let done = work(&client, &Progress::new(&tell, &stop));
        works.end(&name);
        done
    });
    done.await.map_err(cut_off)?.map_err(told)
}

/// Stops a piece of work; one that is done already stays done.
#[tauri::command]
pub fn stop_work(desk: State<'_, Desk>, work: String) {
    let works = desk.works.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(stop) = works.get(&work) {
        stop.store(true, Ordering::Relaxed);
    }
}
