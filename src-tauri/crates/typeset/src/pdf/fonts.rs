//! Faces cut down to the glyphs in use, and the codes that show them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use lopdf::{Document, Object};
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem,
};

use crate::error::TypesetError;
use crate::font::{self, Face};
use crate::memo::Shelf;
use crate::pages::{Glyph, Pages, Shape};

/// A face cut down: its name in the file, the new numbers of its glyphs, and the widths the file will state.
pub(super) struct Embedded {
    pub name: &'static str,
    /// The name it is embedded under.
    base: String,
    /// New number and width by the number of the glyph in the whole face.
    glyphs: Vec<(u16, f32)>,
}

/// A face cut down and parsed, with the new number of each glyph.
struct Cut {
    parsed: ParsedFont,
    glyphs: HashMap<u16, u16>,
}

/// Cuts by their face and the glyphs in them.
type Cuts = HashMap<(Face, Vec<u16>), Arc<Cut>>;

/// The faces as the document before used them.
static CUTS: Shelf<Cuts> = Shelf::new();
/// Most cuts remembered: the five faces of a few documents.
const MOST: usize = 24;

/// Cuts and registers the faces in use. The operations show each glyph once: by them printpdf learns which it states
/// widths and characters for.
pub(super) fn embed(
    pages: &Pages,
    pdf: &mut PdfDocument,
) -> Result<(BTreeMap<Face, Embedded>, Vec<Op>), TypesetError> {
    let mut cuts = CUTS.take();
    if cuts.len() > MOST {
        cuts.clear();
    }
    let mut embedded = BTreeMap::new();
    let mut samples = Vec::new();
    for (face, used) in used(pages) {
        let glyphs: Vec<u16> = used.keys().copied().collect();
        let key = (face, glyphs);
        let known = match cuts.get(&key) {
            Some(known) => Arc::clone(known),
            None => Arc::new(cut(face, &key.1)?),
        };
        let parsed = known.parsed.clone();
        let units = f32::from(parsed.pdf_font_metrics.units_per_em);
        let width = |new: u16| f32::from(parsed.get_glyph_width(new).unwrap_or(0)) * 1000.0 / units;
        let new = |old: &u16| known.glyphs.get(old).copied().unwrap_or(0);
        let sample = used
            .iter()
            .map(|(old, character)| Codepoint::with_cid(new(old), 0.0, character.to_string()));
        let id = FontId(name(face).to_owned());
        samples.push(Op::SetFont {
            font: PdfFontHandle::External(id.clone()),
            size: Pt(10.0),
        });
        samples.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(sample.collect())],
        });
        let last = key.1.last().copied().unwrap_or(0);
        let mut glyphs = vec![(0, 0.0); usize::from(last) + 1];
        for &old in &key.1 {
            glyphs[usize::from(old)] = (new(&old), width(new(&old)));
        }
        let name = name(face);
        let base = parsed.font_name.clone().unwrap_or_default();
        embedded.insert(face, Embedded { name, base, glyphs });
        pdf.resources.fonts.map.insert(id, PdfFont::new(parsed));
        cuts.insert(key, known);
    }
    CUTS.put(cuts);
    Ok((embedded, samples))
}

/// States the widths of the glyphs exactly. printpdf leaves out their fractions, and mending that by the pen after
/// every other letter makes pages twice as long.
pub(super) fn state_widths(document: &mut Document, fonts: &BTreeMap<Face, Embedded>) {
    let dictionaries = document
        .objects
        .values_mut()
        .filter_map(|object| match object {
            Object::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        });
    for dictionary in dictionaries {
        let base = dictionary.get(b"BaseFont").and_then(Object::as_name).ok();
        let Some(font) = fonts
            .values()
            .find(|font| base == Some(font.base.as_bytes()))
        else {
            continue;
        };
        let mut widths: Vec<(u16, f32)> = font.glyphs.clone();
        widths.retain(|&(new, _)| new > 0);
        widths.sort_by_key(|&(new, _)| new);
        let mut stated = Vec::new();
        for part in widths.chunk_by(|a, b| a.0 + 1 == b.0) {
            stated.push(Object::from(i64::from(part[0].0)));
            let hundredths =
                |&(_, width): &(u16, f32)| Object::Real((width * 100.0).round() / 100.0);
            stated.push(part.iter().map(hundredths).collect::<Vec<_>>().into());
        }
        let descendants = dictionary
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut);
        for descendant in descendants.into_iter().flatten() {
            if let Ok(descendant) = descendant.as_dict_mut() {
                descendant.set("W", stated.clone());
            }
        }
    }
}

/// The glyphs in use of each face, with a character each draws.
fn used(pages: &Pages) -> BTreeMap<Face, BTreeMap<u16, char>> {
    // Where two characters share a glyph, as ə and its Cyrillic twin do, a reader of the file is given one of them: the
    // first in Unicode, lest a single stray letter spoil the search for all others.
    let mut used: BTreeMap<Face, BTreeMap<u16, char>> = BTreeMap::new();
    let mut seen: HashMap<Face, Vec<char>> = HashMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        let Shape::Run(run) = &mark.shape else {
            continue;
        };
        let seen = seen
            .entry(run.face)
            .or_insert_with(|| vec![char::MAX; 1 << 16]);
        for glyph in &run.glyphs {
            let known = &mut seen[usize::from(glyph.id)];
            if glyph.character < *known {
                *known = glyph.character;
                used.entry(run.face)
                    .or_default()
                    .insert(glyph.id, glyph.character);
            }
        }
    }
    used
}

/// The name of a face among the resources of a page.
fn name(face: Face) -> &'static str {
    match face {
        Face::Regular => "R",
        Face::Bold => "B",
        Face::Italic => "I",
        Face::BoldItalic => "BI",
        Face::Symbols => "S",
    }
}

fn cut(face: Face, used: &[u16]) -> Result<Cut, TypesetError> {
    let subset = font::subset(face, used)?;
    let mut parsed =
        ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new()).ok_or_else(|| {
            TypesetError::Font(format!("the cut of {} cannot be parsed", face.name()))
        })?;
    parsed.font_name = Some(format!("{}+{}", tag(used), face.name()));
    Ok(Cut {
        parsed,
        glyphs: subset.glyphs,
    })
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

/// The codes of glyphs with the corrections between the widths of the file and the advances of the layout.
pub(super) fn codes(
    glyphs: &[Glyph],
    size: f32,
    embedded: &Embedded,
) -> impl Iterator<Item = (u16, i32)> {
    let mut error = 0.0;
    let mut owed = 0.0;
    glyphs.iter().map(move |glyph| {
        let (id, width) = embedded
            .glyphs
            .get(usize::from(glyph.id))
            .copied()
            .unwrap_or((0, 0.0));
        let offset = std::mem::take(&mut owed);
        error += width - glyph.advance * 1000.0 / size;
        if error.abs() >= TOLERANCE {
            owed = error.round();
            error -= owed;
        }
        (id, offset as i32)
    })
}
