//! Words and held stretches wider than their line: given places to end it after all.

use crate::error::TypesetError;
use crate::hyphen;
use crate::shaper::Shaper;
use crate::style::Style;
use crate::text::{Atom, Kind, Setter, Text};

/// Makes places to end a line in whatever is wider than `room`: at its own held spaces, at syllables, at any letter.
pub(crate) fn loosen(
    shaper: &mut Shaper,
    text: &mut Text,
    styles: &[Style],
    room: f32,
) -> Result<(), TypesetError> {
    let ends_line =
        |atom: &Atom| matches!(atom.kind, Kind::Break { .. } | Kind::Space { stuck: false });
    let held: Vec<Atom> = std::mem::take(&mut text.atoms);
    let mut setter = Setter {
        shaper,
        styles,
        divide: false,
        source: "",
        text: std::mem::take(text),
    };
    for group in held.chunk_by(|a, _| !ends_line(a)) {
        let breaks = group
            .iter()
            .filter(|atom| ends_line(atom))
            .map(|atom| atom.width)
            .sum::<f32>();
        let wide = group.iter().map(|atom| atom.width).sum::<f32>() - breaks > room;
        for &atom in group {
            match atom.kind {
                Kind::Space { .. } if wide => {
                    setter.text.atoms.push(Atom {
                        kind: Kind::Space { stuck: false },
                        ..atom
                    });
                }
                Kind::Box if atom.width > room => setter.broken(atom, room)?,
                _ => setter.text.atoms.push(atom),
            }
        }
    }
    *text = setter.text;
    unhyphen(&mut text.atoms, room);
    Ok(())
}

/// A part that fills its line leaves no room for a hyphen: it ends the line without one.
fn unhyphen(atoms: &mut [Atom], room: f32) {
    let mut width = 0.0;
    for atom in atoms {
        match atom.kind {
            Kind::Break { hyphen: true } if width + atom.width > room => {
                atom.kind = Kind::Break { hyphen: false };
                atom.width = 0.0;
                atom.glyphs.1 = atom.glyphs.0;
                width = 0.0;
            }
            Kind::Break { .. } | Kind::Space { stuck: false } => width = 0.0,
            Kind::Box | Kind::Space { stuck: true } => width += atom.width,
        }
    }
}

impl Setter<'_> {
    /// A box wider than the line, cut at syllables and inside addresses, and where it has none between letters.
    fn broken(&mut self, atom: Atom, room: f32) -> Result<(), TypesetError> {
        let (from, to) = (atom.glyphs.0 as usize, atom.glyphs.1 as usize);
        let word: String = self.text.glyphs[from..to]
            .iter()
            .map(|inked| inked.glyph.character)
            .collect();
        let points = hyphen::needed(&word);
        let (mut start, mut byte) = (from, 0);
        let mut width = 0.0;
        for at in from..to {
            let inked = self.text.glyphs[at];
            let point = points.binary_search_by_key(&byte, |point| point.0);
            let wide = points.is_empty() || width + inked.glyph.advance > room;
            if at > start && (point.is_ok() || wide) {
                self.part(start, at);
                self.split(point.is_ok_and(|at| points[at].1), inked.style)?;
                start = at;
                width = 0.0;
            }
            width += inked.glyph.advance;
            byte += inked.glyph.character.len_utf8();
        }
        self.part(start, to);
        Ok(())
    }

    fn part(&mut self, from: usize, to: usize) {
        let part = &self.text.glyphs[from..to];
        let width = part.iter().map(|inked| inked.glyph.advance).sum();
        self.text.atoms.push(Atom {
            kind: Kind::Box,
            width,
            glyphs: (from as u32, to as u32),
        });
    }
}
