//! The bundled faces: parsed once per process, cut down for embedding.

use std::collections::HashMap;
use std::sync::OnceLock;

use rustybuzz::{Direction, Feature, ShapePlan, script};

use crate::error::TypesetError;

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
pub(crate) struct Loaded {
    pub face: rustybuzz::Face<'static>,
    pub plan: ShapePlan,
    pub scale: f32,
    /// Advance of the glyph of each character below [`TABLED`], in units of the face, plus one; nought where there is
    /// no glyph. Every character is looked up, so it pays to have them at hand.
    advances: Vec<u16>,
}

/// The characters of ordinary text lie below this.
const TABLED: usize = 0x2800;

impl Loaded {
    pub fn has(&self, character: char) -> bool {
        match self.advances.get(character as usize) {
            Some(advance) => *advance > 0,
            None => self.face.glyph_index(character).is_some(),
        }
    }

    pub fn advance(&self, character: char) -> Option<u16> {
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

pub(crate) fn loaded() -> Result<&'static [Loaded], TypesetError> {
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
