//! A small sRGB colour profile, built from the published numbers of the colour space.

/// Primaries and white point of sRGB adapted to D50, as fixed point numbers of 16 bits after the point.
const RED: [u32; 3] = [0x6fa2, 0x38f5, 0x0390];
const GREEN: [u32; 3] = [0x6299, 0xb785, 0x18da];
const BLUE: [u32; 3] = [0x24a0, 0x0f84, 0xb6cf];
const WHITE: [u32; 3] = [0xf6d6, 0x10000, 0xd32d];
/// Points of the tone curve.
const POINTS: u32 = 256;

/// The bytes of an ICC profile of version 2.1 for a display with the colours of sRGB.
pub(crate) fn srgb() -> Vec<u8> {
    let curve = curve();
    let data = [
        text_description(),
        text("No rights reserved"),
        xyz(WHITE),
        xyz(RED),
        xyz(GREEN),
        xyz(BLUE),
        curve,
    ];
    let tags: [(&[u8; 4], usize); 9] = [
        (b"desc", 0),
        (b"cprt", 1),
        (b"wtpt", 2),
        (b"rXYZ", 3),
        (b"gXYZ", 4),
        (b"bXYZ", 5),
        (b"rTRC", 6),
        (b"gTRC", 6),
        (b"bTRC", 6),
    ];
    let start = 128 + 4 + 12 * tags.len();
    let offsets: Vec<usize> = data
        .iter()
        .scan(start, |at, part| {
            let here = *at;
            *at += part.len().next_multiple_of(4);
            Some(here)
        })
        .collect();
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    for (name, index) in tags {
        table.extend(name);
        table.extend((offsets[index] as u32).to_be_bytes());
        table.extend((data[index].len() as u32).to_be_bytes());
    }
    let mut body = Vec::new();
    for part in &data {
        body.extend(part);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + body.len()) as u32);
    profile.extend(table);
    profile.extend(body);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size.to_be_bytes());
    put(8, &[2, 0x10, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // A fixed date keeps equal documents equal.
    put(24, &[0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    put(36, b"acsp");
    put(68, &[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
    header
}

fn xyz(values: [u32; 3]) -> Vec<u8> {
    let mut data = b"XYZ \0\0\0\0".to_vec();
    values
        .iter()
        .for_each(|value| data.extend(value.to_be_bytes()));
    data
}

/// The tone curve of the standard: a straight foot and a power of 2.4.
fn curve() -> Vec<u8> {
    let linear = |value: f64| {
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let mut data = b"curv\0\0\0\0".to_vec();
    data.extend(POINTS.to_be_bytes());
    for point in 0..POINTS {
        let value = linear(f64::from(point) / f64::from(POINTS - 1));
        data.extend(((value * 65_535.0).round() as u16).to_be_bytes());
    }
    data
}

fn text(words: &str) -> Vec<u8> {
    let mut data = b"text\0\0\0\0".to_vec();
    data.extend(words.as_bytes());
    data.push(0);
    data
}

fn text_description() -> Vec<u8> {
    let words = b"sRGB IEC61966-2.1\0";
    let mut data = b"desc\0\0\0\0".to_vec();
    data.extend((words.len() as u32).to_be_bytes());
    data.extend(words);
    // No Unicode and no Macintosh names: their language, length and code fields stay empty.
    data.extend([0; 4 + 4 + 2 + 1 + 67]);
    data
}
