//! Taking a file in, so that facts can refer to it.

use std::io::Read as _;
use std::path::Path;

use reqlament_core::canonical;
use reqlament_core::value::FileRef;

use super::file::keep_attachment;
use crate::Client;
use crate::error::{ClientError, Failed};

/// Largest file taken, in bytes.
const LIMIT: u64 = 32 * 1024 * 1024;

/// Keeps a file and gives what a fact of kind `file` holds.
pub fn attach(client: &Client, path: &Path) -> Failed<FileRef> {
    let (file, bytes) = read(path)?;
    client
        .store()
        .write(|transaction| keep_attachment(transaction, &file.name, &bytes))?;
    Ok(file)
}

/// A file as facts refer to it, and its bytes.
pub(super) fn read(path: &Path) -> Failed<(FileRef, Vec<u8>)> {
    let refuse = |cause| ClientError::file(path, cause);
    let other = |said: &str| std::io::Error::new(std::io::ErrorKind::InvalidInput, said.to_owned());
    let file = std::fs::File::open(path).map_err(refuse)?;
    let known = file.metadata().map_err(refuse)?;
    if !known.is_file() {
        return Err(refuse(other("bu, adi fayl deyil")));
    }
    let mut bytes = Vec::new();
    file.take(LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(refuse)?;
    if bytes.len() as u64 > LIMIT {
        return Err(refuse(other("fayl 32 MB-dan böyükdür")));
    }
    let media = media_type(&bytes, path);
    if media.starts_with("image/")
        && let Err(cause) = reqlament_typeset::Picture::read(&bytes)
    {
        return Err(refuse(other(&format!("şəkil oxunmur ({cause})"))));
    }
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let file = FileRef {
        media_type: media.to_owned(),
        size: bytes.len() as u64,
        name,
        sha256: canonical::digest(&bytes),
    };
    Ok((file, bytes))
}

/// Media type by the first bytes, else by the ending of the name.
fn media_type(bytes: &[u8], path: &Path) -> &'static str {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let claims = ["png", "jpg", "jpeg"]
        .iter()
        .any(|own| ending.eq_ignore_ascii_case(own));
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'%', b'P', b'D', b'F', ..] => "application/pdf",
        [b'P', b'K', ..] if ending.eq_ignore_ascii_case("docx") => {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
        // What calls itself a picture is held to it.
        _ if claims => "image/png",
        _ if ending.eq_ignore_ascii_case("txt") && std::str::from_utf8(bytes).is_ok() => {
            "text/plain"
        }
        _ => "application/octet-stream",
    }
}
