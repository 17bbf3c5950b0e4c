//! Numbers and markers as Word counts them.
//!
//! The official forms have numbers with holes and repetitions. A number continues the list before it only where Word
//! then prints exactly that number; otherwise a list of its own begins with it. Azerbaijani letters beyond "c" are not
//! Word's (ç follows c, ə follows e): such a list carries each marker as the text of its level.

use std::collections::BTreeMap;

use crate::export::markup::Markup;

/// Number of a list and level in it.
pub(super) type Counted = (usize, u8);

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    shapes: Vec<Shape>,
    lists: Vec<Run>,
    by_shape: BTreeMap<Shape, usize>,
    /// The running numbers of bold and of plain items.
    chains: [Option<Chain>; 2],
    /// Lists of one marker each.
    literals: BTreeMap<String, usize>,
}

/// How the levels of a list look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    /// "1." "1.1." "1.1.1.", each level from its own start.
    Items { starts: Vec<u32>, bold: bool },
    /// A counted marker and what stands behind its figure or letter.
    Counted { letters: bool, suffix: String },
    /// A marker as it is.
    Literal(String),
}

/// A list in use: its shape, and where its level starts if not at the shape's own start.
#[derive(Debug)]
struct Run {
    shape: usize,
    start: Option<(u8, u32)>,
}

/// A list of items and the number it printed last.
#[derive(Debug)]
struct Chain {
    list: usize,
    last: Vec<u32>,
    /// The highest level it has printed: above it Word would count what never stood there.
    floor: usize,
}

impl Chain {
    /// Whether Word prints this number next.
    fn prints(&self, number: &[u32]) -> bool {
        let level = number.len() - 1;
        let next = match self.last.get(level) {
            Some(last) => last + 1,
            None => 1,
        };
        level >= self.floor
            && self.last.len() >= level
            && number[..level] == self.last[..level]
            && number[level] == next
    }
}

impl Numbering {
    /// The list and level by which a printed number is counted.
    pub fn item(&mut self, number: &[u32], bold: bool) -> Counted {
        let level = number.len() - 1;
        let chain = &mut self.chains[usize::from(bold)];
        if let Some(chain) = chain.as_mut().filter(|chain| chain.prints(number)) {
            chain.last = number.to_vec();
            return (chain.list, level as u8);
        }
        let shape = Shape::Items {
            starts: number.to_vec(),
            bold,
        };
        self.shapes.push(shape);
        let list = self.run(self.shapes.len() - 1, None);
        self.chains[usize::from(bold)] = Some(Chain {
            list,
            last: number.to_vec(),
            floor: level,
        });
        (list, level as u8)
    }

    /// The lists and levels of markers; nothing for one that only its own letters can print.
    pub fn list(&mut self, markers: &[&str], depth: u8) -> Vec<Option<Counted>> {
        if let Some((shape, start)) = counted(markers) {
            let shape = self.shape(shape);
            let list = self.run(shape, Some((depth, start)));
            return vec![Some((list, depth)); markers.len()];
        }
        markers
            .iter()
            .map(|marker| self.literal(marker, depth))
            .collect()
    }

    fn literal(&mut self, marker: &str, depth: u8) -> Option<Counted> {
        if marker.is_empty() || marker.contains('%') {
            return None;
        }
        if let Some(list) = self.literals.get(marker) {
            return Some((*list, depth));
        }
        let shape = self.shape(Shape::Literal(marker.to_owned()));
        let list = self.run(shape, None);
        self.literals.insert(marker.to_owned(), list);
        Some((list, depth))
    }

    fn shape(&mut self, shape: Shape) -> usize {
        let next = self.shapes.len();
        let known = *self.by_shape.entry(shape.clone()).or_insert(next);
        if known == next {
            self.shapes.push(shape);
        }
        known
    }

    fn run(&mut self, shape: usize, start: Option<(u8, u32)>) -> usize {
        self.lists.push(Run { shape, start });
        self.lists.len()
    }

    /// The part of the file that declares the lists.
    pub fn part(&self) -> String {
        let mut out = Markup::default();
        out.raw(super::package::DECLARATION);
        out.open("w:numbering", &[("xmlns:w", super::package::WORD)]);
        for (at, shape) in self.shapes.iter().enumerate() {
            out.open("w:abstractNum", &[("w:abstractNumId", &at.to_string())]);
            out.empty("w:multiLevelType", &[("w:val", "multilevel")]);
            (0..9).for_each(|level| shape.level(&mut out, level));
            out.close("w:abstractNum");
        }
        for (at, list) in self.lists.iter().enumerate() {
            out.open("w:num", &[("w:numId", &(at + 1).to_string())]);
            out.empty("w:abstractNumId", &[("w:val", &list.shape.to_string())]);
            if let Some((level, start)) = list.start {
                out.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
                out.empty("w:startOverride", &[("w:val", &start.to_string())]);
                out.close("w:lvlOverride");
            }
            out.close("w:num");
        }
        out.close("w:numbering");
        out.finish()
    }
}

