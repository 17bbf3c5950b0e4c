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
