//! What a page looks like, as a number: a window draws again only the pages whose number changed.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::pages::{Glyph, Image, Page, Rule, Run, Shape};

impl Page {
    /// Equal for pages that are drawn alike, within one run of the program. It is over the marks, not over the PDF, in
    /// which a letter new to one page changes the cut fonts of all.
    #[must_use]
    pub fn digest(&self) -> u64 {
        let mut state = DefaultHasher::new();
        points(&[self.width, self.height], &mut state);
        for mark in &self.marks {
            std::mem::discriminant(&mark.shape).hash(&mut state);
            match &mark.shape {
                Shape::Run(run) => letters(run, &mut state),
                Shape::Rule(rule) => line(rule, &mut state),
                Shape::Image(image) => picture(image, &mut state),
            }
        }
        state.finish()
    }
}

/// Lengths as the PDF states them: in hundredths.
fn points(lengths: &[f32], state: &mut DefaultHasher) {
    for length in lengths {
        ((length * 100.0).round() as i64).hash(state);
    }
}

fn letters(run: &Run, state: &mut DefaultHasher) {
    points(&[run.x, run.y, run.size, run.angle], state);
    (run.face, run.ink as u8, run.glyphs.len()).hash(state);
    for Glyph {
        id,
        advance,
        shift,
        character,
    } in &run.glyphs
    {
        (id, character).hash(state);
        points(&[*advance, shift.0, shift.1], state);
    }
}

fn line(rule: &Rule, state: &mut DefaultHasher) {
    let ((x0, y0), (x1, y1)) = (rule.from, rule.to);
    points(&[x0, y0, x1, y1, rule.thickness], state);
    (rule.ink as u8).hash(state);
}

fn picture(image: &Image, state: &mut DefaultHasher) {
    points(&[image.x, image.y, image.width, image.height], state);
    let picture = &image.picture;
    (picture.width, picture.height, picture.grey, picture.jpeg).hash(state);
    picture.bytes.hash(state);
}
