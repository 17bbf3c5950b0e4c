//! The shell: the window and its commands, nothing else. Each command is one line over the client.
//!
//! `commands`, `home`, `paper`, `guide` and `spelling` are what the window may ask; `printer` is the one file that speaks to the printing system.
//! Delivery goes on in the background: filings that wait are tried when their time comes.

mod backups;
mod commands;
mod daily;
mod delivery;
mod design;
mod desk;
mod error;
mod find;
mod frame;
mod guide;
mod home;
mod known;
mod leave;
mod paper;
mod printer;
mod progress;
mod second;
mod settings;
mod spelling;
mod standard;

use std::path::Path;
use std::process::ExitCode;

use chrono::Utc;
use desk::Desk;
use reqlament_client::command::backup;
use reqlament_client::view::BackupRow;
use tauri::Manager as _;

/// Opens the window on the data folder named by `REQLAMENT_DATA`, else the user's. A folder that cannot be opened is
/// told on standard error, with exit status 2.
pub fn run() -> ExitCode {
    let desk = match desk::folder()
        .map_err(str::to_owned)
        .and_then(|folder| opened(&folder))
    {
        Ok(desk) => desk,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let done = tauri::Builder::default()
        .manage(desk)
        .on_window_event(leave::ask)
        .setup(|app| {
            let handle = app.handle();
            frame::open(handle)?;
            second::listen(handle, app.state::<Desk>().client.folder());
            delivery::in_background(handle.clone());
            daily::in_background(handle.clone());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::law,
            commands::catalogue,
            commands::clause,
            home::examples,
            home::start,
            home::list,
            home::put_on_shelf,
            home::delete_dossier,
            home::like_parts,
            home::create,
            commands::open,
            commands::write_fact,
            commands::close_burst,
            commands::check,
            commands::undo,
            commands::unread,
            commands::set_unread,
            commands::redo,
            commands::restore,
            commands::mend,
            commands::history,
            commands::diff,
            commands::set_profile,
            design::begin_design,
            paper::documents,
            paper::paper,
            paper::choose_file,
            paper::save_document,
            paper::printers,
            paper::print_document,
            paper::open_file,
            commands::export_dossier,
            commands::file,
            delivery::deliver,
            delivery::choose_folder,
            delivery::hand_over,
            delivery::receipt,
            delivery::choose_scan,
            delivery::choose_absent,
            delivery::supply,
            delivery::pause_upload,
            delivery::withdraw,
            delivery::drift,
            delivery::filings,
            delivery::recorded,
            delivery::last_recorded,
            delivery::fresh_notices,
            delivery::notices,
            delivery::fetch_notices,
            delivery::look_at_notices,
            commands::remarks,
            commands::put_remark,
            commands::erase_remark,
            commands::attach,
            find::find_words,
            find::replace_words,
            standard::standard_texts,
            standard::put_standard_text,
            standard::erase_standard_text,
            standard::insert_standard_text,
            standard::standard_uses,
            standard::standard_used,
            standard::renew_standard_text,
            standard::release_standard_text,
            known::known,
            known::cite,
            known::read_citation,
            known::day,
            spelling::misspelt,
            spelling::misspelt_texts,
            spelling::suggest_words,
            spelling::own_words,
            spelling::add_own_word,
            spelling::remove_own_word,
            guide::reading,
            guide::set_guide,
            settings::set_settings,
            settings::unread_settings,
            settings::data_folder,
            settings::open_data_folder,
            settings::set_place,
            settings::credentials,
            settings::keep_credentials,
            settings::unlock_credentials,
            settings::forget_credentials,
            backups::backups,
            backups::choose_backup_target,
            backups::choose_backup,
            backups::make_backup,
            backups::restore_backup,
            progress::stop_work,
            leave::close,
            leave::stay,
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

/// Opens the desk. Who cannot have it is told why, in a dialog too: who started the program by a click sees no terminal.
fn opened(folder: &Path) -> Result<Desk, String> {
    let error = match Desk::open(folder) {
        Ok(desk) => return Ok(desk),
        Err(error) => error,
    };
    let message = error.wording().az;
    match error.code() {
        "locked" if second::knock(folder) => {
            return Err(format!("{message} Açıq pəncərə önə gətirildi."));
        }
        "damaged_database" if !automated() => {
            if let Some(backup) = backup::latest(folder)
                && wants_back(&message, &backup)
            {
                return backup::replace_damaged(folder, Path::new(&backup.path), Utc::now())
                    .and_then(|_| Desk::open(folder))
                    .map_err(|error| error.wording().az)
                    .inspect_err(|message| tell(message));
            }
        }
        _ if automated() => {}
        _ => tell(&message),
    }
    Err(message)
}

/// A driven window has nobody to press the dialog's button.
fn automated() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

fn tell(message: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Reqlament")
        .set_description(message)
        .show();
}

/// Asks whether the latest backup is to take the place of a damaged database.
fn wants_back(message: &str, latest: &BackupRow) -> bool {
    let made = latest.at + chrono::Duration::hours(4);
    let question = format!(
        "{message}\n\nSonuncu ehtiyat nüsxə {} tarixlidir. Zədələnmiş fayl kənara qoyulsun və bu nüsxə bərpa edilsin?",
        made.format("%d.%m.%Y %H:%M")
    );
    let answer = rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Reqlament")
        .set_description(question)
        .set_buttons(rfd::MessageButtons::YesNo)
        .show();
    answer == rfd::MessageDialogResult::Yes
}
