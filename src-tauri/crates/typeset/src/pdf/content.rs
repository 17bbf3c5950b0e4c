//! The content of a page in the operators of PDF, written as short as they can be.

use std::io::Write;

use crate::pages::Ink;

/// Operators of one page so far. Lengths are points, y grows upwards.
#[derive(Default)]
pub(super) struct Content {
    pub bytes: Vec<u8>,
    text: bool,
    fill: Option<Ink>,
    stroke: Option<(Ink, f32)>,
    font: Option<(&'static str, f32)>,
    /// Where the line of text begins, in hundredths, unless it is turned.
    line: Option<(i64, i64)>,
}

fn hundredths(value: f32) -> i64 {
    (f64::from(value) * 100.0).round() as i64
}

impl Content {
    /// Opens marked content with its properties.
    pub fn begin(&mut self, tag: &str, properties: std::fmt::Arguments) {
        // Writing to memory cannot fail.
        let _ = writeln!(self.bytes, "/{tag}<<{properties}>>BDC");
    }

    /// Closes marked content.
    pub fn end(&mut self) {
        self.text(false);
        self.word("EMC");
    }

    fn word(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    fn numbers(&mut self, numbers: &[f32]) {
        for &value in numbers {
            self.number(value);
            self.bytes.push(b' ');
        }
    }

    /// A number with at most two places after the point.
    fn number(&mut self, value: f32) {
        self.decimal(hundredths(value));
    }

    fn decimal(&mut self, hundredths: i64) {
        let (whole, part) = (
            hundredths.unsigned_abs() / 100,
            hundredths.unsigned_abs() % 100,
        );
        let sign = if hundredths < 0 { "-" } else { "" };
        let _ = match (part % 10, part) {
            (_, 0) => write!(self.bytes, "{sign}{whole}"),
            (0, _) => write!(self.bytes, "{sign}{whole}.{}", part / 10),
            _ => write!(self.bytes, "{sign}{whole}.{part:02}"),
        };
    }

    fn text(&mut self, wanted: bool) {
        if self.text != wanted {
            self.text = wanted;
            self.line = Some((0, 0));
            self.word(if wanted { "BT" } else { "ET" });
        }
    }

    /// What the letters that follow look like.
    pub fn look(&mut self, font: &'static str, size: f32, ink: Ink) {
        self.text(true);
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.colour(ink, ["g", "rg"]);
        }
        if self.font != Some((font, size)) {
            self.font = Some((font, size));
            let _ = write!(self.bytes, "/{font} ");
            self.numbers(&[size]);
            self.word("Tf");
        }
    }

    fn colour(&mut self, ink: Ink, operators: [&str; 2]) {
        let grey = |shade| [shade, shade, shade];
        let [red, green, blue] = match ink {
            Ink::Black => grey(0.0),
            Ink::Grey => grey(0.29),
            Ink::Pale => grey(0.93),
            Ink::Red => [0.61, 0.15, 0.11],
        };
        if red == green && green == blue {
            self.numbers(&[red]);
            self.word(operators[0]);
        } else {
            self.numbers(&[red, green, blue]);
            self.word(operators[1]);
        }
    }

    /// Places the pen, turned by `angle` degrees.
    pub fn pen(&mut self, x: f32, y: f32, angle: f32) {
        let place = (hundredths(x), hundredths(y));
        // From line to line only the way is told, which is the same again and again.
        if let (Some(line), true) = (self.line, angle == 0.0) {
            self.decimal(place.0 - line.0);
            self.bytes.push(b' ');
            self.decimal(place.1 - line.1);
            self.line = Some(place);
            return self.word(" Td");
        }
        let (sin, cos) = angle.to_radians().sin_cos();
        let _ = write!(self.bytes, "{cos:.5} {sin:.5} {:.5} {cos:.5} ", -sin);
        self.numbers(&[x, y]);
        self.line = (angle == 0.0).then_some(place);
        self.word("Tm");
    }

    /// Shows glyphs: their codes, each with a correction of the pen before it in thousandths of an em.
    pub fn show(&mut self, codes: impl Iterator<Item = (u16, i32)>) {
        self.bytes.extend_from_slice(b"[(");
        for (code, correction) in codes {
            if correction != 0 {
                let _ = write!(self.bytes, "){correction}(");
            }
            for byte in code.to_be_bytes() {
                match byte {
                    b'(' | b')' | b'\\' => self.bytes.extend_from_slice(&[b'\\', byte]),
                    // A bare return would be read as a line feed.
                    b'\r' => self.bytes.extend_from_slice(b"\\r"),
                    _ => self.bytes.push(byte),
                }
            }
        }
        self.word(")]TJ");
    }

    /// A straight line.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, ink: Ink) {
        self.text(false);
        if self.stroke != Some((ink, thickness)) {
            self.stroke = Some((ink, thickness));
            self.colour(ink, ["G", "RG"]);
            self.numbers(&[thickness]);
            self.word("w");
        }
        self.numbers(&[from.0, from.1]);
        self.bytes.extend_from_slice(b"m ");
        self.numbers(&[to.0, to.1]);
        self.word("l S");
    }

    /// The picture of this name with its lower left corner and its size.
    pub fn picture(&mut self, name: &str, corner: (f32, f32), size: (f32, f32)) {
        self.text(false);
        self.word("q");
        self.numbers(&[size.0, 0.0, 0.0, size.1, corner.0, corner.1]);
        let _ = writeln!(self.bytes, "cm/{name} Do");
        self.word("Q");
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Ink};

    fn written(work: impl FnOnce(&mut Content)) -> Vec<u8> {
        let mut content = Content::default();
        work(&mut content);
        content.bytes
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let numbers =
            written(|content| content.numbers(&[0.0, -0.001, 12.5, -0.25, 841.89, 7.009]));
        assert_eq!(numbers, b"0 0 12.5 -0.25 841.89 7.01 ");
    }

    #[test]
    fn bytes_with_a_meaning_in_strings_are_escaped() {
        let codes = [(0x28, 0), (0x5c0d, -12), (0x0a29, 3)];
        let shown = written(|content| content.show(codes.into_iter()));
        assert_eq!(shown, b"[(\0\\()-12(\\\\\\r)3(\n\\))]TJ\n");
    }

    #[test]
    fn states_are_told_once() {
        let drawn = written(|content| {
            content.rule((0.0, 0.0), (1.0, 0.0), 0.5, Ink::Black);
            content.rule((0.0, 2.0), (1.0, 2.0), 0.5, Ink::Black);
        });
        assert_eq!(drawn, b"0 G\n0.5 w\n0 0 m 1 0 l S\n0 2 m 1 2 l S\n");
    }
}
