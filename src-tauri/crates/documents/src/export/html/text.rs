//! Words in their styles, links, footnotes.

use reqlament_typeset::block::Span;

use super::body::Body;
use crate::export::links::{Target, target};

impl Body<'_> {
    pub fn spans(&mut self, spans: &[Span]) {
        spans.iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span) {
        let short = span.whole && span.text.chars().count() <= 24;
        let styles = [
            (span.bold, "b"),
            (span.italic, "i"),
            (span.removed, "del"),
            (span.added, "ins"),
        ];
        let link = span.link.as_deref().and_then(target);
        let link = match link {
            Some(Target::Outside(address)) => Some(address.to_owned()),
            Some(Target::Place(place)) if self.places.contains(place) => Some(format!("#{place}")),
            _ => None,
        };
        if let Some(address) = &link {
            self.out
                .open("a", &[("href", address), ("rel", "noopener noreferrer")]);
        }
        if short {
            self.out.open("span", &[("class", "whole")]);
        }
        let worn = styles.iter().filter(|(worn, _)| *worn);
        worn.clone()
            .for_each(|(_, element)| self.out.open(element, &[]));
        for (at, line) in span.text.split('\n').enumerate() {
            if at > 0 {
                self.out.empty("br", &[]);
            }
            self.out.text(line);
        }
        worn.rev().for_each(|(_, element)| self.out.close(element));
        if short {
            self.out.close("span");
        }
        if link.is_some() {
            self.out.close("a");
        }
        if let Some(note) = &span.note {
            self.mark(note);
        }
    }

    /// A raised mark that leads to its footnote.
    fn mark(&mut self, note: &str) {
        self.notes.push(note.to_owned());
        let number = self.notes.len();
        let (id, there) = (format!("qeyd-{number}-yeri"), format!("#qeyd-{number}"));
        let name = format!("{number} nömrəli sətiraltı qeyd");
        self.out.open("sup", &[]);
        self.out.leaf(
            "a",
            &[
                ("id", &id),
                ("href", &there),
                ("role", "doc-noteref"),
                ("aria-label", &name),
            ],
            &number.to_string(),
        );
        self.out.close("sup");
    }

    /// The footnotes, each with the way back.
    pub fn notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.out.open(
            "section",
            &[
                ("role", "doc-endnotes"),
                ("aria-label", "Sətiraltı qeydlər"),
                ("class", "notes"),
            ],
        );
        self.out.open("ol", &[]);
        for (at, note) in notes.iter().enumerate() {
            let number = at + 1;
            self.out.open("li", &[("id", &format!("qeyd-{number}"))]);
            self.out.text(note);
            self.out.text(" ");
            let name = format!("{number} nömrəli qeydin mətndəki yerinə qayıdın");
            let back = format!("#qeyd-{number}-yeri");
            self.out.leaf(
                "a",
                &[
                    ("href", &back),
                    ("role", "doc-backlink"),
                    ("aria-label", &name),
                ],
                "↩",
            );
            self.out.close("li");
        }
        self.out.close("ol");
        self.out.close("section");
    }
}
