//! The last pass over a written file: what PDF/A-2a and PDF/UA-1 ask for and printpdf does not write.

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

use crate::error::TypesetError;
use crate::icc;
use crate::pages::Pages;
use crate::squeeze;
use crate::structure::Record;
use crate::xmp::{self, Moment};

/// Named as maker of the file.
const PRODUCER: &str = "Reqlament";

/// Longest text beside the pages, in characters: archives bear strings of 32 767 bytes.
const LONGEST: usize = 8_000;

/// Words that stand beside the pages, as the file states them.
pub(crate) fn told(words: &str) -> Object {
    text_string(&plain(words))
}

/// Words on one line, without what XML refuses.
fn plain(words: &str) -> String {
    let plain: String = words
        .chars()
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect();
    plain.trim().to_owned()
}

/// Completes the file and gives its bytes.
pub(crate) fn finish(
    document: Document,
    pages: &Pages,
    record: &Record,
) -> Result<Vec<u8>, TypesetError> {
    let fault = |error: lopdf::Error| TypesetError::Write(error.to_string());
    let sheets: Vec<ObjectId> = document.page_iter().collect();
    let mut pass = Pass {
        document,
        pages,
        record,
        sheets,
    };
    pass.document.version = String::from("1.7");
    let structure = pass.structure().map_err(fault)?;
    let outline = pass.outline();
    let intent = pass.intent();
    let metadata = pass.metadata();
    pass.catalog(structure, outline, intent, metadata)
        .map_err(fault)?;
    squeeze::streams(&mut pass.document).map_err(|error| TypesetError::Write(error.to_string()))?;
    pass.identify();
    let mut bytes = Vec::new();
    // Many small objects of the structure are alike: together they are squeezed smaller.
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(400)
        .compression_level(7)
        .build();
    pass.document
        .save_with_options(&mut bytes, options)
        .map_err(|error| TypesetError::Write(error.to_string()))?;
    Ok(bytes)
}

/// A file on its way to the archive.
pub(crate) struct Pass<'a> {
    pub document: Document,
    pub pages: &'a Pages,
    pub record: &'a Record,
    /// The page objects in order.
    pub sheets: Vec<ObjectId>,
}

impl Pass<'_> {
    /// The colours of the file are those of sRGB.
    fn intent(&mut self) -> Object {
        let profile = Stream::new(dictionary! { "N" => 3 }, icc::srgb());
        let profile = self.document.add_object(profile);
        let name = || Object::string_literal("sRGB IEC61966-2.1");
        dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFA1",
            "OutputConditionIdentifier" => name(),
            "Info" => name(),
            "DestOutputProfile" => profile,
        }
        .into()
    }

    /// The metadata packet, and the information dictionary that says the same.
    fn metadata(&mut self) -> ObjectId {
        let moment = Moment::read(&self.pages.created);
        let (title, author) = (plain(&self.pages.title), plain(&self.pages.author));
        let mut info = dictionary! {
            "Title" => text_string(&title),
            "Producer" => text_string(PRODUCER),
            "CreationDate" => Object::string_literal(moment.pdf.clone()),
            "ModDate" => Object::string_literal(moment.pdf.clone()),
        };
        if !author.is_empty() {
            info.set("Author", text_string(&author));
        }
        if let Ok(old) = self
            .document
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference)
        {
            self.document.objects.remove(&old);
        }
        let info = self.document.add_object(info);
        self.document.trailer.set("Info", info);
        let packet = xmp::packet(&title, &author, PRODUCER, &moment);
        let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        // Left uncompressed, so that archives find it without a PDF reader.
        self.document
            .add_object(Stream::new(dict, packet.into_bytes()).with_compression(false))
    }

    fn catalog(
        &mut self,
        structure: ObjectId,
        outline: Option<ObjectId>,
        intent: Object,
        metadata: ObjectId,
    ) -> Result<(), lopdf::Error> {
        let catalog = self.document.catalog_mut()?;
        catalog.remove(b"PageLayout");
        catalog.set(
            "PageMode",
            if outline.is_some() {
                "UseOutlines"
            } else {
                "UseNone"
            },
        );
        catalog.set("Lang", Object::string_literal("az-AZ"));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("StructTreeRoot", structure);
        catalog.set(
            "ViewerPreferences",
            dictionary! { "DisplayDocTitle" => true },
        );
        catalog.set("OutputIntents", vec![intent]);
        catalog.set("Metadata", metadata);
        if let Some(outline) = outline {
            catalog.set("Outlines", outline);
        }
        Ok(())
    }

    /// An identity that follows from the content, so that equal documents are equal files.
    fn identify(&mut self) {
        let mut hash = Sha256::new();
        for part in [&self.pages.title, &self.pages.author, &self.pages.created] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        for object in self.document.objects.values() {
            if let Object::Stream(stream) = object {
                hash.update(&stream.content);
            }
        }
        let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
    }
}
