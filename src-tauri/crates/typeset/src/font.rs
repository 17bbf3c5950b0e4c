//! The bundled faces: parsed once per process, shaped word by word, cut down for embedding.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rustybuzz::{Direction, Feature, ShapePlan, UnicodeBuffer, script};

use crate::error::TypesetError;
use crate::line::Line;
use crate::memo::Shelf;

/// One bundled face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Tinos.
    Regular,
    /// Tinos Bold.
    Bold,
    /// Tinos Italic.
    Italic,
    /// Tinos Bold Italic.
    BoldItalic,
    /// The boxes and ticks cut from Noto Sans Symbols 2.
    Symbols,
}

/// A shaped glyph in thousandths of an em, before it is placed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shaped {
    pub id: u16,
    pub advance: f32,
    pub shift: (f32, f32),
    pub character: char,
}

const FACES: [Face; 5] = [
    Face::Regular,
    Face::Bold,
    Face::Italic,
    Face::BoldItalic,
    Face::Symbols,
];

impl Face {
    /// The face of these attributes.
    #[must_use]
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The PostScript name it is embedded under.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Tinos",
            Self::Bold => "Tinos-Bold",
            Self::Italic => "Tinos-Italic",
            Self::BoldItalic => "Tinos-BoldItalic",
            Self::Symbols => "NotoSansSymbols2",
        }
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../assets/fonts/Tinos-Regular.ttf"),
            Self::Bold => include_bytes!("../../../../assets/fonts/Tinos-Bold.ttf"),
            Self::Italic => include_bytes!("../../../../assets/fonts/Tinos-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../../../assets/fonts/Tinos-BoldItalic.ttf"),
            Self::Symbols => include_bytes!("../../../../assets/fonts/NotoSansSymbols2-Subset.ttf"),
        }
    }
}

/// A parsed face with its shaping plan.
struct Loaded {
    face: rustybuzz::Face<'static>,
    plan: ShapePlan,
    scale: f32,
    /// Advance of the glyph of each character below [`TABLED`], in units of the face, plus one; nought where there is
    /// no glyph. Every character is looked up, so it pays to have them at hand.
    advances: Vec<u16>,
}

/// The characters of ordinary text lie below this.
const TABLED: usize = 0x2800;

impl Loaded {
    fn has(&self, character: char) -> bool {
        match self.advances.get(character as usize) {
            Some(advance) => *advance > 0,
            None => self.face.glyph_index(character).is_some(),
        }
    }

    fn advance(&self, character: char) -> Option<u16> {
        match self.advances.get(character as usize) {
            Some(advance) => advance.checked_sub(1),
            None => self
                .face
                .glyph_index(character)
                .and_then(|id| self.face.glyph_hor_advance(id)),
        }
    }
}

fn advances(face: &rustybuzz::Face) -> Vec<u16> {
    let mut advances = vec![0; TABLED];
    let subtables = face.tables().cmap.into_iter();
    for subtable in subtables.flat_map(|cmap| cmap.subtables) {
        if !subtable.is_unicode() {
            continue;
        }
        subtable.codepoints(|code| {
            let character = char::from_u32(code).filter(|_| (code as usize) < TABLED);
            let glyph = character.and_then(|character| face.glyph_index(character));
            if let Some(advance) = glyph.and_then(|id| face.glyph_hor_advance(id)) {
                advances[code as usize] = advance.saturating_add(1);
            }
        });
    }
    advances
}

/// Kerning stays on by default; ligatures would hide letters from search.
fn features() -> [Feature; 2] {
    let off = |tag: &[u8; 4]| Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(tag), 0, ..);
    [off(b"liga"), off(b"clig")]
}

fn load(face: Face) -> Result<Loaded, TypesetError> {
    let parsed = rustybuzz::Face::from_slice(face.bytes(), 0)
        .ok_or_else(|| TypesetError::Font(format!("{} cannot be parsed", face.name())))?;
    let plan = ShapePlan::new(
        &parsed,
        Direction::LeftToRight,
        Some(script::LATIN),
        None,
        &features(),
    );
    let scale = 1000.0 / parsed.units_per_em() as f32;
    Ok(Loaded {
        advances: advances(&parsed),
        face: parsed,
        plan,
        scale,
    })
}

fn loaded() -> Result<&'static [Loaded], TypesetError> {
    static LOADED: OnceLock<Result<Vec<Loaded>, String>> = OnceLock::new();
    LOADED
        .get_or_init(|| {
            FACES
                .iter()
                .map(|&face| load(face).map_err(|error| error.to_string()))
                .collect()
        })
        .as_deref()
        .map_err(|reason| TypesetError::Font(reason.clone()))
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
        if matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        {
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

/// A face cut down to the glyphs used, with the new number of each.
pub(crate) struct Subset {
    pub bytes: Vec<u8>,
    pub glyphs: HashMap<u16, u16>,
}

/// Cuts `face` down to `used`, which must be sorted so that equal use gives equal bytes.
pub(crate) fn subset(face: Face, used: &[u16]) -> Result<Subset, TypesetError> {
    let remapper = subsetter::GlyphRemapper::new_from_glyphs_sorted(used);
    let bytes = subsetter::subset(face.bytes(), 0, &remapper)
        .map_err(|error| TypesetError::Font(format!("{}: {error}", face.name())))?;
    let glyphs = used
        .iter()
        .filter_map(|&old| remapper.get(old).map(|new| (old, new)))
        .collect();
    Ok(Subset { bytes, glyphs })
}
