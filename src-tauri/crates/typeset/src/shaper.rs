//! Words to glyphs, each shaped once, and paragraphs that are set remembered.

use std::collections::HashMap;
use std::sync::Arc;

use rustybuzz::{Direction, UnicodeBuffer, script};

use crate::error::TypesetError;
use crate::font::{Face, Loaded, loaded};
use crate::line::Line;
use crate::memo::Shelf;

/// A shaped glyph in thousandths of an em, before it is placed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shaped {
    pub id: u16,
    pub advance: f32,
    pub shift: (f32, f32),
    pub character: char,
}

/// What was shaped and set before.
#[derive(Default)]
struct Known {
    words: [HashMap<Box<str>, Arc<[Shaped]>>; 5],
    paragraphs: HashMap<Box<[u8]>, Arc<[Line]>>,
    /// Glyphs in the paragraphs.
    glyphs: usize,
}

static KNOWN: Shelf<Known> = Shelf::new();

/// Most words of a face, and most glyphs in paragraphs, that are remembered: those of some 150 pages.
const WORDS: usize = 20_000;
const GLYPHS: usize = 400_000;

/// Shapes words, each once, and keeps paragraphs that are set.
pub(crate) struct Shaper {
    faces: &'static [Loaded],
    known: Known,
    buffer: Option<UnicodeBuffer>,
}

impl Drop for Shaper {
    fn drop(&mut self) {
        KNOWN.put(std::mem::take(&mut self.known));
    }
}

impl Shaper {
    pub fn new() -> Result<Self, TypesetError> {
        let faces = loaded()?;
        let mut known = KNOWN.take();
        if known.glyphs > GLYPHS {
            known.paragraphs.clear();
            known.glyphs = 0;
        }
        Ok(Self {
            faces,
            known,
            buffer: Some(UnicodeBuffer::new()),
        })
    }

    /// The face that draws `character` in place of `wanted`, if any bundled one does.
    ///
    /// Scripts from right to left count as not drawn, though Tinos has Hebrew: set from the left it would be wrong.
    pub fn covering(&self, wanted: Face, character: char) -> Option<Face> {
        let backward = matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        // What means nothing outside one font cannot be archived.
        let private = matches!(character, '\u{e000}'..='\u{f8ff}');
        if backward || private {
            return None;
        }
        [wanted, Face::Symbols]
            .into_iter()
            .find(|&face| self.faces[face as usize].has(character))
    }

    /// The glyphs of a word of one face.
    pub fn shape(&mut self, face: Face, word: &str) -> Arc<[Shaped]> {
        if let Some(known) = self.known.words[face as usize].get(word) {
            return Arc::clone(known);
        }
        let shaped: Arc<[Shaped]> = self.shape_anew(face, word).into();
        let words = &mut self.known.words[face as usize];
        if words.len() > WORDS {
            words.clear();
        }
        // Only words that may come again are worth remembering.
        if word.len() <= 64 {
            words.insert(word.into(), Arc::clone(&shaped));
        }
        shaped
    }

    /// The lines of a paragraph set before.
    pub fn paragraph(&self, key: &[u8]) -> Option<&Arc<[Line]>> {
        self.known.paragraphs.get(key)
    }

    /// Remembers the lines of a paragraph. Once there are too many, the next document begins anew.
    pub fn remember(&mut self, key: Vec<u8>, lines: &[Line]) {
        if self.known.glyphs <= GLYPHS {
            let runs = lines.iter().flat_map(|line| &line.runs);
            self.known.glyphs += runs.map(|(_, run)| run.glyphs.len() + 8).sum::<usize>() + 8;
            self.known.paragraphs.insert(key.into(), lines.into());
        }
    }

    fn shape_anew(&mut self, face: Face, word: &str) -> Vec<Shaped> {
        let loaded = &self.faces[face as usize];
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(word);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let glyphs = rustybuzz::shape_with_plan(&loaded.face, &loaded.plan, buffer);
        let (mut cluster, mut nth) = (None, 0);
        let scaled = |value: i32| value as f32 * loaded.scale;
        let shaped = glyphs
            .glyph_infos()
            .iter()
            .zip(glyphs.glyph_positions())
            .map(|(info, position)| {
                // Marks share the cluster of their letter and stand after it in the text.
                nth = if cluster == Some(info.cluster) {
                    nth + 1
                } else {
                    0
                };
                cluster = Some(info.cluster);
                let rest = word.get(info.cluster as usize..).unwrap_or_default();
                Shaped {
                    // A glyph id above 65535 cannot come out of these fonts.
                    id: u16::try_from(info.glyph_id).unwrap_or(0),
                    advance: scaled(position.x_advance),
                    shift: (scaled(position.x_offset), scaled(position.y_offset)),
                    character: rest.chars().nth(nth).unwrap_or(' '),
                }
            })
            .collect();
        self.buffer = Some(glyphs.clear());
        shaped
    }

    /// Width of the text in thousandths of an em without kerning: for estimates.
    pub fn rough_width(&self, face: Face, text: &str) -> f32 {
        let loaded = &self.faces[face as usize];
        text.chars()
            .map(|character| f32::from(loaded.advance(character).unwrap_or(1024)) * loaded.scale)
            .sum()
    }
}
