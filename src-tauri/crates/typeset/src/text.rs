//! Spans to atoms: boxes, spaces and places of division with their widths, ready for line breaking.

use crate::clean::{self, HardLine, SOFT_HYPHEN, STUCK_SPACE};
use crate::error::TypesetError;
use crate::font::Face;
use crate::hyphen;
use crate::pages::Glyph;
use crate::shaper::Shaper;
use crate::style::Style;

/// A glyph with the number of its style and its real face, which is another where the style's own lacks it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inked {
    pub glyph: Glyph,
    pub face: Face,
    pub style: u32,
}

/// What an atom is to the line breaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters that hold together.
    Box,
    /// A space of the line; a `stuck` one stretches but never ends a line.
    Space { stuck: bool },
    /// A place where the line may end, with a hyphen or without.
    Break { hyphen: bool },
}

/// The smallest thing a line breaker sees.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atom {
    pub kind: Kind,
    /// Natural width; of a hyphen for a hyphened break.
    pub width: f32,
    /// First glyph and the one after the last.
    pub glyphs: (u32, u32),
}

/// A hard line in atoms.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub atoms: Vec<Atom>,
    pub glyphs: Vec<Inked>,
}

/// Turns a cleaned hard line into atoms. `divide` adds syllable breaks.
pub(crate) fn atoms(
    shaper: &mut Shaper,
    line: &HardLine,
    styles: &[Style],
    divide: bool,
) -> Result<Text, TypesetError> {
    let source: String = line.iter().map(|&(character, _)| character).collect();
    let mut setter = Setter {
        shaper,
        styles,
        divide,
        source: &source,
        text: Text::default(),
    };
    let names = clean::named(line);
    let mut letter = 0;
    let mut start = 0;
    for (end, _) in unicode_linebreak::linebreaks(&source) {
        if end < source.len() && clean::held(&source, end) {
            continue;
        }
        let count = source[start..end].chars().count();
        setter.divide = divide && !names[letter..letter + count].contains(&true);
        setter.segment(&line[letter..letter + count], start)?;
        letter += count;
        start = end;
    }
    let mut text = setter.text;
    // The end of the text ends the last line by itself.
    while text.atoms.last().is_some_and(|atom| atom.kind != Kind::Box) {
        text.atoms.pop();
    }
    Ok(text)
}

/// Makes atoms of letters.
pub(crate) struct Setter<'a> {
    pub shaper: &'a mut Shaper,
    pub styles: &'a [Style],
    pub divide: bool,
    pub source: &'a str,
    pub text: Text,
}

