//! The parts of the file, packed: always in this order and with the same dates, so that equal documents give equal bytes.

use std::io::{Cursor, Write as _};

use reqlament_core::az;
use reqlament_typeset::block::Document;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Note;
use super::body::Body;
use super::comments::{comments, footnotes, moment};
use super::sheet::{footer, has_header, header};
use super::styles::{settings, styles};
use crate::error::DocumentError;
use crate::export::markup::Markup;

/// How every part begins.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of the text.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// What the text and its running lines speak of.
pub(super) const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:w", WORD),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
];
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part: path, type of content, kind of relation to the text, id of the relation, bytes.
struct Part {
    path: String,
    content: String,
    relation: &'static str,
    id: String,
    bytes: Vec<u8>,
}

pub(super) fn package(
    document: &Document,
    notes: &[Note],
    body: Body,
) -> Result<Vec<u8>, DocumentError> {
    let parts = parts(document, notes, &body);
    let relations = relations(&parts, &body.links);
    let types = types(&parts);
    let text = text(body.out.finish());
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("word/document.xml", text.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ];
    files.extend(
        parts
            .iter()
            .map(|part| (part.path.as_str(), part.bytes.as_slice())),
    );
    let core = core(document);
    files.push(("docProps/core.xml", core.as_bytes()));
    files.push(("docProps/app.xml", APP.as_bytes()));
    packed(&files).map_err(|error| DocumentError::Package(error.to_string()))
}

fn packed(files: &[(&str, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(*path, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn parts(document: &Document, notes: &[Note], body: &Body) -> Vec<Part> {
    let named = |name: &str, relation, kind: &str, text: String| Part {
        path: format!("word/{name}.xml"),
        content: format!("{CONTENT}.{kind}+xml"),
        relation,
        id: format!("r{}", az::capitalise(name)),
        bytes: text.into_bytes(),
    };
    let mut parts = vec![
        named("styles", "styles", "styles", styles(document)),
        named("settings", "settings", "settings", settings(document)),
        named("numbering", "numbering", "numbering", body.numbering.part()),
        named(
            "footnotes",
            "footnotes",
            "footnotes",
            footnotes(&body.footnotes),
        ),
        named("comments", "comments", "comments", comments(notes)),
    ];
    for (at, page) in body.sheets.iter().enumerate() {
        if has_header(document) {
            let name = format!("header{}", at + 1);
            parts.push(named(&name, "header", "header", header(document, *page)));
        }
        if document.foot.is_some() {
            let name = format!("footer{}", at + 1);
            parts.push(named(&name, "footer", "footer", footer(document, *page)));
        }
    }
    for (at, (figure, picture)) in body.pictures.iter().enumerate() {
        let ending = if picture.jpeg { "jpeg" } else { "png" };
        parts.push(Part {
            path: format!("word/media/picture{}.{ending}", at + 1),
            content: format!("image/{ending}"),
            relation: "image",
            id: format!("rPicture{}", at + 1),
            bytes: figure.bytes.to_vec(),
        });
    }
    parts
}

fn text(body: String) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("w:document", NAMESPACES);
    out.open("w:body", &[]);
    out.raw(&body);
    out.close("w:body");
    out.close("w:document");
    out.finish()
}

fn relations(parts: &[Part], links: &[String]) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("Relationships", &[("xmlns", RELATIONS)]);
    for part in parts {
        let target = part.path.trim_start_matches("word/");
        let kind = format!("{OFFICE}/{}", part.relation);
        out.empty(
            "Relationship",
            &[("Id", &part.id), ("Type", &kind), ("Target", target)],
        );
    }
    for (at, address) in links.iter().enumerate() {
        let (id, kind) = (format!("rLink{}", at + 1), format!("{OFFICE}/hyperlink"));
        out.empty(
            "Relationship",
            &[
                ("Id", &id),
                ("Type", &kind),
                ("Target", address),
                ("TargetMode", "External"),
            ],
        );
    }
    out.close("Relationships");
    out.finish()
}

fn types(parts: &[Part]) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open(
        "Types",
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )],
    );
    out.raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    let main = format!("{CONTENT}.document.main+xml");
    let fixed = [
        ("/word/document.xml", main.as_str()),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ];
    for (path, content) in fixed {
        out.empty("Override", &[("PartName", path), ("ContentType", content)]);
    }
    for part in parts {
        let path = format!("/{}", part.path);
        out.empty(
            "Override",
            &[("PartName", &path), ("ContentType", &part.content)],
        );
    }
    out.close("Types");
    out.finish()
}

/// Title, author and date.
fn core(document: &Document) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    out.leaf("dc:title", &[], &document.title);
    out.leaf("dc:creator", &[], &document.author);
    out.leaf("dc:language", &[], "az-Latn-AZ");
    if let Some(date) = moment(&document.created) {
        for name in ["dcterms:created", "dcterms:modified"] {
            out.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &date);
        }
    }
    out.raw("</cp:coreProperties>");
    out.finish()
}

const ROOT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rText\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rCore\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/><Relationship Id=\"rApp\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

const APP: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Reqlament</Application></Properties>";
