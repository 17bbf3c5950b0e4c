//! Pictures as objects of the file, each stored once.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::picture::Picture;

/// Pictures, each stored once.
#[derive(Default)]
pub(super) struct Images {
    known: Vec<Arc<Picture>>,
}

impl Images {
    /// The name by which pages call the picture.
    pub fn name(&mut self, picture: &Arc<Picture>) -> String {
        let known = self
            .known
            .iter()
            .position(|known| Arc::ptr_eq(known, picture) || known == picture);
        let number = known.unwrap_or_else(|| {
            self.known.push(Arc::clone(picture));
            self.known.len() - 1
        });
        format!("Picture{number}")
    }

    pub fn store(self, pdf: &mut PdfDocument) {
        for (number, picture) in self.known.iter().enumerate() {
            let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
            let space = if picture.grey {
                "DeviceGray"
            } else {
                "DeviceRGB"
            };
            let mut dict = BTreeMap::from([
                (String::from("Type"), name("XObject")),
                (String::from("Subtype"), name("Image")),
                (
                    String::from("Width"),
                    DictItem::Int(i64::from(picture.width)),
                ),
                (
                    String::from("Height"),
                    DictItem::Int(i64::from(picture.height)),
                ),
                (String::from("ColorSpace"), name(space)),
                (String::from("BitsPerComponent"), DictItem::Int(8)),
            ]);
            if picture.jpeg {
                dict.insert(String::from("Filter"), name("DCTDecode"));
            }
            let stream = ExternalStream {
                dict,
                content: picture.bytes.clone(),
                compress: !picture.jpeg,
            };
            let object = XObject::External(ExternalXObject {
                stream,
                width: None,
                height: None,
                dpi: None,
            });
            pdf.resources
                .xobjects
                .map
                .insert(XObjectId(format!("Picture{number}")), object);
        }
    }
}