impl Shape {
    fn level(&self, out: &mut Markup, level: usize) {
        let (start, format, follow, text, bold) = match self {
            Shape::Items { starts, bold } => {
                let text = (1..=level + 1).map(|at| format!("%{at}.")).collect();
                let start = starts.get(level).copied().unwrap_or(1);
                (start, "decimal", "space", text, *bold)
            }
            Shape::Counted { letters, suffix } => {
                let format = if *letters { "lowerLetter" } else { "decimal" };
                (1, format, "tab", format!("%{}{suffix}", level + 1), false)
            }
            Shape::Literal(marker) => (1, "none", "tab", marker.clone(), false),
        };
        out.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        out.empty("w:start", &[("w:val", &start.to_string())]);
        out.empty("w:numFmt", &[("w:val", format)]);
        out.empty("w:suff", &[("w:val", follow)]);
        out.empty("w:lvlText", &[("w:val", &text)]);
        out.empty("w:lvlJc", &[("w:val", "left")]);
        out.raw("<w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>");
        out.raw(if bold {
            "<w:rPr><w:b/></w:rPr>"
        } else {
            "<w:rPr><w:b w:val=\"0\"/></w:rPr>"
        });
        out.close("w:lvl");
    }
}

/// The shape and start by which Word prints all these markers, if it does.
fn counted(markers: &[&str]) -> Option<(Shape, u32)> {
    let read: Vec<(bool, u32, &str)> = markers
        .iter()
        .map(|own| marker(own))
        .collect::<Option<_>>()?;
    let (letters, start, suffix) = *read.first()?;
    let follow = |(at, own): (usize, &(bool, u32, &str))| {
        own.0 == letters && own.1 == start + at as u32 && own.2 == suffix
    };
    read.iter().enumerate().all(follow).then(|| {
        let suffix = suffix.to_owned();
        (Shape::Counted { letters, suffix }, start)
    })
}

/// Whether a marker is a letter, its count, and what stands behind it.
fn marker(marker: &str) -> Option<(bool, u32, &str)> {
    let sound = |suffix: &str| !suffix.contains(|own: char| own.is_alphanumeric() || own == '%');
    let figures = marker
        .find(|own: char| !own.is_ascii_digit())
        .unwrap_or(marker.len());
    let (figure, suffix) = marker.split_at(figures);
    if !figure.is_empty() {
        let count = figure
            .parse()
            .ok()
            .filter(|count| (1..32_000).contains(count))?;
        return (sound(suffix) && !figure.starts_with('0')).then_some((false, count, suffix));
    }
    let (letter, suffix) = (marker.chars().next()?, marker.get(1..)?);
    let count = ['a', 'b', 'c'].iter().position(|own| *own == letter)?;
    sound(suffix).then_some((true, count as u32 + 1, suffix))
}

#[cfg(test)]
mod tests {
    use super::{Numbering, counted};

    #[test]
    fn only_what_word_prints_the_same_is_counted() {
        let printed = |markers: &[&str]| counted(markers).is_some();
        assert!(
            printed(&["1)", "2)", "3)"]) && printed(&["4.", "5."]) && printed(&["a)", "b)", "c)"])
        );
        for other in [
            &["a)", "b)", "c)", "ç)"][..],
            &["1)", "3)"],
            &["–", "–"],
            &["1)", "2."],
            &["ə)"],
        ] {
            assert!(!printed(other), "{other:?}");
        }
    }

    #[test]
    fn a_hole_or_a_repetition_begins_a_list_of_its_own() {
        let mut numbering = Numbering::default();
        let mut list = |number: &[u32]| numbering.item(number, true).0;
        let first = list(&[1]);
        assert_eq!(list(&[1, 1]), first);
        assert_eq!(list(&[1, 2]), first);
        assert_eq!(list(&[2]), first);
        let hole = list(&[2, 4]);
        assert_ne!(hole, first);
        assert_eq!(list(&[2, 4, 1]), hole);
        assert_ne!(list(&[3]), hole, "the third was never counted there");
    }

    #[test]
    fn notes_are_counted_apart_from_items() {
        let mut numbering = Numbering::default();
        let item = numbering.item(&[1, 7], true);
        let note = numbering.item(&[1], false);
        assert_ne!(item.0, note.0);
        assert_eq!(numbering.item(&[1, 8], true).0, item.0);
    }
}
