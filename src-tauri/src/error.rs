//! Failures on their way to the window.

use reqlament_client::ClientError;
use reqlament_client::view::Failure;
use reqlament_core::vocabulary::Wording;

/// What a command gives back when it fails.
pub type Told<T> = Result<T, Failure>;

/// A failure of the client, in words.
pub fn told(error: ClientError) -> Failure {
    error.failure()
}

/// A task that ended early: the program is closing, or a fault.
pub fn cut_off(error: tauri::Error) -> Failure {
    let message = Wording {
        az: format!(
            "Əməliyyat yarımçıq kəsildi: {error}. Saxlanılanlar yerindədir. Yenidən cəhd edin."
        ),
        en: format!("The operation was cut off: {error}. What was saved is safe. Try again."),
    };
    Failure {
        code: "cut_off".to_owned(),
        message,
    }
}

/// A word the window should not have said.
pub fn unknown_word(word: &str) -> Failure {
    let message = Wording {
        az: format!("“{word}” sözü tanınmır. Heç nə dəyişmədi."),
        en: format!("The word “{word}” is not known. Nothing was changed."),
    };
    Failure {
        code: "unknown_word".to_owned(),
        message,
    }
}

/// The system has no viewer for a file.
pub fn cannot_open(error: &opener::OpenError) -> Failure {
    let message = Wording {
        az: format!("Fayl açılmadı: {error}. O, göstərilən yerdə saxlanılıb; özünüz açın."),
        en: format!(
            "The file was not opened: {error}. It lies where it was written; open it by hand."
        ),
    };
    Failure {
        code: "cannot_open".to_owned(),
        message,
    }
}

/// Nothing is opened but what was written in this run.
pub fn not_written(path: &str) -> Failure {
    let message = Wording {
        az: format!("“{path}” faylını bu proqram indi yazmayıb, ona görə açmır. Onu özünüz açın."),
        en: format!(
            "The program has not just written “{path}”, so it does not open it. Open it by hand."
        ),
    };
    Failure {
        code: "not_written".to_owned(),
        message,
    }
}

/// The printing system did not take the document.
pub fn cannot_print(cause: &str) -> Failure {
    let message = Wording {
        az: format!(
            "Sənəd çapa göndərilmədi: {cause}. Qovluqdakı məlumatlar saxlanılıb. Printeri yoxlayın və ya PDF faylını yazıb çap edin."
        ),
        en: format!(
            "The document was not sent to print: {cause}. The dossier is safe. Check the printer, or write the PDF and print that."
        ),
    };
    Failure {
        code: "cannot_print".to_owned(),
        message,
    }
}

/// The pages could not be put on their way to the window.
pub fn unfit(cause: &dyn std::error::Error) -> Failure {
    let message = Wording {
        az: format!(
            "Səhifələr göstərilə bilmir: {cause}. Qovluqdakı məlumatlar saxlanılıb. PDF faylını yazıb ona baxın."
        ),
        en: format!(
            "The pages cannot be shown: {cause}. The dossier is safe. Write the PDF and look at that."
        ),
    };
    Failure {
        code: "unfit".to_owned(),
        message,
    }
}
