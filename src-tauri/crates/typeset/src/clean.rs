//! Text as it arrives, made fit for setting: control characters out, spaces that must hold made non-breaking.

use unicode_normalization::UnicodeNormalization;

use crate::block::Span;

/// Non-breaking space.
pub(crate) const STUCK_SPACE: char = '\u{a0}';
/// Non-breaking hyphen.
pub(crate) const STUCK_HYPHEN: char = '\u{2011}';
/// Soft hyphen: the writer's own place of division.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';
/// Word joiner: holds a footnote mark to its word.
pub(crate) const JOINER: char = '\u{2060}';

/// A character with the number of its span.
pub(crate) type Lettered = (char, u32);

/// One hard line: what stands between line feeds.
pub(crate) type HardLine = Vec<Lettered>;

/// The hard lines of the spans, each cleaned. `mark` gives the text of a footnote mark and its style number.
pub(crate) fn hard_lines(
    spans: &[Span],
    mut mark: impl FnMut(usize) -> Option<(String, u32)>,
) -> Vec<HardLine> {
    let mut lines = vec![HardLine::new()];
    for (number, span) in spans.iter().enumerate() {
        // Glyphs and characters correspond one to one only in composed text.
        for character in span.text.nfc() {
            match plain(character, span.whole) {
                Some('\n') => lines.push(HardLine::new()),
                Some(kept) => push(&mut lines, (kept, number as u32)),
                None => {}
            }
        }
        if let Some((text, style)) = mark(number) {
            push(&mut lines, (JOINER, style));
            text.chars()
                .for_each(|character| push(&mut lines, (character, style)));
        }
    }
    lines.iter_mut().for_each(trim);
    lines.iter_mut().for_each(|line| hold(line));
    lines
}

/// Adds to the last line; spaces at its start and doubled spaces are left out.
fn push(lines: &mut [HardLine], lettered: Lettered) {
    if let Some(line) = lines.last_mut() {
        let idle = line.last().is_none_or(|&(previous, _)| previous == ' ');
        if lettered.0 != ' ' || !idle {
            line.push(lettered);
        }
    }
}

fn trim(line: &mut HardLine) {
    while line.last().is_some_and(|&(character, _)| character == ' ') {
        line.pop();
    }
}

/// The character to set, a line feed for a hard break, or nothing for invisible ones.
pub(crate) fn plain(character: char, whole: bool) -> Option<char> {
    match character {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\r'
        | '\u{feff}'
        | '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2061}'..='\u{2069}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{fe00}'..='\u{fe0f}' => None,
        SOFT_HYPHEN | '\u{200b}' if whole => None,
        ' ' if whole => Some(STUCK_SPACE),
        '-' if whole => Some(STUCK_HYPHEN),
        '/' if whole => Some('/'),
        // Wide gaps are meant: between choices that stand on one line.
        STUCK_SPACE | '\u{202f}' | '\u{2002}' | '\u{2003}' | '\u{2007}' => Some(character),
        idle if idle.is_control() || idle.is_whitespace() => {
            Some(if whole { STUCK_SPACE } else { ' ' })
        }
        other => Some(other),
    }
}

/// Makes spaces non-breaking where a line must not end: after "№" and "§", before a dash, a per cent sign, a currency.
fn hold(line: &mut [Lettered]) {
    for at in 1..line.len().saturating_sub(1) {
        if line[at].0 != ' ' {
            continue;
        }
        let (before, after) = (line[at - 1].0, line[at + 1].0);
        let dash = matches!(after, '–' | '—');
        if matches!(before, '№' | '§')
            || dash
            || (before.is_ascii_digit() && matches!(after, '%' | '₼' | '€' | '$'))
        {
            line[at].0 = STUCK_SPACE;
        }
    }
}

/// Longest quoted name that is never divided, in characters.
const NAME: usize = 60;

/// For each letter whether it stands within a short quoted name: “ASAN imza”, “Dövlət rüsumu haqqında”.
pub(crate) fn named(line: &[Lettered]) -> Vec<bool> {
    let mut named = vec![false; line.len()];
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, &(character, _)) in line.iter().enumerate() {
        let closes = match character {
            '“' | '„' => {
                open.push((at, '”'));
                continue;
            }
            '«' => {
                open.push((at, '»'));
                continue;
            }
            // A straight mark opens before a word and closes after one.
            '"' if at == 0 || matches!(line[at - 1].0, ' ' | '(' | STUCK_SPACE) => {
                open.push((at, '"'));
                continue;
            }
            mark => open.iter().rposition(|&(_, closing)| closing == mark),
        };
        if let Some(depth) = closes {
            let begun = open[depth].0;
            open.truncate(depth);
            if at - begun <= NAME {
                named[begun..at].fill(true);
            }
        }
    }
    named
}

/// Whether a line may not end between `text[..at]` and `text[at..]` although the general rules allow it.
///
/// Hyphens after numbers and single letters hold ("2011-ci", "e-müraciət"), so do short endings ("KBM-in") and ranges.
pub(crate) fn held(text: &str, at: usize) -> bool {
    let mut left = text[..at].chars().rev();
    let joint = left.next().unwrap_or(' ');
    let letters_left = left
        .clone()
        .take_while(|c| c.is_alphabetic())
        .take(3)
        .count();
    let next = text[at..].chars().next().unwrap_or(' ');
    let letters_right = text[at..]
        .chars()
        .take_while(|c| c.is_alphabetic())
        .take(4)
        .count();
    match joint {
        '-' => letters_left < 2 || letters_right < 3,
        '–' | '—' | '/' => next.is_ascii_digit(),
        // A stop inside an address or a clause number is no place to break.
        '.' | ',' | ':' | '?' | '!' => next != ' ' && !next.is_whitespace(),
        _ => false,
    }
}

/// Drops what is never drawn and turns holding characters into those the fonts draw.
pub(crate) fn drawn(character: char) -> Option<char> {
    match character {
        SOFT_HYPHEN | JOINER | '\u{200b}' => None,
        STUCK_HYPHEN => Some('-'),
        '\u{202f}' | '\u{2007}' => Some(' '),
        other => Some(other),
    }
}
