//! Printed pages: the tools that read a PDF, and pictures of pages compared as an eye would.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Dots per inch that are drawn, and how many of them in each direction make one dot of a picture: renderers place
/// letters and hairlines on dots each in its own way, and agree once their dots are merged.
const DOTS: &str = "120";
const MERGED: usize = 4;
/// Distance over which an eye at arm's length blurs, in dots of 30 to the inch.
const BLUR: usize = 2;
/// Difference of blurred luminance, of 255, that is seen. Two renderers of poppler differ by less in all but about
/// twenty dots of a page; half a page moved by a single dot differs by more in about two thousand.
const SEEN: i32 = 18;
/// Dots of a page that may differ all the same.
const STRAY: usize = 60;

/// Runs a tool of the system that must go well, and gives what it prints.
pub fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Command::new(name)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}; run `make test`"));
    assert!(
        output.status.success(),
        "{name} {arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What Preflight finds in these files, one run for all; empty where each is valid PDF/A-1b.
pub fn preflight(folder: &Path, files: &[PathBuf]) -> String {
    let list = folder.join("preflight");
    let lines: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    std::fs::write(&list, lines.join("\n")).expect("a list of files");
    let jars = [
        "preflight",
        "pdfbox2",
        "fontbox2",
        "xmpbox",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    ];
    let path = jars
        .map(|jar| format!("/usr/share/java/{jar}.jar"))
        .join(":");
    let program = "org.apache.pdfbox.preflight.Validator_A1b";
    let shown = list.display().to_string();
    tool("java", &["-cp", &path, program, "xml", "group", &shown]);
    let verdict = std::fs::read_to_string(list.with_extension("preflight.xml"))
        .or_else(|_| std::fs::read_to_string(folder.join("preflight.preflight.xml")))
        .expect("a verdict");
    let valid = verdict.matches("<isValid type=\"PDF/A1-b\">true<").count();
    if valid == files.len() {
        String::new()
    } else {
        verdict
    }
}

/// A page in shades of grey.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Dots in a row.
    pub width: usize,
    /// Dots from white (255) to black, row by row.
    pub dots: Vec<u8>,
}

impl Picture {
    /// The pages of a PDF, as poppler draws them.
    pub fn pages(pdf: &Path) -> Vec<Self> {
        Self::drawn("pdftoppm", &["-gray"], pdf, Self::read_plain)
    }

    /// The pages of a PDF, as the other renderer of poppler draws them.
    pub fn pages_by_cairo(pdf: &Path) -> Vec<Self> {
        Self::drawn("pdftocairo", &["-gray", "-png"], pdf, Self::read)
    }

    fn drawn(program: &str, how: &[&str], pdf: &Path, read: fn(&Path) -> Self) -> Vec<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let stem = folder.path().join("page").display().to_string();
        let shown = pdf.display().to_string();
        let mut arguments = vec!["-r", DOTS];
        arguments.extend(how);
        arguments.extend([shown.as_str(), stem.as_str()]);
        tool(program, &arguments);
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("a page").path())
            .collect();
        files.sort();
        files.iter().map(|file| read(file).merged()).collect()
    }

    /// Reads a grey PGM: a head of four words, then the dots.
    fn read_plain(file: &Path) -> Self {
        let bytes = std::fs::read(file).expect("a picture");
        let mut words = bytes.splitn(4, u8::is_ascii_whitespace);
        assert_eq!(words.next(), Some(b"P5".as_slice()));
        let mut number = || -> Option<usize> { str::from_utf8(words.next()?).ok()?.parse().ok() };
        let (width, height) = number().zip(number()).expect("a size");
        Self {
            width,
            dots: bytes[bytes.len() - width * height..].to_vec(),
        }
    }

    /// The picture with each dot the mean of those that it stands for.
    fn merged(&self) -> Self {
        let width = self.width / MERGED;
        let band = |rows: &[u8]| -> Vec<u8> {
            let mut sums = vec![0_usize; width];
            for row in rows.chunks(self.width) {
                for (sum, dots) in sums.iter_mut().zip(row.chunks_exact(MERGED)) {
                    *sum += dots.iter().map(|&dot| usize::from(dot)).sum::<usize>();
                }
            }
            let mean = |sum: usize| (sum / (MERGED * MERGED)) as u8;
            sums.into_iter().map(mean).collect()
        };
        let dots = self.dots.chunks_exact(self.width * MERGED);
        Self {
            width,
            dots: dots.flat_map(band).collect(),
        }
    }

    /// Reads a PNG of greys.
    pub fn read(file: &Path) -> Self {
        let open = File::open(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut decoder = png::Decoder::new(BufReader::new(open));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut dots = vec![0; reader.output_buffer_size().expect("a small picture")];
        let info = reader.next_frame(&mut dots).expect("dots");
        // Equal parts of red, green and blue are told as grey.
        if info.color_type == png::ColorType::Rgb {
            dots = dots.chunks(3).map(|three| three[1]).collect();
        }
        Self {
            width: info.width as usize,
            dots,
        }
    }

    /// Writes a PNG of sixteen shades: a page takes about ten kilobytes.
    pub fn write(&self, file: &Path) {
        let shades: Vec<u8> = self
            .dots
            .chunks(self.width)
            .flat_map(|row| {
                row.chunks(2)
                    .map(|two| (two[0] & 0xf0) | (two.get(1).unwrap_or(&255) >> 4))
            })
            .collect();
        let open = File::create(file).expect("a file");
        let mut encoder = png::Encoder::new(open, self.width as u32, self.height() as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(&shades).expect("dots");
    }

    fn height(&self) -> usize {
        self.dots.len() / self.width
    }

    /// Each dot as the mean of those around it.
    fn blurred(&self) -> Vec<i32> {
        let (width, height) = (self.width, self.height());
        let near = |at: usize, end: usize| at.saturating_sub(BLUR)..(at + BLUR + 1).min(end);
        let mean = |(x, y): (usize, usize)| {
            let (columns, rows) = (near(x, width), near(y, height));
            let count = (columns.len() * rows.len()) as i32;
            let sum: i32 = rows
                .flat_map(|row| self.dots[row * width..][columns.clone()].iter())
                .map(|&dot| i32::from(dot))
                .sum();
            sum / count
        };
        (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(mean)
            .collect()
    }

    /// Where an eye sees another page: black dots on white. `None` where it sees the same.
    pub fn difference(&self, other: &Self) -> Option<Self> {
        if self.width != other.width || self.dots.len() != other.dots.len() {
            return Some(self.clone());
        }
        let pairs = self.blurred().into_iter().zip(other.blurred());
        let dots: Vec<u8> = pairs
            .map(|(a, b)| if (a - b).abs() > SEEN { 0 } else { 255 })
            .collect();
        let seen = dots.iter().filter(|&&dot| dot == 0).count();
        (seen > STRAY).then_some(Self {
            width: self.width,
            dots,
        })
    }
}
