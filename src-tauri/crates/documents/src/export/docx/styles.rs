//! Styles and settings.

use reqlament_typeset::block::Document;

use super::half_points;
use super::package::{DECLARATION, WORD};
use crate::export::markup::Markup;

/// The typeface: it has the widths of the PDF's and is found on every office computer.
const FACE: &str = "Times New Roman";

/// A paragraph style: id, name, the one it is based on, its properties.
type Style = (&'static str, &'static str, &'static str, &'static str);

const PARAGRAPHS: [Style; 11] = [
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before=\"160\" w:after=\"120\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before=\"160\" w:after=\"80\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/></w:rPr>",
    ),
    (
        "Heading4",
        "heading 4",
        "Normal",
        "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before=\"120\" w:after=\"80\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"3\"/></w:pPr><w:rPr><w:i/></w:rPr>",
    ),
    ("ListParagraph", "List Paragraph", "Normal", "<w:qFormat/>"),
    (
        "Caption",
        "caption",
        "Normal",
        "<w:qFormat/><w:pPr><w:suppressAutoHyphens/><w:spacing w:after=\"80\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:color w:val=\"4D4A45\"/><w:sz w:val=\"18\"/></w:rPr>",
    ),
    (
        "TableText",
        "Table Text",
        "Normal",
        "<w:qFormat/><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr>",
    ),
    (
        "Header",
        "header",
        "Normal",
        "<w:pPr><w:suppressLineNumbers/><w:suppressAutoHyphens/><w:spacing w:after=\"0\"/><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:color w:val=\"4D4A45\"/><w:sz w:val=\"18\"/></w:rPr>",
    ),
    ("Footer", "footer", "Header", ""),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        "<w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>",
    ),
    (
        "CommentText",
        "annotation text",
        "Normal",
        "<w:pPr><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>",
    ),
];

const CHARACTERS: [Style; 3] = [
    (
        "Hyperlink",
        "Hyperlink",
        "",
        "<w:rPr><w:color w:val=\"1D4E74\"/><w:u w:val=\"single\"/></w:rPr>",
    ),
    (
        "FootnoteReference",
        "footnote reference",
        "",
        "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>",
    ),
    (
        "CommentReference",
        "annotation reference",
        "",
        "<w:rPr><w:sz w:val=\"16\"/></w:rPr>",
    ),
];

const TABLES: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders></w:tblPr></w:style>";

/// The part of the styles: Azerbaijani in Latin letters, text of the document's size.
pub(super) fn styles(document: &Document) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("w:styles", &[("xmlns:w", WORD)]);
    out.raw("<w:docDefaults><w:rPrDefault><w:rPr>");
    out.empty(
        "w:rFonts",
        &[
            ("w:ascii", FACE),
            ("w:hAnsi", FACE),
            ("w:eastAsia", FACE),
            ("w:cs", FACE),
        ],
    );
    let size = half_points(document.text_size);
    out.empty("w:sz", &[("w:val", &size)]);
    out.empty("w:szCs", &[("w:val", &size)]);
    out.raw("<w:lang w:val=\"az-Latn-AZ\" w:eastAsia=\"az-Latn-AZ\" w:bidi=\"ar-SA\"/>");
    out.raw("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
    out.raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl/><w:spacing w:after=\"80\"/><w:jc w:val=\"both\"/></w:pPr></w:style>");
    for (kind, styles) in [
        ("paragraph", PARAGRAPHS.as_slice()),
        ("character", CHARACTERS.as_slice()),
    ] {
        for (id, name, based, properties) in styles {
            out.open("w:style", &[("w:type", kind), ("w:styleId", id)]);
            out.empty("w:name", &[("w:val", name)]);
            if !based.is_empty() {
                out.empty("w:basedOn", &[("w:val", based)]);
            }
            out.raw(properties);
            out.close("w:style");
        }
    }
    out.raw(TABLES);
    out.close("w:styles");
    out.finish()
}

/// The part of the settings.
pub(super) fn settings(document: &Document) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("w:settings", &[("xmlns:w", WORD)]);
    out.empty("w:defaultTabStop", &[("w:val", "709")]);
    let divided = if document.hyphenate { "1" } else { "0" };
    out.empty("w:autoHyphenation", &[("w:val", divided)]);
    out.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
    out.raw("<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
    out.raw("<w:themeFontLang w:val=\"az-Latn-AZ\"/>");
    out.close("w:settings");
    out.finish()
}
