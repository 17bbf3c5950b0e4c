//! Faces cut down to the glyphs in use, and the codes that show them.

use std::collections::{BTreeMap, HashMap};

use printpdf::{Codepoint, FontId, ParsedFont, PdfDocument, PdfFont};

use crate::error::TypesetError;
use crate::font::{self, Face};
use crate::pages::{Glyph, Pages, Shape};

/// A face cut down: new numbers of its glyphs, the widths the file will state, and the character each stands for.
pub(super) struct Embedded {
    pub id: FontId,
    glyphs: HashMap<u16, (u16, i64, char)>,
}

/// Cuts and registers the faces in use.
pub(super) fn embed(
    pages: &Pages,
    pdf: &mut PdfDocument,
) -> Result<BTreeMap<Face, Embedded>, TypesetError> {
    // Where two characters share a glyph, as ə and its Cyrillic twin do, a reader of the file is given one of them: the
    // first in Unicode, lest a single stray letter spoil the search for all others.
    let mut used: BTreeMap<Face, BTreeMap<u16, char>> = BTreeMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        if let Shape::Run(run) = &mark.shape {
            let used = used.entry(run.face).or_default();
            for glyph in &run.glyphs {
                let character = used.entry(glyph.id).or_insert(glyph.character);
                *character = glyph.character.min(*character);
            }
        }
    }
    let embed = |(face, characters): (Face, BTreeMap<u16, char>)| {
        let used: Vec<u16> = characters.keys().copied().collect();
        let subset = font::subset(face, &used)?;
        let mut parsed =
            ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new()).ok_or_else(|| {
                TypesetError::Font(format!("the cut of {} cannot be parsed", face.name()))
            })?;
        parsed.font_name = Some(format!("{}+{}", tag(&used), face.name()));
        let units = f32::from(parsed.pdf_font_metrics.units_per_em);
        // printpdf writes widths without their fraction.
        let width = |new: u16| {
            (f32::from(parsed.get_glyph_width(new).unwrap_or(0)) * 1000.0 / units) as i64
        };
        let glyphs = subset
            .glyphs
            .iter()
            .map(|(&old, &new)| {
                let character = characters.get(&old).copied().unwrap_or(' ');
                (old, (new, width(new), character))
            })
            .collect();
        let id = FontId(face.name().to_owned());
        pdf.resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(parsed));
        Ok((face, Embedded { id, glyphs }))
    };
    used.into_iter().map(embed).collect()
}

/// Six capitals that name a set of glyphs, as readers expect of a cut font.
fn tag(used: &[u16]) -> String {
    let mut hash = used.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &id| {
        (hash ^ u64::from(id)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut letter = || {
        let letter = char::from(b'A' + (hash % 26) as u8);
        hash /= 26;
        letter
    };
    (0..6).map(|_| letter()).collect()
}

/// Largest error of the pen, in thousandths of an em, that is left standing.
const TOLERANCE: f32 = 1.5;

/// Glyphs with the corrections between the widths of the file and the advances of the layout.
pub(super) fn codes(glyphs: &[Glyph], size: f32, embedded: &Embedded) -> Vec<Codepoint> {
    let mut error = 0.0;
    let code = |glyph: &Glyph| {
        let known = embedded.glyphs.get(&glyph.id).copied();
        let (id, width, character) = known.unwrap_or((0, 0, ' '));
        error += width as f32 - glyph.advance * 1000.0 / size;
        let offset = if error.abs() >= TOLERANCE {
            error.round()
        } else {
            0.0
        };
        error -= offset;
        Codepoint::with_cid(id, offset, character.to_string())
    };
    glyphs.iter().map(code).collect()
}
