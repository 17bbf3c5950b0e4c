//! Sections: paper, margins, running lines, numbered lines, the watermark.

use reqlament_typeset::block::{Document, PageStyle, Running};

use super::body::Body;
use super::package::{DECLARATION, NAMESPACES};
use super::twips;
use crate::export::markup::Markup;

impl Body<'_> {
    /// What follows stands on paper of this style.
    pub(super) fn section(&mut self, style: PageStyle) {
        let ended = section(self, self.sheets.len() - 1);
        self.out.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>");
        self.out.raw(&ended);
        self.out.raw("</w:pPr></w:p>\n");
        self.paragraphs += 1;
        self.after_table = false;
        self.page = false;
        self.sheets.push(style);
    }
}

/// The properties of a section.
pub(super) fn section(body: &Body, at: usize) -> String {
    let (document, page) = (body.document, body.sheets[at]);
    let mut out = Markup::default();
    out.open("w:sectPr", &[]);
    for (name, there) in [
        ("Header", has_header(document)),
        ("Footer", document.foot.is_some()),
    ] {
        if there {
            let element = format!("w:{}Reference", name.to_lowercase());
            let id = format!("r{name}{}", at + 1);
            out.empty(&element, &[("w:type", "default"), ("r:id", &id)]);
        }
    }
    let mut size = vec![("w:w", twips(page.width)), ("w:h", twips(page.height))];
    if page.width > page.height {
        size.push(("w:orient", "landscape".to_owned()));
    }
    let size: Vec<(&str, &str)> = size
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    out.empty("w:pgSz", &size);
    out.empty(
        "w:pgMar",
        &[
            ("w:top", &twips(page.top)),
            ("w:right", &twips(page.right)),
            ("w:bottom", &twips(page.bottom)),
            ("w:left", &twips(page.left)),
            ("w:header", &twips(page.top * 0.45)),
            ("w:footer", &twips(page.bottom * 0.35)),
            ("w:gutter", "0"),
        ],
    );
    out.close("w:sectPr");
    out.finish()
}

/// The watermark stands in the header too.
pub(super) fn has_header(document: &Document) -> bool {
    document.head.is_some() || document.watermark.is_some()
}

/// The running head of a section.
pub(super) fn header(document: &Document, page: PageStyle) -> String {
    let mark = document
        .watermark
        .as_deref()
        .map(watermark)
        .unwrap_or_default();
    let empty = Running::default();
    let head = document.head.as_ref().unwrap_or(&empty);
    part("w:hdr", "Header", head, page, &mark)
}

/// The running foot of a section.
pub(super) fn footer(document: &Document, page: PageStyle) -> String {
    let empty = Running::default();
    let foot = document.foot.as_ref().unwrap_or(&empty);
    part("w:ftr", "Footer", foot, page, "")
}

fn part(root: &str, style: &str, running: &Running, page: PageStyle, mark: &str) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open(root, NAMESPACES);
    out.open("w:p", &[]);
    out.open("w:pPr", &[]);
    out.empty("w:pStyle", &[("w:val", style)]);
    out.open("w:tabs", &[]);
    out.empty(
        "w:tab",
        &[("w:val", "right"), ("w:pos", &twips(page.measure()))],
    );
    out.close("w:tabs");
    out.close("w:pPr");
    out.raw(mark);
    fields(&mut out, &running.left);
    out.raw("<w:r><w:tab/></w:r>");
    fields(&mut out, &running.right);
    out.close("w:p");
    out.close(root);
    out.finish()
}

/// A running line, its numbers counted by Word.
fn fields(out: &mut Markup, text: &str) {
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        let field = [("{page}", " PAGE "), ("{pages}", " NUMPAGES ")]
            .into_iter()
            .find(|(name, _)| from.starts_with(name));
        let Some((name, instruction)) = field else {
            words(out, &rest[..=open]);
            rest = &rest[open + 1..];
            continue;
        };
        words(out, before);
        out.open("w:fldSimple", &[("w:instr", instruction)]);
        words(out, "1");
        out.close("w:fldSimple");
        rest = &from[name.len()..];
    }
    words(out, rest);
}

fn words(out: &mut Markup, text: &str) {
    if !text.is_empty() {
        out.open("w:r", &[]);
        out.leaf("w:t", &[("xml:space", "preserve")], text);
        out.close("w:r");
    }
}

/// Light grey letters across the page, behind the text.
fn watermark(text: &str) -> String {
    let mut out = Markup::default();
    out.raw("<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>");
    out.open("v:shape", &[
        ("id", "PowerPlusWaterMarkObject1"),
        ("type", "#_x0000_t136"),
        ("style", "position:absolute;margin-left:0;margin-top:0;width:420pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"),
        ("o:allowincell", "f"),
        ("fillcolor", "#ececec"),
        ("stroked", "f"),
    ]);
    out.empty(
        "v:textpath",
        &[
            ("style", "font-family:\"Times New Roman\";font-size:1pt"),
            ("string", text),
        ],
    );
    out.close("v:shape");
    out.raw("</w:pict></w:r>");
    out.finish()
}
