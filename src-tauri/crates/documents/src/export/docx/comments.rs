//! Remarks and footnotes: texts that stand outside the running text.

use chrono::{DateTime, Utc};

use super::Note;
use super::package::{DECLARATION, WORD};
use crate::export::markup::Markup;

/// The part of the remarks.
pub(super) fn comments(notes: &[Note]) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("w:comments", &[("xmlns:w", WORD)]);
    for (at, note) in notes.iter().enumerate() {
        let (id, initials) = (at.to_string(), initials(&note.by));
        let date = moment(&note.at);
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", note.by.as_str())];
        attributes.extend(date.as_deref().map(|date| ("w:date", date)));
        attributes.push(("w:initials", &initials));
        out.open("w:comment", &attributes);
        for (line, text) in note.text.split('\n').enumerate() {
            out.raw("<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>");
            if line == 0 {
                out.raw("<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>");
            }
            words(&mut out, text);
            out.close("w:p");
        }
        out.close("w:comment");
    }
    out.close("w:comments");
    out.finish()
}

/// The part of the footnotes, after the two that only rule them off.
pub(super) fn footnotes(texts: &[String]) -> String {
    let mut out = Markup::default();
    out.raw(DECLARATION);
    out.open("w:footnotes", &[("xmlns:w", WORD)]);
    for (kind, id) in [("separator", "-1"), ("continuationSeparator", "0")] {
        out.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
        out.raw(&format!("<w:p><w:r><w:{kind}/></w:r></w:p>"));
        out.close("w:footnote");
    }
    for (at, text) in texts.iter().enumerate() {
        out.open("w:footnote", &[("w:id", &(at + 1).to_string())]);
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
        words(&mut out, &format!(" {text}"));
        out.close("w:p");
        out.close("w:footnote");
    }
    out.close("w:footnotes");
    out.finish()
}

fn words(out: &mut Markup, text: &str) {
    out.open("w:r", &[]);
    out.leaf("w:t", &[("xml:space", "preserve")], text);
    out.close("w:r");
}

/// A moment as Word writes it; nothing where it is none.
pub(super) fn moment(text: &str) -> Option<String> {
    let read = DateTime::parse_from_rfc3339(text).ok()?;
    Some(
        read.with_timezone(&Utc)
            .format("%Y-%m-%dT%H:%M:%SZ")
            .to_string(),
    )
}

/// The first letters of the first words.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .take(3)
        .collect()
}
