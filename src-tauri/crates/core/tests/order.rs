//! Order keys: they rise, stay short, and what has a good one keeps it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use reqlament_core::order::{arrange, between};
use reqlament_core::value::Row;

const MANY: usize = 10_000;

fn rows(keys: &[&str]) -> Vec<Row> {
    let row = |(index, key): (usize, &&str)| Row {
        id: index.to_string(),
        order: (*key).to_owned(),
        cells: BTreeMap::new(),
    };
    keys.iter().enumerate().map(row).collect()
}

#[track_caller]
fn arranged(keys: &[&str]) -> Vec<String> {
    let mut rows = rows(keys);
    arrange(&mut rows);
    let arranged: Vec<String> = rows.into_iter().map(|row| row.order).collect();
    rise(&arranged);
    arranged
}

#[track_caller]
fn rise(keys: &[String]) {
    for pair in keys.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}");
    }
    let good = |key: &String| !key.is_empty() && !key.ends_with('0');
    assert!(keys.iter().all(good), "{keys:?}");
}

fn longest(keys: &[String]) -> usize {
    keys.iter().map(String::len).max().unwrap_or(0)
}

#[test]
fn keys_that_rise_are_kept() {
    assert_eq!(arranged(&["1", "2", "21", "i"]), ["1", "2", "21", "i"]);
}

#[test]
fn a_missing_key_comes_between_its_neighbours() {
    let keys = arranged(&["1", "", "2", "", "", "3", ""]);
    assert_eq!([&*keys[0], &*keys[2], &*keys[5]], ["1", "2", "3"]);
}

#[test]
fn keys_that_fall_repeat_or_are_none_are_replaced() {
    let keys = arranged(&["b", "a", "b", "C", "c0", "ə", "d"]);
    assert_eq!([&*keys[0], &*keys[6]], ["b", "d"]);
}

#[test]
fn between_finds_room_where_hardly_any_is_left() {
    for (low, high) in [
        ("", ""),
        ("", "1"),
        ("", "0001"),
        ("1", "11"),
        ("1z", "2"),
        ("zzzz", ""),
        ("1i", "1k"),
    ] {
        let key = between(low, high);
        assert!(
            *key > *low && (high.is_empty() || *key < *high),
            "{low} {key} {high}"
        );
        assert!(!key.ends_with('0'), "{key}");
    }
}

#[test]
fn ten_thousand_new_rows_get_short_keys_at_once() {
    let begin = Instant::now();
    for keys in [
        vec![""; MANY],
        vec!["i"; MANY],
        [vec!["1"], vec![""; MANY], vec!["11"]].concat(),
    ] {
        let keys = arranged(&keys);
        assert!(longest(&keys) < 12, "{}", longest(&keys));
    }
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn ten_thousand_rows_that_fall_take_no_longer() {
    let falling: Vec<String> = (1..=MANY)
        .rev()
        .map(|index| format!("{index:05}1"))
        .collect();
    let begin = Instant::now();
    let keys = arranged(&falling.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(longest(&keys) < 12);
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn rows_appended_one_by_one_keep_short_keys() {
    let mut last = String::new();
    let mut keys = Vec::new();
    for _ in 0..MANY {
        let mut two = rows(&[&last, ""]);
        let begin = usize::from(last.is_empty());
        arrange(&mut two[begin..]);
        last = two[1].order.clone();
        keys.push(last.clone());
    }
    rise(&keys);
    assert!(longest(&keys) < 12, "{}", longest(&keys));
}

#[test]
fn rows_appended_to_many_keep_short_keys() {
    let mut keys = arranged(&[""; MANY]);
    for _ in 0..MANY {
        let mut two = rows(&[keys.last().expect("a key"), ""]);
        arrange(&mut two);
        keys.push(two[1].order.clone());
    }
    rise(&keys);
    assert!(longest(&keys) < 12, "{}", longest(&keys));
}
