//! The bytes of the file, and what no object of it may be or hold.

use lopdf::Object;

use super::Desk;

/// Keys that would let the file act, show other things, or carry other files.
const FORBIDDEN: [&str; 12] = [
    "AA",
    "JS",
    "JavaScript",
    "EF",
    "EmbeddedFiles",
    "AlternatePresentations",
    "PresSteps",
    "Requirements",
    "NeedsRendering",
    "OCProperties",
    "AcroForm",
    "TR",
];

impl Desk<'_> {
    pub(super) fn whole(&mut self, bytes: &[u8]) {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(9)]).into_owned();
        self.demand(head.starts_with("%PDF-1.7"), || {
            format!("A 6.1.2: the file begins with {head:?}")
        });
        let mark = bytes.get(9..14).unwrap_or_default();
        let binary = mark.first() == Some(&b'%') && mark.iter().skip(1).all(|&byte| byte > 127);
        self.demand(binary, || format!("A 6.1.2: the second line is {mark:?}"));
        let end = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        self.demand(end.ends_with(b"%%EOF"), || {
            "A 6.1.3: something stands behind the end of the file".to_owned()
        });
        let trailer = &self.document.trailer;
        self.demand(self.array(trailer, "ID").len() == 2, || {
            "A 6.1.3: the file has no identity".to_owned()
        });
        self.demand(!trailer.has(b"Encrypt"), || {
            "A 6.1.3: the file is encrypted".to_owned()
        });
        for (id, object) in &self.document.objects {
            self.object(&format!("object {}", id.0), object);
        }
    }

    /// Limits of numbers, names and strings (A 6.1.13), filters (A 6.1.7) and forbidden keys, in all that it holds.
    fn object(&mut self, place: &str, object: &Object) {
        match object {
            Object::Integer(number) => self.demand(i32::try_from(*number).is_ok(), || {
                format!("A 6.1.13: {place} holds {number}")
            }),
            Object::Real(number) => {
                self.demand(number.is_finite() && number.abs() < 32_767.0, || {
                    format!("A 6.1.13: {place} holds {number}")
                });
            }
            Object::Name(name) => {
                self.demand(
                    name.len() <= 127 && std::str::from_utf8(name).is_ok(),
                    || format!("A 6.1.8, 6.1.13: {place} holds the name {name:?}"),
                );
            }
            Object::String(text, _) => self.demand(text.len() < 32_768, || {
                format!("A 6.1.13: {place} holds a string of {} bytes", text.len())
            }),
            Object::Array(items) => items.iter().for_each(|item| self.object(place, item)),
            Object::Dictionary(dict) => self.keys(place, dict),
            Object::Stream(stream) => {
                self.keys(place, &stream.dict);
                let filter = self.name(&stream.dict, "Filter");
                let known = ["", "FlateDecode", "DCTDecode"].contains(&filter.as_str());
                self.demand(known && !stream.dict.has(b"F"), || {
                    format!("A 6.1.7: {place} is packed by {filter}")
                });
            }
            Object::Null | Object::Boolean(_) | Object::Reference(_) => {}
        }
    }

    fn keys(&mut self, place: &str, dict: &lopdf::Dictionary) {
        for (key, value) in dict {
            let name = String::from_utf8_lossy(key);
            self.demand(!FORBIDDEN.contains(&&*name), || {
                format!("A 6.1, 6.4, 6.5, 6.8: {place} has /{name}")
            });
            self.object(place, &Object::Name(key.clone()));
            self.object(place, value);
        }
    }
}
