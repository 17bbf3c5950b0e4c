//! Paper in the real window: what is drawn, where it leads, how it is kept, where it is written.

use std::path::Path;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::{Value as Json, json};

const FRAME: &str = "const frame = document.querySelector('[data-testid=paper]');";

/// Opens the worked dossier, its first pages drawn.
async fn open(display: &Display, officer: &Officer) -> Window {
    officer.makes(&["--example", "esign-nonresident"]);
    let window = Window::open(display, officer.folder()).await;
    enter(&window).await;
    window
}

async fn enter(window: &Window) {
    window.click("[data-testid=dossier-row] .name").await;
    window.shows("[data-page='1'][data-drawn='1']").await;
}

/// How often each page near the view was drawn, and its pixels.
async fn drawn(window: &Window) -> Vec<(String, i64, String)> {
    let script = "return [...document.querySelectorAll('[data-page]')]
        .filter((sheet) => sheet.querySelector('canvas') && sheet.dataset.drawn > 0)
        .map((sheet) => [sheet.dataset.page, Number(sheet.dataset.drawn), sheet.querySelector('canvas').toDataURL()]);";
    let told = window.told(script).await;
    serde_json::from_value(told).expect("page, times, pixels")
}

/// Waits until a page shows these words.
async fn reads(window: &Window, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('[data-testid=paper-text]')].some((page) => page.textContent.includes('{words}'))"
    );
    window.until(words, &script).await;
}

#[tokio::test]
async fn typing_draws_only_the_pages_that_changed() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    // The first key opens a burst, of which no digest can be printed in the feet.
    window.types("[data-fact=content]", " Birinci").await;
    reads(&window, "Birinci").await;
    window.saved().await;
    let before = drawn(&window).await;
    assert!(before.len() > 1, "more than one page is near the view");
    window.types("[data-fact=content]", " söz").await;
    reads(&window, "Birinci söz").await;
    let after = drawn(&window).await;
    let mut again = 0;
    for ((page, times, pixels), (_, times_after, pixels_after)) in before.iter().zip(&after) {
        assert_eq!(times != times_after, pixels != pixels_after, "page {page}");
        again += times_after - times;
    }
    assert_eq!(again, 1, "one page is drawn again, once");
    window.close().await;
}

/// Where an item stands on paper: its page, and the middle of its first stretch as a share of the page's height.
async fn stands(window: &Window, item: &str) -> (i64, f64) {
    window
        .click(&format!("[data-testid='outline-{item}']"))
        .await;
    window.until(item, "document.querySelector('.here')").await;
    let told = window
        .told(
            "const here = document.querySelector('.here'), sheet = here.parentElement;
             return [Number(sheet.dataset.page), (here.offsetTop + here.offsetHeight / 2) / sheet.offsetHeight];",
        )
        .await;
    serde_json::from_value(told).expect("page and height")
}

/// Does something with the pointer at a place on paper.
async fn point(window: &Window, act: &str, (page, share): (i64, f64)) {
    let script = format!(
        "const sheet = document.querySelector('[data-page=\"{page}\"]');
         sheet.scrollIntoView();
         const box = sheet.getBoundingClientRect();
         const at = {{ bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height * {share} }};
         sheet.dispatchEvent(new PointerEvent('{act}', at));"
    );
    window.told(&script).await;
}

fn focus_in(item: &str) -> String {
    format!("document.getElementById('item-{item}')?.contains(document.activeElement)")
}

#[tokio::test]
async fn a_paragraph_leads_to_its_item_and_an_item_to_its_paragraph() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let place = stands(&window, "2.3").await;
    window.click("[data-testid='outline-1.1']").await;
    window.until("item 1.1", &focus_in("1.1")).await;

    point(&window, "pointermove", place).await;
    let hint = "document.querySelector('.hint') && document.querySelector('[data-testid=paper]').title.includes('2.3')";
    window.until("the hint where a click leads", hint).await;
    window.picture("paper-hint");
    point(&window, "click", place).await;
    window.until("item 2.3", &focus_in("2.3")).await;

    // With keys: the next paragraph, and into its item.
    window.told(&format!("{FRAME} frame.focus();")).await;
    window
        .types("[data-testid=paper]", "\u{e015}\u{e007}")
        .await;
    let next = format!("!({})", focus_in("2.3"));
    window.until("another item", &next).await;
    window
        .until(
            "a control of the form",
            "document.querySelector('[data-testid=form] .mid').contains(document.activeElement)",
        )
        .await;

    // Another document leads to the same form.
    window
        .told(
            "const which = document.querySelector('[data-testid=paper-document]');
             which.value = 'filing';
             which.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
    let pages = "document.querySelector('[data-testid=paper]').dataset.pages === '3'";
    window.until("the application", pages).await;
    let place = stands(&window, "1.1").await;
    window.click("[data-testid='outline-2.3']").await;
    window.until("item 2.3", &focus_in("2.3")).await;
    point(&window, "click", place).await;
    window.until("item 1.1", &focus_in("1.1")).await;
    window.close().await;
}

/// The item at the top of the view, and where it begins there.
async fn top(window: &Window) -> Json {
    let script = format!(
        "{FRAME}
         const box = frame.getBoundingClientRect();
         const sheet = [...document.querySelectorAll('[data-page]')].find((one) => one.getBoundingClientRect().bottom > box.top + 40);
         sheet.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true, clientX: box.left + 200, clientY: box.top + 40 }}));
         return new Promise((done) => requestAnimationFrame(() => done([
             frame.title, Math.round(document.querySelector('.hint')?.getBoundingClientRect().top ?? 0)])));"
    );
    window.told(&script).await
}

