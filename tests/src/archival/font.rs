//! Fonts: inside the file, with the widths they state, and with a character for every glyph shown.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object};
use rustybuzz::ttf_parser::{Face, GlyphId};

use super::Desk;
use super::content::Sheet;

impl<'a> Desk<'a> {
    pub(super) fn fonts(&mut self, sheets: &[Sheet]) {
        let mut shown: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
        for (font, codes) in sheets.iter().flat_map(|sheet| &sheet.codes) {
            shown.entry(font.clone()).or_default().extend(codes);
        }
        let resources = sheets
            .first()
            .and_then(|sheet| self.document.get_dictionary(sheet.page?).ok())
            .and_then(|page| self.dict(page, "Resources"))
            .and_then(|resources| self.dict(resources, "Font"));
        for (name, codes) in shown {
            match resources.and_then(|fonts| self.dict(fonts, &name)) {
                Some(font) => self.font(&name, font, &codes),
                None => self
                    .faults
                    .push(format!("A 6.2.2: the font {name} is nowhere")),
            }
        }
    }

    fn font(&mut self, name: &str, font: &'a Dictionary, codes: &BTreeSet<u16>) {
        let own = self
            .array(font, "DescendantFonts")
            .first()
            .and_then(|own| self.seen(own).as_dict().ok());
        let Some(own) = own else {
            self.faults.push(format!("{name} is no composite font"));
            return;
        };
        let kind = (
            self.name(font, "Type"),
            self.name(font, "Subtype"),
            self.name(font, "Encoding"),
            self.name(own, "Subtype"),
            self.name(own, "CIDToGIDMap"),
        );
        let wanted = ["Font", "Type0", "Identity-H", "CIDFontType2", "Identity"];
        self.demand(
            [&kind.0, &kind.1, &kind.2, &kind.3, &kind.4]
                .into_iter()
                .eq(wanted.iter()),
            || format!("A 6.2.11.3: {name} is {kind:?}"),
        );
        let descriptor = self.dict(own, "FontDescriptor");
        let base = self.name(font, "BaseFont");
        let cut = base.as_bytes().get(6) == Some(&b'+');
        let same = base == self.name(own, "BaseFont")
            && descriptor.is_some_and(|found| self.name(found, "FontName") == base);
        self.demand(cut && same, || format!("{name} is embedded as {base}"));
        let program = descriptor
            .and_then(|found| self.stream(found, "FontFile2"))
            .unwrap_or_default();
        self.demand(descriptor.is_none_or(|found| !found.has(b"CIDSet")), || {
            format!("A 6.2.11.4.2: {name} has a set of glyphs that nobody needs")
        });
        match Face::parse(&program, 0) {
            Ok(face) => self.glyphs(name, own, &face, codes),
            Err(error) => self
                .faults
                .push(format!("A 6.2.11.4: {name} cannot be read: {error}")),
        }
        let map = self.stream(font, "ToUnicode").unwrap_or_default();
        self.letters(name, &characters(&String::from_utf8_lossy(&map)), codes);
    }

    /// Every code shown is a glyph of the program, other than `.notdef`, of the width the file states.
    fn glyphs(&mut self, name: &str, own: &'a Dictionary, face: &Face, codes: &BTreeSet<u16>) {
        let widths = self.widths(own);
        let em = f64::from(face.units_per_em());
        for &code in codes {
            self.demand(code > 0 && code < face.number_of_glyphs(), || {
                format!("A 6.2.11.8: {name} shows glyph {code}")
            });
            let real = face.glyph_hor_advance(GlyphId(code)).unwrap_or(0);
            let real = f64::from(real) * 1000.0 / em;
            let told = widths.get(&code).copied().unwrap_or(1000.0);
            self.demand((real - told).abs() <= 1.0, || {
                format!("A 6.2.11.5: glyph {code} of {name} is {real:.2} wide, told {told}")
            });
        }
    }

    fn widths(&self, own: &'a Dictionary) -> BTreeMap<u16, f64> {
        let number = |object: &Object| match object {
            Object::Integer(number) => *number as f64,
            Object::Real(number) => f64::from(*number),
            _ => 0.0,
        };
        let mut widths = BTreeMap::new();
        for pair in self.array(own, "W").chunks_exact(2) {
            let first = pair[0].as_i64().unwrap_or_default() as u16;
            let row = pair[1].as_array().map_or(&[][..], Vec::as_slice);
            widths.extend((first..).zip(row.iter().map(number)));
        }
        widths
    }

    /// Every code shown has a character that means the same to everyone.
    fn letters(&mut self, name: &str, map: &BTreeMap<u16, Vec<u16>>, codes: &BTreeSet<u16>) {
        for code in codes {
            let units = map.get(code).cloned().unwrap_or_default();
            let sound = |unit: &u16| {
                !matches!(unit, 0 | 0xfffe | 0xfeff) && !(0xe000..=0xf8ff).contains(unit)
            };
            self.demand(!units.is_empty() && units.iter().all(sound), || {
                format!("A 6.2.11.7: glyph {code} of {name} stands for {units:04x?}")
            });
        }
    }
}

/// The pairs of a ToUnicode map: lines of a code and its characters.
fn characters(map: &str) -> BTreeMap<u16, Vec<u16>> {
    let mut found = BTreeMap::new();
    for line in map.lines() {
        let words: Vec<Vec<u16>> = line
            .split('<')
            .skip(1)
            .filter_map(|rest| rest.split_once('>'))
            .map(|(digits, _)| units(digits))
            .collect();
        if let [code, to] = words.as_slice() {
            found.insert(code[0], to.clone());
        }
    }
    // The span of all codes is told like a pair; no glyph shown has its number.
    found.remove(&0);
    found
}

fn units(digits: &str) -> Vec<u16> {
    digits
        .as_bytes()
        .chunks(4)
        .filter_map(|four| u16::from_str_radix(std::str::from_utf8(four).ok()?, 16).ok())
        .collect()
}
