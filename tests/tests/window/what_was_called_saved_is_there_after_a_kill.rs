//! The program is killed at random moments while words are typed into a line and into prose: what the window showed
//! under the mark “saved” is there when it is opened again. 10 kills; `make nightly` asks for 200 by `REQLAMENT_KILLS`.

use std::collections::BTreeMap;
use std::time::Duration;

use fantoccini::Locator;
use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// What stands in each field that takes words, and whether the mark says that all of it is saved.
const READ: &str = "
    const fields = document.querySelectorAll(
        'input[type=text][data-fact]:not([inputmode]), textarea[data-fact], [contenteditable=true][data-fact]');
    const mark = document.querySelector('[data-testid=saved-mark]')?.dataset.state;
    const held = [...fields].map((one) => [one.dataset.fact, one.value ?? one.textContent]);
    return [mark === 'saved', Object.fromEntries(held)];";

type Held = BTreeMap<String, String>;

/// What the fields hold and whether it is called saved; nothing where the program is gone.
async fn read(window: &Window) -> Option<(bool, Held)> {
    let told = window.client.execute(READ, Vec::new());
    let told = tokio::time::timeout(Duration::from_secs(10), told).await;
    serde_json::from_value(told.ok()?.ok()?).ok()
}

/// Types a word into a field; nothing where the program is gone.
async fn types(window: &Window, fact: &str, word: &str) -> Option<()> {
    let selector = format!("[data-fact='{fact}']:is(input, textarea, [contenteditable=true])");
    let typing = async {
        let field = window.client.find(Locator::Css(&selector)).await.ok()?;
        field.send_keys(word).await.ok()
    };
    let typed = tokio::time::timeout(Duration::from_secs(10), typing).await;
    typed.ok()?
}

/// Types until the program is killed; gives what was called saved last.
async fn type_until_killed(window: &Window, mut saved: Held, round: usize) -> Held {
    let facts: Vec<String> = saved.keys().cloned().collect();
    let kill = window.killer();
    let moment = Duration::from_millis(fastrand::u64(100..2500));
    let killer = std::thread::spawn(move || {
        std::thread::sleep(moment);
        kill();
    });
    for number in 0.. {
        // Mostly on in one field, as people write, and now and then in another.
        let fact = &facts[(number / 4) % facts.len()];
        let typed = types(window, fact, &format!("söz{round:03}x{number:03} ")).await;
        match typed.and(read(window).await) {
            Some((true, held)) => saved = held,
            Some((false, _)) => {}
            None => break,
        }
    }
    killer.join().expect("the killer is done");
    saved
}

#[tokio::test]
async fn journey() {
    let kills = std::env::var("REQLAMENT_KILLS").map_or(10, |told| told.parse().expect("a number"));
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--service", "20.1"]);
    let mut window = Window::open(&display, officer.folder()).await;
    let mut saved = Held::new();
    for round in 0..=kills {
        window.open_first().await;
        window
            .shows("[contenteditable=true][data-fact=content]")
            .await;
        let (_, held) = read(&window).await.expect("the fields");
        for (fact, text) in &saved {
            let there = held.get(fact).map(String::as_str).unwrap_or_default();
            for word in text.split_whitespace() {
                assert!(
                    there.contains(word),
                    "kill {round}: {word} of {fact} is lost: {there}"
                );
            }
        }
        assert!(held.len() > 1, "a line and prose: {held:?}");
        if round < kills {
            saved = type_until_killed(&window, held, round).await;
            window = window.kill_and_restart().await;
        }
    }
    assert!(
        saved.values().any(|text| text.contains("söz")),
        "something was called saved"
    );
    window.close().await;
}
