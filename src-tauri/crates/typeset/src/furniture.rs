//! What pages carry beside their text: running lines, line numbers, the watermark.

use crate::block::{Document, PageStyle, Running};
use crate::error::TypesetError;
use crate::flow::SMALL;
use crate::font::Face;
use crate::page::Cut;
use crate::pages::{Glyph, Ink, Mark, Owner, Run, Shape};
use crate::shaper::Shaper;

/// Size of line numbers and their distance from the text.
const NUMBER: f32 = 8.0;
const NUMBER_GAP: f32 = 20.0;
/// Every how many lines a number stands.
const EVERY: usize = 5;

/// Adds running lines, numbers and watermark to the pages.
pub(crate) fn furnish(
    cut: &mut Cut,
    document: &Document,
    shaper: &mut Shaper,
) -> Result<(), TypesetError> {
    let total = cut.pages.len();
    let mut counted = 0;
    for index in 0..total {
        let style = cut.styles[index];
        let mut back = Vec::new();
        if let Some(text) = &document.watermark {
            back.extend(watermark(shaper, text, style)?);
        }
        let number = (index + 1, total);
        if let Some(head) = &document.head {
            back.extend(running(shaper, head, style, style.top * 0.56, number)?);
        }
        let mut front = Vec::new();
        if let Some(foot) = &document.foot {
            front.extend(running(
                shaper,
                foot,
                style,
                style.height - style.bottom * 0.45,
                number,
            )?);
        }
        if document.line_numbers {
            counted = numbers(
                shaper,
                &mut cut.baselines[index],
                style,
                counted,
                &mut front,
            )?;
        }
        let marks = &mut cut.pages[index].marks;
        marks.splice(0..0, back);
        marks.extend(front);
    }
    Ok(())
}

/// One line of letters as a run at the origin.
fn run(
    shaper: &mut Shaper,
    text: &str,
    face: Face,
    size: f32,
    ink: Ink,
) -> Result<Run, TypesetError> {
    let mut glyphs = Vec::new();
    let clean: String = text
        .chars()
        .map(|c| {
            if c.is_control() || c == '\u{a0}' {
                ' '
            } else {
                c
            }
        })
        .collect();
    if let Some(character) = clean
        .chars()
        .find(|&c| shaper.covering(face, c) != Some(face))
    {
        let near = clean.chars().take(40).collect();
        return Err(TypesetError::missing(character, near));
    }
    for shaped in shaper.shape(face, &clean).iter() {
        let em = size / 1000.0;
        let shift = (shaped.shift.0 * em, shaped.shift.1 * em);
        glyphs.push(Glyph {
            id: shaped.id,
            advance: shaped.advance * em,
            shift,
            character: shaped.character,
        });
    }
    Ok(Run {
        x: 0.0,
        y: 0.0,
        face,
        size,
        ink,
        angle: 0.0,
        glyphs,
        soft: false,
    })
}

fn mark(run: Run, owner: Owner) -> Mark {
    Mark {
        owner,
        shape: Shape::Run(run),
    }
}

/// Left and right text on one baseline, smaller if they would meet.
fn running(
    shaper: &mut Shaper,
    line: &Running,
    style: PageStyle,
    y: f32,
    (page, pages): (usize, usize),
) -> Result<Vec<Mark>, TypesetError> {
    let fill = |text: &str| {
        text.replace("{page}", &page.to_string())
            .replace("{pages}", &pages.to_string())
    };
    let (left, right) = (fill(&line.left), fill(&line.right));
    // A single word in capitals, such as the mark of a draft, is set as a mark.
    let stamp = left.chars().count() <= 24
        && left.chars().any(char::is_alphabetic)
        && !left.chars().any(char::is_lowercase);
    let (face, ink) = if stamp {
        (Face::Bold, Ink::Black)
    } else {
        (Face::Regular, Ink::Grey)
    };
    let mut left = run(shaper, &left, face, SMALL, ink)?;
    if stamp {
        left.glyphs
            .iter_mut()
            .for_each(|glyph| glyph.advance += SMALL * 0.09);
    }
    let mut right = run(shaper, &right, Face::Regular, SMALL, Ink::Grey)?;
    let room = style.measure() - SMALL;
    let needed = left.width() + right.width();
    if needed > room {
        shrink(&mut left, room / needed);
        shrink(&mut right, room / needed);
    }
    left.x = style.left;
    right.x = style.width - style.right - right.width();
    let runs = [left, right]
        .into_iter()
        .filter(|run| !run.glyphs.is_empty());
    Ok(runs
        .map(|run| mark(Run { y, ..run }, Owner::Running))
        .collect())
}

fn shrink(run: &mut Run, factor: f32) {
    run.size *= factor;
    run.glyphs
        .iter_mut()
        .for_each(|glyph| glyph.advance *= factor);
}

/// Large text across the middle of the sheet, rising to the right.
fn watermark(shaper: &mut Shaper, text: &str, style: PageStyle) -> Result<Vec<Mark>, TypesetError> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let unit = run(shaper, text, Face::Bold, 100.0, Ink::Pale)?;
    let diagonal = style.width.hypot(style.height);
    let size = (0.58 * diagonal / unit.width() * 100.0).min(style.width * 0.24);
    let mut run = run(shaper, text, Face::Bold, size, Ink::Pale)?;
    let angle = (style.height / style.width).atan();
    let (half, lift) = (run.width() / 2.0, size * 0.33);
    run.x = style.width / 2.0 - half * angle.cos() + lift * angle.sin();
    run.y = style.height / 2.0 + half * angle.sin() + lift * angle.cos();
    run.angle = angle.to_degrees();
    Ok(vec![mark(run, Owner::Running)])
}

/// Numbers of every fifth line, counted on from `counted`; lines side by side in a table count as one.
fn numbers(
    shaper: &mut Shaper,
    baselines: &mut Vec<f32>,
    style: PageStyle,
    mut counted: usize,
    marks: &mut Vec<Mark>,
) -> Result<usize, TypesetError> {
    baselines.sort_by(f32::total_cmp);
    baselines.dedup_by(|next, kept| (*next - *kept).abs() < 5.0);
    for &y in baselines.iter() {
        counted += 1;
        if counted.is_multiple_of(EVERY) {
            let run = run(
                shaper,
                &counted.to_string(),
                Face::Regular,
                NUMBER,
                Ink::Grey,
            )?;
            let x = (style.left - NUMBER_GAP - run.width()).max(2.0);
            marks.push(mark(Run { x, y, ..run }, Owner::Layout));
        }
    }
    Ok(counted)
}
