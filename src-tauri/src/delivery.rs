//! Delivery in the background: filings that wait are tried again when their time comes.

use std::time::Duration;

use chrono::Utc;
use reqlament_client::command::deliver::{self, Target};
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::desk::Desk;

/// How often the outbox is looked at.
const PULSE: Duration = Duration::from_secs(20);

/// Looks at the outbox again and again; tells the window when something was tried. Only what was sent once goes by
/// itself: the first sending is the officer's act.
pub fn in_background(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(PULSE).await;
            let desk = app.state::<Desk>().inner().clone();
            let due = deliver::next_retry(&desk.client)
                .ok()
                .flatten()
                .is_some_and(|at| at <= Utc::now());
            if !due {
                continue;
            }
            let _one = desk.delivering.lock().await;
            if let Ok(filings) = deliver::deliver(&desk.client, &Target::Settings, Utc::now).await {
                let _ = app.emit("delivered", filings);
            }
        }
    });
}
