//! Spans to finished lines: the one place where text, breaks and alignment meet.

use crate::block::{Align, Span};
use crate::clean;
use crate::error::TypesetError;
use crate::linebreak::{self, Fit, Measure};
use crate::loosen;
use crate::pages::{Glyph, Ink, Run};
use crate::style::{Desk, Look, Style, cite, raised, styles};
use crate::text::{self, Atom, Inked, Kind, Text};
use crate::tree::{NodeId, Role};

/// A finished line. Runs count x from the left end of the measure and y from the baseline.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub runs: Vec<(NodeId, Run)>,
    /// Underlines and strikes: left, right, height over the baseline, colour.
    pub strokes: Vec<(f32, f32, f32, Ink)>,
    /// Right end of the letters.
    pub end: f32,
    /// Footnotes cited.
    pub notes: Vec<u32>,
}

/// Sets spans in lines of the measure.
pub(crate) fn set(
    desk: &mut Desk,
    spans: &[Span],
    look: Look,
    measure: Measure,
) -> Result<Vec<Line>, TypesetError> {
    let plain =
        |span: &Span| span.note.is_none() && span.link.is_none() && !span.added && !span.removed;
    // What makes nodes of its own is set anew each time.
    if !spans.iter().all(plain) {
        let styles = styles(desk.tree, spans, look);
        return set_styled(desk, spans, styles, look, measure);
    }
    let key = key(spans, look, measure);
    if let Some(known) = desk.shaper.paragraph(&key) {
        let mut lines = known.to_vec();
        let runs = lines.iter_mut().flat_map(|line| &mut line.runs);
        runs.for_each(|(node, _)| *node = look.node);
        return Ok(lines);
    }
    let styles = styles(desk.tree, spans, look);
    let lines = set_styled(desk, spans, styles, look, measure)?;
    desk.shaper.remember(key, &lines);
    Ok(lines)
}

/// Everything that decides how a paragraph of plain spans is set.
fn key(spans: &[Span], look: Look, measure: Measure) -> Vec<u8> {
    let Look {
        size,
        bold,
        ink,
        divide,
        align,
        node: _,
    } = look;
    let mut key = vec![u8::from(bold), u8::from(divide), ink as u8, align as u8];
    for length in [size, measure.first, measure.rest] {
        key.extend(length.to_bits().to_le_bytes());
    }
    for span in spans {
        let flags = [span.bold, span.italic, span.whole];
        key.extend(flags.map(u8::from));
        key.extend(span.text.len().to_le_bytes());
        key.extend(span.text.as_bytes());
    }
    key
}

/// Sets a footnote: its raised number, then its words.
pub(crate) fn set_note(
    desk: &mut Desk,
    number: usize,
    words: &str,
    look: Look,
    measure: Measure,
) -> Result<Vec<Line>, TypesetError> {
    let spans = [
        Span::plain(number.to_string()),
        Span::plain(format!("\u{a0}{words}")),
    ];
    let mut styles = styles(desk.tree, &spans, look);
    let node = desk.tree.add(look.node, Role::Label, None);
    styles[0] = Style {
        node,
        ..raised(styles[0])
    };
    set_styled(desk, &spans, styles, look, measure)
}

fn set_styled(
    desk: &mut Desk,
    spans: &[Span],
    mut styles: Vec<Style>,
    look: Look,
    measure: Measure,
) -> Result<Vec<Line>, TypesetError> {
    let hard = clean::hard_lines(spans, |number| {
        let note = spans[number].note.as_ref()?;
        let (mark, style) = cite(desk, note, styles[number]);
        styles.push(style);
        Some((mark, (styles.len() - 1) as u32))
    });
    let mut lines = Vec::new();
    let mut measure = measure;
    for (number, line) in hard.iter().enumerate() {
        let mut text = text::atoms(desk.shaper, line, &styles, look.divide)?;
        let room = measure.first.min(measure.rest);
        if text.atoms.iter().any(|atom| atom.kind == Kind::Box) {
            loosen::loosen(desk.shaper, &mut text, &styles, room)?;
        }
        break_up(&text, &styles, look.align, measure, &mut lines);
        measure.first = measure.rest;
        if let Some(last) = lines.last_mut().filter(|_| number + 1 < hard.len()) {
            part_words(desk, last);
        }
    }
    Ok(lines)
}

/// A space behind a line that was ended on purpose: whoever hears or copies the text hears words, not one long word.
fn part_words(desk: &mut Desk, line: &mut Line) {
    let Some((_, run)) = line.runs.last_mut() else {
        return;
    };
    let space = desk.shaper.shape(run.face, " ");
    let Some(space) = space.first().filter(|space| space.id > 0) else {
        return;
    };
    run.glyphs.push(Glyph {
        id: space.id,
        advance: space.advance * run.size / 1000.0,
        shift: (0.0, 0.0),
        character: ' ',
    });
}

