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

/// Keeps the rows as they stand and gives new keys where the old ones do not rise, or are missing.
pub fn arrange(rows: &mut [Row]) {
    let mut last = String::new();
    for index in 0..rows.len() {
        if !is_key(&rows[index].order) || rows[index].order <= last {
            let next = rows[index + 1..]
                .iter()
                .map(|row| row.order.as_str())
                .find(|key| is_key(key) && **key > *last);
            rows[index].order = between(&last, next.unwrap_or_default());
        }
        last.clone_from(&rows[index].order);
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && !key.ends_with('0') && key.bytes().all(|byte| DIGITS.contains(&byte))
}
