//! The window's commands for paper: pages, files and prints of documents.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::Utc;
use reqlament_client::command::paper::{Paper, made};
use reqlament_client::command::publish::Format;
use reqlament_client::command::{documents, paper, save};
use reqlament_client::view::{
    ChosenFile, DocumentsView, PrintJob, PrintedFile, PrintersView, WantedView,
};
use tauri::State;
use tauri::ipc::Response;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::{Told, cannot_open, cannot_print, not_written, unfit};
use crate::printer;

#[tauri::command]
pub async fn documents(desk: State<'_, Desk>, id: String) -> Told<DocumentsView> {
    work(&desk, move |client| documents::documents(client, &id)).await
}

/// Pages and PDF in one answer: the length of the view in four bytes, the view as JSON, the PDF. The PDF is empty where
/// the window says that it has this state.
#[tauri::command]
pub async fn paper(
    desk: State<'_, Desk>,
    id: String,
    wanted: WantedView,
    known: String,
) -> Told<Response> {
    let paper = work(&desk, move |client| {
        paper::paper(client, &id, &wanted, &known, Utc::now())
    })
    .await?;
    framed(&paper).map(Response::new)
}

fn framed(paper: &Paper) -> Told<Vec<u8>> {
    let view = serde_json::to_vec(&paper.view).map_err(|error| unfit(&error))?;
    let length = u32::try_from(view.len()).map_err(|error| unfit(&error))?;
    Ok([&length.to_le_bytes(), view.as_slice(), &paper.pdf].concat())
}

/// Asks with the system's dialog where to write; nothing where the officer closes it.
#[tauri::command]
pub async fn choose_file(
    desk: State<'_, Desk>,
    id: String,
    wanted: WantedView,
    ending: String,
) -> Told<Option<ChosenFile>> {
    let name = work(&desk, move |client| {
        save::proposed_name(client, &id, &wanted)
    })
    .await?;
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_file_name(format!("{name}.{ending}"))
        .add_filter(ending.to_uppercase(), &[&ending]);
    let user = directories::UserDirs::new();
    if let Some(user) = &user {
        dialog = dialog.set_directory(user.document_dir().unwrap_or_else(|| user.home_dir()));
    }
    let file = dialog.save_file().await;
    Ok(file.map(|file| chosen(file.path(), &ending)))
}

/// The dialogs of all systems ask about the very name they give; a name we have ended differs from it.
fn chosen(path: &Path, ending: &str) -> ChosenFile {
    let ended = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(ending));
    let mut whole = path.as_os_str().to_owned();
    if !ended {
        whole.push(".");
        whole.push(ending);
    }
    ChosenFile {
        path: PathBuf::from(whole).display().to_string(),
        asked: ended,
    }
}

#[tauri::command]
pub async fn save_document(
    desk: State<'_, Desk>,
    id: String,
    wanted: WantedView,
    path: String,
    overwrite: bool,
) -> Told<PrintedFile> {
    let file = work(&desk, move |client| {
        save::save(
            client,
            &id,
            &wanted,
            Path::new(&path),
            overwrite,
            Utc::now(),
        )
    })
    .await?;
    let mut written = desk.written.lock().unwrap_or_else(PoisonError::into_inner);
    written.insert(PathBuf::from(&file.path));
    Ok(file)
}

/// Opens a file that was written in this run, with the system's viewer.
#[tauri::command]
pub fn open_file(desk: State<'_, Desk>, path: String) -> Told<()> {
    let written = desk.written.lock().unwrap_or_else(PoisonError::into_inner);
    if !written.contains(Path::new(&path)) {
        return Err(not_written(&path));
    }
    opener::open(path).map_err(|error| cannot_open(&error))
}

/// The printers of the system; nothing where it has no printing system that takes PDF.
#[tauri::command]
pub async fn printers(desk: State<'_, Desk>) -> Told<Option<PrintersView>> {
    work(&desk, |_| Ok(printer::printers())).await
}

#[tauri::command]
pub async fn print_document(
    desk: State<'_, Desk>,
    id: String,
    wanted: WantedView,
    job: PrintJob,
) -> Told<()> {
    let printed = work(&desk, move |client| {
        made(client, &id, &wanted, Format::Pdf, Utc::now())
            .map(|(bytes, _)| printer::print(&job, &wanted.document, &bytes))
    })
    .await?;
    printed.map_err(|cause| cannot_print(&cause))
}
