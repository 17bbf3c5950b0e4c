//! Size and place of the window, kept in the store half a second after they last changed.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::Utc;
use reqlament_client::command::{place, start};
use reqlament_client::view::Frame;
use tauri::{AppHandle, Manager as _, PhysicalPosition, PhysicalSize, WebviewWindow, WindowEvent};

use crate::desk::Desk;

/// After so long a rest the frame is kept.
const REST: Duration = Duration::from_millis(400);

/// Opens the window where it lay, and follows it.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else {
        return Ok(());
    };
    let client = &app.state::<Desk>().client;
    let mut builder = tauri::WebviewWindowBuilder::from_config(app, config)?;
    // What the first view shows comes with the window: it need not ask.
    if let Some(json) = start::start(client, Utc::now())
        .ok()
        .and_then(|view| serde_json::to_string(&view).ok())
    {
        builder = builder.initialization_script(format!("window.reqlamentStart = {json};"));
    }
    let window = builder.build()?;
    let kept = place::frame(client).ok().flatten();
    if let Some(kept) = kept {
        lay(&window, kept)?;
    }
    window.show()?;
    follow(app, &window);
    Ok(())
}

/// A frame that no screen shows any more gives its size only, and none is larger than its screen.
fn lay(window: &WebviewWindow, kept: Frame) -> tauri::Result<()> {
    let monitors = window.available_monitors()?;
    let seen = monitors.iter().find(|monitor| {
        let (at, size) = (monitor.position(), monitor.size());
        let (right, lower) = (at.x + size.width as i32, at.y + size.height as i32);
        // Enough of its head to take hold of.
        kept.x + 100 > at.x && kept.x + 100 < right && kept.y >= at.y && kept.y + 40 < lower
    });
    let most = seen.or(monitors.first()).map(|monitor| *monitor.size());
    let most = most.unwrap_or(PhysicalSize::new(kept.width, kept.height));
    window.set_size(PhysicalSize::new(
        kept.width.min(most.width),
        kept.height.min(most.height),
    ))?;
    if seen.is_some() {
        window.set_position(PhysicalPosition::new(kept.x, kept.y))?;
    }
    if kept.maximized {
        window.maximize()?;
    }
    Ok(())
}

fn follow(app: &AppHandle, window: &WebviewWindow) {
    static MOVES: AtomicU64 = AtomicU64::new(0);
    let app = app.clone();
    window.on_window_event(move |event| {
        if !matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            return;
        }
        let own = MOVES.fetch_add(1, Ordering::Relaxed) + 1;
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(REST).await;
            if MOVES.load(Ordering::Relaxed) == own {
                keep(&app);
            }
        });
    });
}

/// A frame that cannot be kept costs nothing but itself.
fn keep(app: &AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let seen = || -> tauri::Result<Frame> {
        let (at, size) = (window.outer_position()?, window.inner_size()?);
        Ok(Frame {
            x: at.x,
            y: at.y,
            width: size.width,
            height: size.height,
            maximized: window.is_maximized()?,
        })
    };
    let Ok(mut frame) = seen() else {
        return;
    };
    drop(tauri::async_runtime::spawn_blocking(move || {
        // What the window goes back to from the whole screen is what it was before.
        if frame.maximized
            && let Ok(Some(before)) = place::frame(&desk.client)
        {
            frame = Frame {
                maximized: true,
                ..before
            };
        }
        place::set_frame(&desk.client, &frame)
    }));
}