fn break_up(text: &Text, styles: &[Style], align: Align, measure: Measure, lines: &mut Vec<Line>) {
    let fit = match align {
        Align::Justify => Fit::Total,
        Align::Center => Fit::Balanced,
        Align::Left | Align::Right => Fit::First,
    };
    let ends = linebreak::lines(&text.atoms, measure, fit);
    let mut start = 0;
    for (number, &end) in ends.iter().enumerate() {
        let last = number + 1 == ends.len();
        let room = if number == 0 {
            measure.first
        } else {
            measure.rest
        };
        let body = &text.atoms[start..end.max(start)];
        lines.push(build(
            text,
            styles,
            body,
            text.atoms.get(end),
            Place { align, room, last },
        ));
        start = end + 1;
    }
}

struct Place {
    align: Align,
    room: f32,
    last: bool,
}

/// Puts the atoms of one line in their places; `stop` is the atom the line ends at.
fn build(text: &Text, styles: &[Style], body: &[Atom], stop: Option<&Atom>, place: Place) -> Line {
    let hyphen = stop.filter(|atom| atom.kind == Kind::Break { hyphen: true });
    let natural = body.iter().map(linebreak::inner).sum::<f64>() as f32
        + hyphen.map_or(0.0, |atom| atom.width);
    let gap = place.room - natural;
    let spaces: f32 = body
        .iter()
        .filter(|atom| matches!(atom.kind, Kind::Space { .. }))
        .map(|atom| atom.width)
        .sum();
    let factor = stretch(gap, spaces, &place);
    let mut line = Line::default();
    let mut pen = match place.align {
        Align::Justify | Align::Left => 0.0,
        Align::Center => gap.max(0.0) / 2.0,
        Align::Right => gap.max(0.0),
    };
    for atom in body {
        let factor = if matches!(atom.kind, Kind::Space { .. }) {
            factor
        } else {
            1.0
        };
        if !matches!(atom.kind, Kind::Break { .. }) {
            letters(&mut line, text, styles, atom, factor, &mut pen);
        }
    }
    line.end = pen;
    if let Some(atom) = stop.filter(|atom| !matches!(atom.kind, Kind::Break { hyphen: false })) {
        letters(&mut line, text, styles, atom, 1.0, &mut pen);
        if hyphen.is_some() {
            line.end = pen;
            mark_soft(&mut line);
        }
    }
    line
}

/// By how much the spaces of a line are widened. A line that would gape is left ragged.
fn stretch(gap: f32, spaces: f32, place: &Place) -> f32 {
    let fills = place.align == Align::Justify && spaces > 0.0 && (gap < 0.0 || !place.last);
    let factor = if fills { 1.0 + gap / spaces } else { 1.0 };
    if factor > 5.0 { 1.0 } else { factor.max(0.5) }
}

fn letters(
    line: &mut Line,
    text: &Text,
    styles: &[Style],
    atom: &Atom,
    factor: f32,
    pen: &mut f32,
) {
    for inked in &text.glyphs[atom.glyphs.0 as usize..atom.glyphs.1 as usize] {
        let style = &styles[inked.style as usize];
        let glyph = Glyph {
            advance: inked.glyph.advance * factor,
            ..inked.glyph
        };
        stroke(line, style, *pen, glyph.advance);
        add(line, style, inked, glyph, *pen);
        *pen += glyph.advance;
        if let Some(note) = style.note.filter(|note| line.notes.last() != Some(note)) {
            line.notes.push(note);
        }
    }
}

fn add(line: &mut Line, style: &Style, inked: &Inked, glyph: Glyph, pen: f32) {
    if let Some((node, run)) = line.runs.last_mut() {
        let alike = run.face == inked.face && run.size == style.size && run.ink == style.ink;
        if alike && *node == style.node && run.y == -style.rise {
            run.glyphs.push(glyph);
            return;
        }
    }
    let run = Run {
        x: pen,
        y: -style.rise,
        face: inked.face,
        size: style.size,
        ink: style.ink,
        angle: 0.0,
        glyphs: vec![glyph],
        soft: false,
    };
    line.runs.push((style.node, run));
}

fn stroke(line: &mut Line, style: &Style, from: f32, width: f32) {
    let heights = [
        (style.underlined, -style.size * 0.12),
        (style.struck, style.size * 0.25),
    ];
    for (_, height) in heights.into_iter().filter(|&(wanted, _)| wanted) {
        let fresh = (from, from + width, height, style.ink);
        match line
            .strokes
            .iter_mut()
            .rev()
            .take(2)
            .find(|old| old.2 == height && (old.1 - from).abs() < 0.01)
        {
            Some(old) => old.1 = from + width,
            None => line.strokes.push(fresh),
        }
    }
}

/// Sets the hyphen of a line end apart, so that it is read as no character of the text.
fn mark_soft(line: &mut Line) {
    let Some((node, run)) = line.runs.last_mut() else {
        return;
    };
    let Some(hyphen) = run.glyphs.pop() else {
        return;
    };
    let node = *node;
    let soft = Run {
        x: run.x + run.width(),
        glyphs: vec![hyphen],
        soft: true,
        ..run.clone()
    };
    if run.glyphs.is_empty() {
        line.runs.pop();
    }
    line.runs.push((node, soft));
}
