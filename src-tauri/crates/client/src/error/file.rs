//! What the system said of a file, in the officers' words.

use std::io::{Error, ErrorKind};
use std::path::Path;

/// The failure at `path` in Azerbaijani and English: what happened, what was kept, what to do.
pub(super) fn wording(path: &str, cause: &Error) -> (String, String) {
    let (az, en) = match cause.kind() {
        ErrorKind::NotFound => (
            "belə fayl və ya qovluq yoxdur. Heç nə dəyişmədi. Adını yoxlayın və ya başqa fayl seçin",
            "there is no such file or folder. Nothing was changed. Check its name or choose another",
        ),
        ErrorKind::PermissionDenied => (
            "ona icazəniz yoxdur. Qovluqdakı məlumatlar saxlanılıb. Başqa yer seçin və ya icazələri yoxlayın",
            "you have no permission for it. The dossier is safe. Choose another place or check the permissions",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (
            "diskdə yer qalmayıb. Qovluqdakı məlumatlar saxlanılıb. Yer boşaldın və ya başqa disk seçin",
            "the disk is full. The dossier is safe. Free some room or choose another disk",
        ),
        ErrorKind::ReadOnlyFilesystem => (
            "bu diskə yazmaq olmur. Qovluqdakı məlumatlar saxlanılıb. Başqa yer seçin",
            "that disk cannot be written. The dossier is safe. Choose another place",
        ),
        ErrorKind::IsADirectory => (
            "bu, fayl deyil, qovluqdur. Heç nə dəyişmədi. İçindəki faylı seçin",
            "it is a folder, not a file. Nothing was changed. Choose a file in it",
        ),
        ErrorKind::NotADirectory => (
            "yolun bir hissəsi qovluq deyil. Heç nə dəyişmədi. Başqa yer seçin",
            "a part of the path is no folder. Nothing was changed. Choose another place",
        ),
        _ => return untold(path, cause),
    };
    (
        format!("“{path}” faylı ilə iş alınmadı: {az}."),
        format!("The file “{path}” could not be used: {en}."),
    )
}

/// The data folder cannot be written.
pub(super) fn folder(folder: &Path, cause: &Error) -> (String, String) {
    let (az, en) = reason(cause);
    (
        format!(
            "“{}” məlumat qovluğuna yazmaq mümkün deyil{}. Oradakı məlumatlara toxunulmadı. Qovluğun icazələrini yoxlayın və ya başqa qovluq seçin.",
            folder.display(),
            az
        ),
        format!(
            "The data folder “{}” cannot be written{}. What it holds is untouched. Check its permissions or choose another.",
            folder.display(),
            en
        ),
    )
}

/// The database is damaged or not ours.
pub(super) fn damaged(file: &Path, cause: &str) -> (String, String) {
    (
        format!(
            "“{}” məlumat bazası zədələnib və ya bu proqrama aid deyil: {cause}. Fayl olduğu kimi saxlanılıb. Onu kənara qoyub ehtiyat nüsxəni bərpa edin.",
            file.display()
        ),
        format!(
            "The database “{}” is damaged or not ours: {cause}. The file is kept as it is. Put it aside and restore a backup.",
            file.display()
        ),
    )
}

/// Why the data folder cannot be written, to be put behind that it cannot; nothing where only the system has words for it.
fn reason(cause: &Error) -> (&'static str, &'static str) {
    match cause.kind() {
        ErrorKind::ReadOnlyFilesystem => (
            ": disk yalnız oxumaq üçündür",
            ": the disk can only be read",
        ),
        ErrorKind::PermissionDenied => (": ona icazəniz yoxdur", ": you have no permission for it"),
        ErrorKind::NotFound => (": belə qovluq yoxdur", ": there is no such folder"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            (": bu, qovluq deyil", ": it is no folder")
        }
        _ => ("", ""),
    }
}

/// A cause with no words of its own here is told as the system or the program told it.
fn untold(path: &str, cause: &Error) -> (String, String) {
    (
        format!(
            "“{path}” faylı ilə iş alınmadı: {cause}. Qovluqdakı məlumatlar saxlanılıb. Başqa yer seçin və ya icazələri \
             yoxlayın."
        ),
        format!(
            "The file “{path}” could not be used: {cause}. The dossier is safe. Choose another place or check the \
             permissions."
        ),
    )
}