impl Setter<'_> {
    /// Text between two places where a line may end; its own spaces stand at its end.
    fn segment(&mut self, letters: &[(char, u32)], at: usize) -> Result<(), TypesetError> {
        let core = letters
            .iter()
            .rposition(|&(c, _)| c != ' ')
            .map_or(0, |last| last + 1);
        for (index, word) in letters[..core]
            .split(|&(c, _)| c == STUCK_SPACE)
            .enumerate()
        {
            if index > 0 {
                let style = word
                    .first()
                    .or(letters.first())
                    .map_or(0, |&(_, style)| style);
                self.space(style, true)?;
            }
            self.word(word, at)?;
        }
        match letters.get(core) {
            Some(&(_, style)) => self.space(style, false)?,
            None => {
                let (last, style) = letters.last().copied().unwrap_or((' ', 0));
                self.split(last == SOFT_HYPHEN, style)?;
            }
        }
        Ok(())
    }

    fn space(&mut self, style: u32, stuck: bool) -> Result<(), TypesetError> {
        let start = self.text.glyphs.len() as u32;
        let width = self.glyphs(" ", style, 0)?;
        let glyphs = (start, self.text.glyphs.len() as u32);
        self.text.atoms.push(Atom {
            kind: Kind::Space { stuck },
            width,
            glyphs,
        });
        Ok(())
    }

    pub fn split(&mut self, hyphen: bool, style: u32) -> Result<(), TypesetError> {
        let start = self.text.glyphs.len() as u32;
        let width = if hyphen {
            self.glyphs("-", style, 0)?
        } else {
            0.0
        };
        let glyphs = (start, self.text.glyphs.len() as u32);
        self.text.atoms.push(Atom {
            kind: Kind::Break { hyphen },
            width,
            glyphs,
        });
        Ok(())
    }

    /// A word: one box, or several with hyphened breaks between them.
    fn word(&mut self, letters: &[(char, u32)], at: usize) -> Result<(), TypesetError> {
        let points = self.division(letters);
        let mut offset = 0;
        let mut points = points.into_iter().peekable();
        let mut start = self.text.glyphs.len() as u32;
        for piece in letters.chunk_by(|a, b| a.1 == b.1) {
            let style = piece[0].1;
            let drawn: String = piece.iter().filter_map(|&(c, _)| clean::drawn(c)).collect();
            let first = self.text.glyphs.len();
            self.glyphs(&drawn, style, at)?;
            // Glyphs of one style are split where a syllable begins; their clusters are bytes of the piece.
            let mut byte = offset;
            let mut glyph = first;
            while glyph < self.text.glyphs.len() {
                if points.peek() == Some(&byte) && glyph as u32 > start {
                    points.next();
                    let held = self.text.glyphs.split_off(glyph);
                    self.close_box(start);
                    self.split(true, style)?;
                    start = self.text.glyphs.len() as u32;
                    glyph = start as usize;
                    self.text.glyphs.extend(held);
                }
                byte += self.text.glyphs[glyph].glyph.character.len_utf8();
                glyph += 1;
            }
            offset += drawn.len();
        }
        self.close_box(start);
        Ok(())
    }

    fn close_box(&mut self, start: u32) {
        let end = self.text.glyphs.len() as u32;
        if end > start {
            let width = self.text.glyphs[start as usize..]
                .iter()
                .map(|inked| inked.glyph.advance)
                .sum();
            self.text.atoms.push(Atom {
                kind: Kind::Box,
                width,
                glyphs: (start, end),
            });
        }
    }

    fn division(&self, letters: &[(char, u32)]) -> Vec<usize> {
        let divisible = |&(_, style): &(char, u32)| self.styles[style as usize].divide;
        if !self.divide || letters.len() < 5 || !letters.iter().all(divisible) {
            return Vec::new();
        }
        let word: String = letters
            .iter()
            .filter_map(|&(c, _)| clean::drawn(c))
            .collect();
        hyphen::points(&word)
    }

    /// Shapes text of one style, changing to another face for characters the style's own lacks.
    fn glyphs(&mut self, text: &str, style: u32, at: usize) -> Result<f32, TypesetError> {
        let look = self.styles[style as usize];
        let mut width = 0.0;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let face = self.face(look.face, first, at)?;
            let mut length = 0;
            for character in rest.chars() {
                if self.face(look.face, character, at)? != face {
                    break;
                }
                length += character.len_utf8();
            }
            let em = look.size / 1000.0;
            for shaped in self.shaper.shape(face, &rest[..length]).iter() {
                let glyph = Glyph {
                    id: shaped.id,
                    advance: shaped.advance * em,
                    shift: (shaped.shift.0 * em, shaped.shift.1 * em),
                    character: shaped.character,
                };
                width += glyph.advance;
                self.text.glyphs.push(Inked { glyph, face, style });
            }
            rest = &rest[length..];
        }
        Ok(width)
    }

    fn face(&self, wanted: Face, character: char, at: usize) -> Result<Face, TypesetError> {
        self.shaper
            .covering(wanted, character)
            .ok_or_else(|| TypesetError::missing(character, near(self.source, at)))
    }
}

/// About forty characters of the text around a place.
fn near(source: &str, at: usize) -> String {
    let before: Vec<&str> = source[..at].split(' ').rev().take(3).collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    let after: Vec<&str> = source[at..].split(' ').take(3).collect();
    let whole = format!("{}{}", before.join(" "), after.join(" "));
    // A word without end is cut around the character.
    let cut = whole.trim().chars();
    if whole.chars().count() <= 80 {
        return cut.collect();
    }
    let before: Vec<char> = source[..at].chars().rev().take(20).collect();
    let after = source[at..].chars().take(20);
    before.into_iter().rev().chain(after).collect()
}
