//! The rules of PDF/A-2a (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1), asked of a written file one by one.
//!
//! It reads the file with lopdf as a stranger would and knows nothing of the typesetter. Clause numbers in the faults
//! are those of ISO 19005-2 ("A") and of ISO 14289-1 ("UA").
//!
//! Reading order: `whole` (the bytes and every object), `catalog` (what stands beside the pages), `content` (what is
//! drawn), `font`, `structure` with `nesting` and `grid` (what it means), `basic` (the variant that Preflight reads).

mod basic;
mod catalog;
mod content;
mod font;
mod grid;
mod nesting;
mod structure;
mod whole;

use lopdf::{Dictionary, Document, Object};

pub use basic::basic;

/// What keeps a file from being PDF/A-2a and PDF/UA-1; empty where nothing does.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let document = match Document::load_mem(bytes) {
        Ok(document) => document,
        Err(error) => return vec![format!("the file cannot be read: {error}")],
    };
    let mut desk = Desk {
        document: &document,
        faults: Vec::new(),
    };
    desk.whole(bytes);
    desk.catalog();
    let sheets = desk.contents();
    desk.fonts(&sheets);
    desk.structure(&sheets);
    desk.faults
}

/// A file under examination.
struct Desk<'a> {
    document: &'a Document,
    faults: Vec<String>,
}

impl<'a> Desk<'a> {
    /// Notes a fault unless the condition holds.
    fn demand(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(fault());
        }
    }

    /// The object behind a reference, or the object itself.
    fn seen(&self, object: &'a Object) -> &'a Object {
        self.document
            .dereference(object)
            .map_or(object, |(_, found)| found)
    }

    fn get(&self, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
        dict.get(key.as_bytes()).ok().map(|found| self.seen(found))
    }

    fn dict(&self, dict: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        self.get(dict, key).and_then(|found| found.as_dict().ok())
    }

    fn name(&self, dict: &'a Dictionary, key: &str) -> String {
        let found = self.get(dict, key).and_then(|found| found.as_name().ok());
        String::from_utf8_lossy(found.unwrap_or_default()).into_owned()
    }

    fn number(&self, dict: &'a Dictionary, key: &str) -> Option<i64> {
        self.get(dict, key).and_then(|found| found.as_i64().ok())
    }

    /// A text string in either of its encodings.
    fn text(&self, dict: &'a Dictionary, key: &str) -> Option<String> {
        self.get(dict, key)
            .and_then(|found| lopdf::decode_text_string(found).ok())
    }

    fn array(&self, dict: &'a Dictionary, key: &str) -> &'a [Object] {
        self.get(dict, key)
            .and_then(|found| found.as_array().ok())
            .map_or(&[], Vec::as_slice)
    }

    /// The bytes of a stream, unpacked.
    fn stream(&self, dict: &'a Dictionary, key: &str) -> Option<Vec<u8>> {
        let stream = self.get(dict, key)?.as_stream().ok()?;
        stream
            .decompressed_content()
            .or_else(|_| Ok::<_, lopdf::Error>(stream.content.clone()))
            .ok()
    }
}
