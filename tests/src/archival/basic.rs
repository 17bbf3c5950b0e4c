//! The same file as PDF/A-1b, for PDFBox Preflight, which knows no other norm.

use lopdf::xref::XrefType;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use rustybuzz::ttf_parser::Face;

/// The file with what PDF/A-1b asks for otherwise than PDF/A-2a: version 1.4 without object streams, another name of
/// the norm in the metadata, and the set of its glyphs at each font. Pages, fonts, structure and colours stay as they
/// are, so that what Preflight says of them holds for the file itself.
pub fn basic(bytes: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).expect("the file can be read");
    document.version = String::from("1.4");
    document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    document.objects.retain(|_, object| {
        !object
            .type_name()
            .is_ok_and(|name| name == b"ObjStm" || name == b"XRef")
    });
    for key in [
        "Type",
        "W",
        "Index",
        "Filter",
        "Length",
        "DecodeParms",
        "Prev",
    ] {
        document.trailer.remove(key.as_bytes());
    }
    rename(&mut document);
    let descriptors: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| {
            object
                .type_name()
                .is_ok_and(|name| name == b"FontDescriptor")
        })
        .map(|(&id, _)| id)
        .collect();
    for id in descriptors {
        list_glyphs(&mut document, id);
    }
    let mut written = Vec::new();
    document.save_to(&mut written).expect("it can be written");
    written
}

fn rename(document: &mut Document) {
    let metadata = document
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok())
        .find(|stream| {
            stream
                .dict
                .get(b"Type")
                .is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Metadata"))
        })
        .expect("metadata");
    let packet = String::from_utf8_lossy(&metadata.content)
        .replace("<pdfaid:part>2<", "<pdfaid:part>1<")
        .replace("<pdfaid:conformance>A<", "<pdfaid:conformance>B<");
    metadata.set_content(packet.into_bytes());
}

/// A bit for each glyph of the program.
fn list_glyphs(document: &mut Document, descriptor: ObjectId) {
    let glyphs = document
        .get_dictionary(descriptor)
        .and_then(|own| own.get_deref(b"FontFile2", document))
        .and_then(Object::as_stream)
        .and_then(Stream::decompressed_content)
        .map(|program| {
            Face::parse(&program, 0)
                .expect("a font program")
                .number_of_glyphs()
        })
        .expect("an embedded font");
    let mut set = vec![0_u8; usize::from(glyphs).div_ceil(8)];
    for glyph in 0..usize::from(glyphs) {
        set[glyph / 8] |= 0x80 >> (glyph % 8);
    }
    let set = document.add_object(Stream::new(dictionary! {}, set));
    document
        .get_dictionary_mut(descriptor)
        .expect("a descriptor")
        .set("CIDSet", set);
}
