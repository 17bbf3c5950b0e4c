//! Lists: their markers are counted by Word, or carried by a list of their own.

use reqlament_typeset::block::{Block, List, Paragraph, Span};

use super::body::{Body, Place};
use super::paragraph::Setting;
use crate::error::DocumentError;

/// The hanging indent of a list in ems.
const HANG: f32 = 1.6;

impl Body<'_> {
    pub(super) fn list(&mut self, list: &List, place: Place) -> Result<(), DocumentError> {
        let markers: Vec<&str> = list.items.iter().map(|item| item.marker.as_str()).collect();
        let numbers = self.numbering.list(&markers, place.depth);
        let hang = place.size * HANG;
        let inner = Place {
            left: place.left + hang,
            width: place.width - hang,
            depth: (place.depth + 1).min(8),
            counted: false,
            whole: false,
            ..place
        };
        for (item, number) in list.items.iter().zip(numbers) {
            let (first, rest) = match item.blocks.split_first() {
                Some((Block::Paragraph(first), rest)) => (first.clone(), rest),
                _ => (Paragraph::new(Vec::new()), item.blocks.as_slice()),
            };
            let mut text = first.text;
            if number.is_none() {
                text.insert(0, Span::plain(format!("{}\u{a0}", item.marker)));
            }
            let setting = Setting {
                style: if place.style == "Normal" {
                    "ListParagraph"
                } else {
                    place.style
                },
                number,
                left: inner.left,
                first: -hang,
                after: first.after,
                size: first.size.unwrap_or(place.size),
                align: self.aligned(first.align, place),
                keep: place.keep || first.keep_with_next,
                ..Setting::at(inner)
            };
            self.paragraph(&setting, &text);
            self.blocks(rest, inner)?;
        }
        Ok(())
    }
}
