//! Words are typed as fast as keys can be pressed, and at once the officer is elsewhere: in another field, in another part,
//! in the palette, at the list, or the window is closed. Every one of them is in the store.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::{Value as Json, json};

/// A control: the item it is under, what opens it, where it is, and where its value is in the store.
struct Control {
    item: &'static str,
    row: &'static str,
    field: &'static str,
    /// The nearest other control.
    beside: &'static str,
    place: &'static str,
    /// What is typed in a round, and what is then kept.
    typed: fn(usize) -> (String, Json),
}

fn words(round: usize) -> String {
    format!("{round}-ci dəfə sürətlə yazılan, dərhal da tərk edilən uzun cümlə")
}

const CONTROLS: [Control; 7] = [
    Control {
        item: "1.1",
        row: "",
        field: "[data-fact=name]",
        beside: "[data-fact=content]",
        place: "/name",
        typed: |round| (words(round), json!(words(round))),
    },
    Control {
        item: "1.2",
        row: "",
        field: "[data-fact=content]",
        beside: "[data-testid=fact-provider] input",
        place: "/content/0/text/0/text",
        typed: |round| (words(round), json!(words(round))),
    },
    Control {
        item: "1.3",
        row: "[data-fact=legal_basis] tr.closed td:nth-child(2)",
        field: "[data-fact=legal_basis] [data-part=title]",
        beside: "[data-fact=legal_basis] [data-part=number]",
        place: "/legal_basis/0/act/title",
        typed: |round| (words(round), json!(words(round))),
    },
    Control {
        item: "1.3",
        row: "[data-fact=legal_basis] tr.closed td:nth-child(2)",
        field: "[data-fact=legal_basis] [data-part=number]",
        beside: "[data-fact=legal_basis] [data-part=clauses]",
        place: "/legal_basis/0/act/number",
        typed: |round| (format!("{round}-IIQ"), json!(format!("{round}-IIQ"))),
    },
    Control {
        item: "1.7",
        row: "",
        field: "[data-fact=duration] [data-part=amount]",
        beside: "[data-fact=duration] [data-part=event]",
        place: "/duration/amount",
        typed: |round| (format!("12{round}"), json!(120 + round)),
    },
    Control {
        item: "2.2.1",
        row: "[data-fact=fee] tr.closed td:nth-child(2)",
        field: "[data-fact=fee] [data-part=amount]",
        beside: "[data-fact=fee] [data-column=subject]",
        place: "/fee/0/amount/qepik",
        typed: |round| (format!("1234{round},56"), json!(1_234_056 + 100 * round)),
    },
    Control {
        item: "2.4",
        row: "",
        field: "[data-fact=web_addresses] [data-column=address]",
        beside: "[data-fact=web_addresses] [data-column=place]",
        place: "/web_addresses/0/address",
        typed: |round| {
            let address = format!("www.nazirlik-{round}.gov.az/elektron-xidmetler");
            (address.clone(), json!(address))
        },
    },
];

fn drafted(officer: &Officer) -> String {
    let id = officer.makes(&["--blank"]);
    for (fact, value) in [
        ("automation", r#""full""#),
        ("payment", r#""paid""#),
        ("duration", r#"{"amount":1,"unit":"working_day"}"#),
        ("legal_basis", r#"[{"act":{"type":"law","title":"a"}}]"#),
        ("fee", r#"[{"subject":"a","amount":{"qepik":100}}]"#),
        ("web_addresses", r#"[{"address":"www.a.az"}]"#),
    ] {
        officer.does(["set", &id, fact, value]);
    }
    id
}

/// Goes to a control and types into it, over what stands there.
async fn type_in(window: &Window, control: &Control, round: usize) -> Json {
    window
        .click(&format!("[data-testid='outline-{}']", control.item))
        .await;
    if !control.row.is_empty() && window.count(control.field).await == 0 {
        window.click(control.row).await;
    }
    let (typed, kept) = (control.typed)(round);
    window.focus(control.field).await;
    window.press("Ctrl+A").await;
    window.types(control.field, &typed).await;
    kept
}

/// What the store holds there.
async fn held(window: &Window, id: &str, place: &str) -> Json {
    let script = "return window.__TAURI_INTERNALS__.invoke('open', { id: arguments[0] }).then((view) => view.facts);";
    let facts = window.told_of(script, vec![json!(id)]).await;
    facts.pointer(place).cloned().unwrap_or_default()
}

#[tokio::test]
async fn whoever_goes_elsewhere_loses_nothing() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = drafted(&officer);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    for (round, elsewhere) in ["field", "part", "palette", "list"].iter().enumerate() {
        for control in &CONTROLS {
            let kept = type_in(&window, control, round).await;
            match *elsewhere {
                "field" => window.click(control.beside).await,
                "part" => window.click("[data-testid='outline-3.1']").await,
                "palette" => {
                    window.press("Ctrl+K").await;
                    window.shows("[data-testid=palette-input]").await;
                    window.press("Escape").await;
                }
                _ => {
                    window.click("[data-testid=nav-home]").await;
                    window.shows("[data-testid=home-new]").await;
                }
            }
            if *elsewhere != "list" {
                window.saved().await;
            }
            let found = held(&window, &id, control.place).await;
            assert_eq!(found, kept, "{} left for the {elsewhere}", control.place);
            if *elsewhere == "list" {
                window.open_first().await;
            }
        }
    }
    window.close().await;
}

#[tokio::test]
async fn whoever_closes_the_window_loses_nothing() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = drafted(&officer);
    for (round, control) in CONTROLS.iter().enumerate() {
        let window = Window::open(&display, officer.folder()).await;
        window.open_first().await;
        let kept = type_in(&window, control, round).await;
        window.quit();
        let facts = officer.json(&["show", &id])["facts"].clone();
        let found = facts.pointer(control.place);
        assert_eq!(found, Some(&kept), "{} was closed", control.place);
    }
}
