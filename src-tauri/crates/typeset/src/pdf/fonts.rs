//! Faces cut down to the glyphs in use, and the codes that show them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use printpdf::{Codepoint, FontId, ParsedFont, PdfDocument, PdfFont};

use crate::error::TypesetError;
use crate::font::{self, Face};
use crate::pages::{Glyph, Pages, Shape};

/// A face cut down: new numbers of its glyphs, and the widths the file will state.
pub(super) struct Embedded {
    pub id: FontId,
    glyphs: HashMap<u16, (u16, i64)>,
}

/// Cuts and registers the faces in use.
pub(super) fn embed(
    pages: &Pages,
    pdf: &mut PdfDocument,
) -> Result<BTreeMap<Face, Embedded>, TypesetError> {
    let mut used: BTreeMap<Face, BTreeSet<u16>> = BTreeMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        if let Shape::Run(run) = &mark.shape {
            used.entry(run.face)
                .or_default()
                .extend(run.glyphs.iter().map(|glyph| glyph.id));
        }
    }
    let embed = |(face, used): (Face, BTreeSet<u16>)| {
        let used: Vec<u16> = used.into_iter().collect();
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
            .map(|(&old, &new)| (old, (new, width(new))))
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
        let (id, width) = embedded.glyphs.get(&glyph.id).copied().unwrap_or((0, 0));
        error += width as f32 - glyph.advance * 1000.0 / size;
        let offset = if error.abs() >= TOLERANCE {
            error.round()
        } else {
            0.0
        };
        error -= offset;
        Codepoint::with_cid(id, offset, glyph.character.to_string())
    };
    glyphs.iter().map(code).collect()
}
