//! The shell: the window and its commands, nothing else. Each command is one line over the client.
//!
//! `commands` and `paper` are what the window may ask; `printer` is the one file that speaks to the printing system.
//! Delivery goes on in the background: filings that wait are tried when their time comes.

mod commands;
mod delivery;
mod desk;
mod error;
mod paper;
mod printer;

use std::process::ExitCode;

use desk::Desk;

/// Opens the window on the data folder named by `REQLAMENT_DATA`, else the user's. A folder that cannot be opened is
/// told on standard error, with exit status 2.
pub fn run() -> ExitCode {
    let desk = match Desk::open() {
        Ok(desk) => desk,
        Err(message) => {
            eprintln!("{message}");
            if !automated() {
                tell(&message);
            }
            return ExitCode::from(2);
        }
    };
    let done = tauri::Builder::default()
        .manage(desk)
        .setup(|app| {
            delivery::in_background(app.handle().clone());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::law,
            commands::catalogue,
            commands::clause,
            commands::examples,
            commands::list,
            commands::create,
            commands::open,
            commands::write_fact,
            commands::close_burst,
            commands::check,
            commands::undo,
            commands::redo,
            commands::restore,
            commands::mend,
            commands::history,
            commands::diff,
            commands::set_profile,
            paper::documents,
            paper::paper,
            paper::choose_file,
            paper::save_document,
            paper::printers,
            paper::print_document,
            paper::open_file,
            commands::export_dossier,
            commands::file,
            commands::deliver,
            commands::filings,
            commands::remarks,
            commands::put_remark,
            commands::erase_remark,
            commands::attach,
            commands::settings,
            commands::set_settings,
            commands::import_dossier,
        ])
        .run(tauri::generate_context!());
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Pəncərə açılmadı: {error}. Məlumatlar saxlanılıb.");
            ExitCode::from(2)
        }
    }
}

/// A driven window has nobody to press the dialog's button.
fn automated() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Says in a dialog of the system why no window opens: who started the program by a click sees no terminal.
fn tell(message: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Reqlament")
        .set_description(message)
        .show();
}