#[tokio::test]
async fn what_is_read_stays_in_place_while_pages_come_before_it() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let place = stands(&window, "2.6.1").await;
    window.click("[data-testid='outline-1.2']").await;
    window.until("item 1.2", &focus_in("1.2")).await;
    point(&window, "pointermove", place).await;
    let script = format!(
        "{FRAME} frame.scrollTop += 150; return [frame.scrollTop, Number(frame.dataset.pages)];"
    );
    let scrolled = window.told(&script).await;
    let before = top(&window).await;
    window
        .told(
            "const area = document.querySelector('[data-fact=content]');
             area.value += ' Uzun mətn.'.repeat(600);
             area.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    let more = format!(
        "Number(document.querySelector('[data-testid=paper]').dataset.pages) > {}",
        scrolled[1]
    );
    window.until("more pages", &more).await;
    let after = top(&window).await;
    assert_eq!(before[0], after[0], "the same item stands on top");
    let (was, is) = (before[1].as_i64(), after[1].as_i64());
    assert!(
        was.zip(is).is_some_and(|(was, is)| (was - is).abs() <= 1),
        "{before} {after}"
    );
    window.close().await;
}

/// Lets the dialog of the system name this file: nobody can press its buttons here.
async fn name_file(window: &Window, path: &Path) {
    let chosen = json!({ "path": path, "asked": false });
    let script = format!(
        "const fetched = window.fetch;
         const headers = {{ 'Tauri-Response': 'ok', 'content-type': 'application/json' }};
         window.fetch = (address, ...rest) => String(address).endsWith('choose_file')
             ? Promise.resolve(new Response(JSON.stringify({chosen}), {{ headers }}))
             : fetched(address, ...rest);"
    );
    window.told(&script).await;
}

#[tokio::test]
async fn a_file_that_is_there_is_replaced_only_by_consent() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let path = officer.folder().join("reqlament.pdf");
    std::fs::write(&path, "köhnə").expect("a file");
    name_file(&window, &path).await;
    window.click("[data-testid=print-button]").await;
    for document in ["reglament", "consultation", "filing", "record"] {
        window
            .shows(&format!("[data-testid=print-{document}]"))
            .await;
    }
    window
        .until(
            "how many pages",
            "document.querySelector('[data-testid=print-pages]')?.textContent.match(/[0-9]/) !== null",
        )
        .await;
    window
        .shows("[data-testid=print-dialog] [data-page='1'][data-drawn='1']")
        .await;
    window.picture("print-dialog");
    window.click("[data-testid=print-save]").await;
    window.shows("[data-testid=print-exists]").await;
    window.picture("print-exists");
    assert_eq!(std::fs::read(&path).expect("the file"), "köhnə".as_bytes());
    window.click("[data-testid=print-keep]").await;
    window.click("[data-testid=print-save]").await;
    window.click("[data-testid=print-replace]").await;
    window.shows("[data-testid=printed-path]").await;
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF"));
    window.close().await;
}

/// A program that stands for the system's, telling how it was called.
fn program(folder: &Path, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    std::fs::write(
        &path,
        format!("#!/bin/sh\ncd '{}'\n{script}\n", folder.display()),
    )
    .expect("a program");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&path, mode).expect("a program that runs");
}

#[tokio::test]
async fn a_print_goes_to_the_printer_as_it_was_asked() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "esign-nonresident"]);
    let programs = tempfile::tempdir().expect("a folder");
    let list =
        "case $1 in -e) printf 'sag\\nsol\\n';; *) echo 'system default destination: sol';; esac";
    program(programs.path(), "lpstat", list);
    program(
        programs.path(),
        "lp",
        "cat > sent.pdf; echo \"$@\" > arguments",
    );
    let window = Window::open_beside(&display, officer.folder(), programs.path()).await;
    enter(&window).await;
    window.click("[data-testid=print-button]").await;
    window.click("[data-testid=print-filing]").await;
    window
        .shows("[data-testid=print-copies]")
        .await
        .clear()
        .await
        .expect("an empty field");
    window.types("[data-testid=print-copies]", "2").await;
    window.types("[data-testid=print-range]", "1-2, 3").await;
    window.click("[data-testid=print-send]").await;
    window.shows("[data-testid=print-sent]").await;
    window.picture("print-sent");
    let told = |name| std::fs::read_to_string(programs.path().join(name)).expect("what was told");
    assert_eq!(
        told("arguments").trim(),
        "-d sol -n 2 -t filing -o sides=two-sided-long-edge -o media=A4 -P 1-2,3 -"
    );
    let sent = std::fs::read(programs.path().join("sent.pdf")).expect("what was sent");
    assert!(sent.starts_with(b"%PDF"));

    // What the system says when it refuses is what the officer reads.
    program(
        programs.path(),
        "lp",
        "echo 'lp: printer on fire' >&2; exit 1",
    );
    window.click("[data-testid=print-send]").await;
    window.shows("[data-testid=print-refused]").await;
    let refused = "document.querySelector('[data-testid=print-refused]').textContent.includes('printer on fire')";
    window.until("the cause", refused).await;
    window.close().await;
}
