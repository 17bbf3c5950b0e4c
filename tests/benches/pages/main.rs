//! The printed page: 3 to 1,000 pages in process.
//!
//! Prints for each length: pages, milliseconds in process (median), of them for the layout, the milliseconds of a new
//! preview after one keystroke, bytes, peak memory. With `-- --texts FOLDER` it writes the same documents for the
//! peers: in the markup of typst for `tests/peers/measure_typst.py`, as DOCX for `tests/peers/libreoffice.sh`.

mod long;

use std::time::Instant;

use long::{long, markup};
use reqlament_typeset::block::Document;

const LENGTHS: [usize; 5] = [3, 10, 12, 100, 1_000];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Cargo tells every bench that it is one.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    match words.first().map(String::as_str) {
        Some("--texts") => {
            let folder = std::path::Path::new(words.get(1).ok_or("name the folder")?);
            for pages in LENGTHS {
                std::fs::write(folder.join(format!("{pages}.typ")), markup(pages))?;
                let docx = reqlament_documents::export::docx(&long(pages, "söz"), &[])?;
                std::fs::write(folder.join(format!("{pages}.docx")), docx)?;
            }
            Ok(())
        }
        Some("--once") => {
            let pages = words.get(1).ok_or("say how many pages")?.parse()?;
            std::hint::black_box(reqlament_typeset::pdf(&long(pages, "söz"))?);
            Ok(())
        }
        Some(other) => row(other.parse()?),
        None => table(),
    }
}

/// Each length in a process of its own, so that its peak of memory is its own.
fn table() -> Result<(), Box<dyn std::error::Error>> {
    println!(
        "{:>7} {:>7} {:>10} {:>10} {:>10} {:>11} {:>9} {:>8}",
        "asked", "pages", "ms", "layout ms", "keystroke", "process ms", "bytes", "peak MB"
    );
    for pages in LENGTHS {
        let status = std::process::Command::new(std::env::current_exe()?)
            .arg(pages.to_string())
            .status()?;
        if !status.success() {
            return Err("a length failed".into());
        }
    }
    Ok(())
}

/// The shortest of five whole processes that print the document once, in milliseconds.
fn process(pages: usize) -> Result<f64, Box<dyn std::error::Error>> {
    let mut least = f64::INFINITY;
    for _ in 0..5 {
        let start = Instant::now();
        let status = std::process::Command::new(std::env::current_exe()?)
            .args(["--once", &pages.to_string()])
            .status()?;
        if !status.success() {
            return Err("a process failed".into());
        }
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(least)
}

fn row(pages: usize) -> Result<(), Box<dyn std::error::Error>> {
    let times = (600 / pages).clamp(3, 51);
    let document = long(pages, "söz");
    let mut last = reqlament_typeset::pdf(&document)?;
    // Another size by a ten-thousandth each time, so that nothing remembered of paragraphs and pages serves.
    let other = |nth: usize| Document {
        text_size: 14.0 + nth as f32 / 10_000.0,
        ..document.clone()
    };
    let others: Vec<_> = (1..=times * 2).map(other).collect();
    let whole = median(times, |nth| {
        last = reqlament_typeset::pdf(&others[nth])?;
        Ok(())
    })?;
    let layout = median(times, |nth| {
        reqlament_typeset::layout(&others[times + nth]).map(drop)
    })?;
    drop(others);
    reqlament_typeset::pdf(&document)?;
    let typed: Vec<_> = (0..times)
        .map(|nth| long(pages, &format!("söz{nth}")))
        .collect();
    let keystroke = median(times, |nth| reqlament_typeset::pdf(&typed[nth]).map(drop))?;
    println!(
        "{pages:>7} {:>7} {whole:>10.2} {layout:>10.2} {keystroke:>10.2} {:>11.2} {:>9} {:>8}",
        last.pages,
        process(pages)?,
        last.bytes.len(),
        peak().map_or_else(|| String::from("?"), |kb| (kb / 1024).to_string()),
    );
    Ok(())
}

/// The middle of the times that the work took, in milliseconds.
fn median(
    times: usize,
    mut work: impl FnMut(usize) -> Result<(), reqlament_typeset::TypesetError>,
) -> Result<f64, reqlament_typeset::TypesetError> {
    let mut taken = Vec::new();
    for nth in 0..times {
        let start = Instant::now();
        work(nth)?;
        taken.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    taken.sort_by(f64::total_cmp);
    Ok(taken[taken.len() / 2])
}

/// Peak memory of this process in KB, where the system tells it.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
