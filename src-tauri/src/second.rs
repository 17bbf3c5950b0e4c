//! A second start on the same data folder: it is refused, and the window that is open comes to the front.
//!
//! The program that holds the folder listens on loopback and writes where into the folder; who starts once more knocks
//! there. A library that keeps one instance of a program knows nothing of data folders, and asks the session bus, which
//! not every desktop has.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};

/// How long a knock may take.
const PATIENCE: Duration = Duration::from_secs(2);

fn door(folder: &Path) -> PathBuf {
    folder.join("window")
}

/// Waits for knocks while the program lives. Without a door the second start is refused all the same.
pub fn listen(app: &AppHandle, folder: &Path) {
    let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) else {
        return;
    };
    let Ok(address) = listener.local_addr() else {
        return;
    };
    // Only who can read the data folder may bring the window up.
    let word = reqlament_client::command::revise::new_id();
    if std::fs::write(door(folder), format!("{} {word}", address.port())).is_err() {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if heard(&stream, &word) {
                raise(&app);
                let _ = (&stream).write_all(b"here\n");
            }
        }
    });
}

fn heard(stream: &TcpStream, word: &str) -> bool {
    let mut line = String::new();
    let patient = stream.set_read_timeout(Some(PATIENCE)).is_ok();
    patient && BufReader::new(stream).read_line(&mut line).is_ok() && line.trim() == word
}

fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
        let _ = app.emit("second-start", ());
    }
}

/// Brings the window that holds the folder to the front; `false` where no window holds it.
pub fn knock(folder: &Path) -> bool {
    let Ok(kept) = std::fs::read_to_string(door(folder)) else {
        return false;
    };
    let Some((port, word)) = kept.split_once(' ') else {
        return false;
    };
    let Ok(port) = port.parse() else {
        return false;
    };
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, PATIENCE) else {
        return false;
    };
    let mut answer = String::new();
    stream.set_read_timeout(Some(PATIENCE)).is_ok()
        && writeln!(stream, "{word}").is_ok()
        && BufReader::new(stream).read_line(&mut answer).is_ok()
        && answer.trim() == "here"
}
