//! Fractional order keys: a row can be put between two others without touching them.
//!
//! Keys are strings of digits 0 to 9 and a to z, compared byte by byte, never ending in 0.

use crate::value::Row;

const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// A key between `low` and `high`; an empty `high` stands for the end. `low` must be below `high`.
pub fn between(low: &str, high: &str) -> String {
    let (low, high) = (low.as_bytes(), high.as_bytes());
    let mut key = Vec::new();
    let mut bounded = !high.is_empty();
    for place in 0.. {
        let from = low.get(place).map_or(0, |&byte| digit(byte));
        let to = if bounded {
            high.get(place).map_or(0, |&byte| digit(byte))
        } else {
            DIGITS.len()
        };
        if to > from + 1 {
            key.push(DIGITS[from + (to - from) / 2]);
            break;
        }
        key.push(DIGITS[from]);
        bounded = bounded && to == from;
    }
    String::from_utf8_lossy(&key).into_owned()
}

fn digit(byte: u8) -> usize {
    DIGITS.iter().position(|&digit| digit == byte).unwrap_or(0)
}

/// How many digits appending one row after another fills before keys grow: 36⁴ is more rows than a table has.
const APPENDED: usize = 4;

/// A key above `low` that leaves room for many more above it, where [`between`] would halve what is left each time.
fn after(low: &str) -> String {
    let base = DIGITS.len();
    let first = |number, place| number * base + low.as_bytes().get(place).map_or(0, |&b| digit(b));
    let mut number = (0..APPENDED).fold(0, first) + 1;
    if low.is_empty() || number == base.pow(APPENDED as u32) {
        return between(low, "");
    }
    number += usize::from(number.is_multiple_of(base));
    let mut key = [0; APPENDED];
    for place in key.iter_mut().rev() {
        *place = DIGITS[number % base];
        number /= base;
    }
    String::from_utf8_lossy(&key).into_owned()
}

/// Keeps the rows as they stand and gives new keys where the old ones do not rise, or are missing. Neighbours that need
/// one share the room evenly, so that keys stay short however many there are.
pub fn arrange(rows: &mut [Row]) {
    let mut low = String::new();
    let mut begin = 0;
    for index in 0..rows.len() {
        let key = &rows[index].order;
        if is_key(key) && *key > low {
            let high = key.clone();
            spread(&mut rows[begin..index], &low, &high);
            low = high;
            begin = index + 1;
        }
    }
    match &mut rows[begin..] {
        [] => {}
        [last] => last.order = after(&low),
        rest => spread(rest, &low, &between(&low, "")),
    }
}

fn spread(rows: &mut [Row], low: &str, high: &str) {
    let middle = rows.len() / 2;
    let (below, rest) = rows.split_at_mut(middle);
    if let [row, above @ ..] = rest {
        row.order = between(low, high);
        spread(below, low, &row.order);
        spread(above, &row.order, high);
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && !key.ends_with('0') && key.bytes().all(|byte| DIGITS.contains(&byte))
}
