//! Pictures: PNG and JPEG bytes to what a page can carry, and figures to slabs.

use std::sync::Arc;

use crate::block::Figure;
use crate::error::TypesetError;
use crate::flow::{Area, Flow};
use crate::pages::{Image, Mark, Owner, Shape};
use crate::slab::{Item, Slab};
use crate::tree::Role;

/// A decoded picture, or a JPEG as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Columns of pixels.
    pub width: u32,
    /// Rows of pixels.
    pub height: u32,
    /// Whether a pixel is one grey value, and else three of sRGB.
    pub grey: bool,
    /// Whether `bytes` are a JPEG file, and else raw pixels of eight bits.
    pub jpeg: bool,
    /// The pixels.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// Reads PNG or JPEG bytes. What is transparent becomes white paper.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        if bytes.starts_with(&[0xff, 0xd8]) {
            jpeg(bytes)
        } else {
            png(bytes)
        }
    }
}

/// Most pixels of a picture: a sheet of A4 at 600 dots to the inch has 35 million.
const MOST: u64 = 40_000_000;

/// Refuses what would take long to decode or says that it is nothing.
fn bounded(width: u32, height: u32) -> Result<(), String> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(String::from("it is empty"));
    }
    if pixels > MOST {
        return Err(format!(
            "it has {width} × {height} pixels, and at most {} million can be printed",
            MOST / 1_000_000
        ));
    }
    Ok(())
}

fn png(bytes: &[u8]) -> Result<Picture, String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    let info = reader.info();
    bounded(info.width, info.height)?;
    let size = reader
        .output_buffer_size()
        .ok_or("the picture is too large")?;
    let mut pixels = vec![0; size];
    let info = reader
        .next_frame(&mut pixels)
        .map_err(|error| error.to_string())?;
    pixels.truncate(info.buffer_size());
    let (grey, alpha) = match info.color_type {
        png::ColorType::Grayscale => (true, false),
        png::ColorType::GrayscaleAlpha => (true, true),
        png::ColorType::Rgb => (false, false),
        png::ColorType::Rgba => (false, true),
        png::ColorType::Indexed => return Err(String::from("its palette cannot be read")),
    };
    let bytes = if alpha {
        flatten(&pixels, if grey { 2 } else { 4 })
    } else {
        pixels
    };
    Ok(Picture {
        width: info.width,
        height: info.height,
        grey,
        jpeg: false,
        bytes,
    })
}

/// Pixels laid on white.
fn flatten(pixels: &[u8], channels: usize) -> Vec<u8> {
    let over = |value: u8, alpha: u8| {
        ((u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255) as u8
    };
    pixels
        .chunks_exact(channels)
        .flat_map(|pixel| {
            let alpha = pixel[channels - 1];
            pixel[..channels - 1]
                .iter()
                .map(move |&value| over(value, alpha))
        })
        .collect()
}

/// Size and colours of a JPEG from its frame header; the bytes are kept as they are.
fn jpeg(bytes: &[u8]) -> Result<Picture, String> {
    let broken = || String::from("the JPEG is damaged");
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1).ok_or_else(broken)?;
        if bytes.get(at) != Some(&0xff) {
            return Err(broken());
        }
        let length = bytes
            .get(at + 2..at + 4)
            .map(|two| usize::from(two[0]) << 8 | usize::from(two[1]))
            .ok_or_else(broken)?;
        let frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if frame {
            let head = bytes.get(at + 4..at + 10).ok_or_else(broken)?;
            let two = |i: usize| u32::from(head[i]) << 8 | u32::from(head[i + 1]);
            bounded(two(3), two(1))?;
            if head[0] != 8 || marker > 0xc2 {
                return Err(String::from("this kind of JPEG cannot be archived"));
            }
            // Each square of 64 pixels takes two bits at least: with fewer the size told is a lie.
            let least = u64::from(two(3)) * u64::from(two(1)) / 64 / 4;
            let ended = bytes
                .windows(2)
                .rev()
                .take(64)
                .any(|two| two == [0xff, 0xd9]);
            if !ended || (bytes.len() as u64) < least {
                return Err(String::from("the JPEG is cut short"));
            }
            let grey = match head[5] {
                1 => true,
                3 => false,
                _ => return Err(String::from("only grey and RGB pictures can be archived")),
            };
            return Ok(Picture {
                width: two(3),
                height: two(1),
                grey,
                jpeg: true,
                bytes: bytes.to_vec(),
            });
        }
        at += 2 + length.max(2);
    }
}

impl Flow {
    pub(crate) fn figure(
        &mut self,
        figure: &Figure,
        area: Area,
    ) -> Result<Vec<Item>, TypesetError> {
        let refuse = |reason: String| TypesetError::Picture {
            alternative: figure.alternative.clone(),
            reason,
        };
        let picture = Picture::read(&figure.bytes).map_err(refuse)?;
        let ratio = picture.height as f32 / picture.width as f32;
        let wanted = if figure.width > 0.0 {
            figure.width
        } else {
            area.width
        };
        // In a cell there must be room for the head of the table and the padding.
        let tallest = self.page.body() * if area.column { 1.0 } else { 0.5 };
        let width = wanted.min(area.width).min(tallest / ratio);
        let height = width * ratio;
        // A picture that says nothing is decoration.
        let owner = if figure.alternative.trim().is_empty() {
            Owner::Layout
        } else {
            let words = Some(figure.alternative.clone());
            Owner::Node(self.tree.add(area.node, Role::Figure, words))
        };
        let image = Image {
            x: area.x,
            y: 0.0,
            width,
            height,
            picture: Arc::new(picture),
        };
        let marks = vec![Mark {
            owner,
            shape: Shape::Image(image),
        }];
        let slab = Slab {
            height,
            marks,
            ..Slab::default()
        };
        Ok(vec![Item::Gap(6.0), Item::Slab(slab), Item::Gap(6.0)])
    }
}
