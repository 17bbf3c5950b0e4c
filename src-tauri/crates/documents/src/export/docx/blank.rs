//! Official blanks: what was entered stands behind its label, a hairline beneath, then the small caption.

use reqlament_typeset::block::{Align, Blank, Block, Paragraph, Span};

use super::body::{Body, Place};
use super::paragraph::Setting;
use crate::error::DocumentError;

/// Size of captions.
const CAPTION: f32 = 9.0;

impl Body<'_> {
    pub(super) fn blank(&mut self, blank: &Blank, place: Place) -> Result<(), DocumentError> {
        let captioned = !blank.caption.is_empty();
        let held = Place {
            keep: place.keep || captioned,
            ..place
        };
        let (first, rest) = match blank.entry.split_first() {
            Some((Block::Paragraph(first), rest)) => (Some(first), rest),
            _ => (None, blank.entry.as_slice()),
        };
        let labelled = first.is_some() || !blank.label.is_empty();
        if labelled {
            self.first_line(blank, first, rest.is_empty(), held);
        }
        self.blocks(
            rest,
            Place {
                keep: place.keep,
                ..place
            },
        )?;
        if blank.entry.is_empty() {
            let line = Setting {
                align: Align::Left,
                under: true,
                keep: held.keep,
                ..Setting::at(place)
            };
            for _ in usize::from(labelled)..usize::from(blank.lines) {
                self.paragraph(&line, &[]);
            }
        }
        // Beneath a list or a table nothing has been ruled yet.
        let over = !rest.is_empty();
        if captioned || over {
            let caption = Setting {
                style: "Caption",
                size: if captioned { CAPTION } else { 1.0 },
                align: Align::Center,
                after: 4.0,
                over,
                ..Setting::at(place)
            };
            self.paragraph(&caption, &[Span::plain(blank.caption.as_str())]);
        }
        Ok(())
    }

    fn first_line(&mut self, blank: &Blank, first: Option<&Paragraph>, only: bool, place: Place) {
        let mut text = blank.label.clone();
        if let Some(first) = first {
            if !text.is_empty() {
                text.push(Span::plain(" "));
            }
            text.extend(first.text.iter().cloned());
        }
        let alone = blank.label.is_empty();
        let align = match first {
            Some(first) if alone => self.aligned(first.align, place),
            Some(_) => place.justified,
            None => Align::Left,
        };
        let under = only && (first.is_some() || blank.lines > 0);
        let setting = Setting {
            after: match (under, blank.caption.is_empty()) {
                (true, true) => 5.0,
                (true, false) => 0.0,
                (false, _) => 2.0,
            },
            size: first.and_then(|first| first.size).unwrap_or(place.size),
            align,
            under,
            ..Setting::at(place)
        };
        self.counted(setting, &text, place, false);
    }
}
