//! What an officer does with mouse and keyboard.

use std::path::Path;

use fantoccini::elements::Element;
use serde_json::json;

use super::Window;

/// Keys of the WebDriver standard that stand for no letter.
const KEYS: [(&str, char); 24] = [
    ("Backspace", '\u{e003}'),
    ("Tab", '\u{e004}'),
    ("Enter", '\u{e007}'),
    ("Shift", '\u{e008}'),
    ("Ctrl", '\u{e009}'),
    ("Alt", '\u{e00a}'),
    ("Escape", '\u{e00c}'),
    ("Space", ' '),
    ("PageUp", '\u{e00e}'),
    ("PageDown", '\u{e00f}'),
    ("End", '\u{e010}'),
    ("Home", '\u{e011}'),
    ("Left", '\u{e012}'),
    ("Up", '\u{e013}'),
    ("Right", '\u{e014}'),
    ("Down", '\u{e015}'),
    ("Delete", '\u{e017}'),
    ("F1", '\u{e031}'),
    ("F2", '\u{e032}'),
    ("F3", '\u{e033}'),
    ("F6", '\u{e036}'),
    ("F7", '\u{e037}'),
    ("F8", '\u{e038}'),
    ("F9", '\u{e039}'),
];

/// What the driver is sent for a key or keys held together, such as `Ctrl+Shift+Z` or `Enter`.
pub fn keys(named: &str) -> String {
    let code = |name: &str| match KEYS.iter().find(|(known, _)| *known == name) {
        Some((_, code)) => code.to_string(),
        None => {
            assert_eq!(name.chars().count(), 1, "{name} is no key known here");
            name.to_lowercase()
        }
    };
    let codes: String = named.split('+').map(code).collect();
    match named.contains('+') {
        // The last character lets go of the keys that are held.
        true => codes + "\u{e000}",
        false => codes,
    }
}

impl Window {
    /// Clicks an element, once it shows.
    pub async fn click(&self, selector: &str) {
        let element = self.shows(selector).await;
        if let Err(error) = element.click().await {
            self.failed(&format!("{selector} cannot be clicked: {error}"));
        }
    }

    /// Has an element act as if it were clicked, once it shows: the driver's pointer misses where text is enlarged.
    pub async fn activate(&self, selector: &str) {
        self.shows(selector).await;
        let script = "const one = document.querySelector(arguments[0]); one.focus(); one.click();";
        self.told_of(script, vec![json!(selector)]).await;
    }

    /// Types into an element, once it shows.
    pub async fn types(&self, selector: &str, text: &str) {
        let element = self.shows(selector).await;
        self.send(element, text).await;
    }

    /// Types at the focus.
    pub async fn types_here(&self, text: &str) {
        match self.client.active_element().await {
            Ok(element) => self.send(element, text).await,
            Err(error) => self.failed(&format!("nothing has the focus: {error}")),
        }
    }

    /// Presses a key at the focus, or keys held together: `Ctrl+Z`, `Shift+Tab`, `Enter`, `F1`.
    pub async fn press(&self, named: &str) {
        self.types_here(&keys(named)).await;
    }

    /// Puts the focus on an element, once it shows.
    pub async fn focus(&self, selector: &str) {
        self.shows(selector).await;
        let script = "document.querySelector(arguments[0]).focus();";
        self.told_of(script, vec![json!(selector)]).await;
    }

    /// Makes a text control empty, once it shows.
    pub async fn clear(&self, selector: &str) {
        let element = self.shows(selector).await;
        if let Err(error) = element.clear().await {
            self.failed(&format!("{selector} cannot be cleared: {error}"));
        }
    }

    /// Chooses an entry of a `select` by its value.
    pub async fn choose(&self, selector: &str, value: &str) {
        let element = self.shows(selector).await;
        if let Err(error) = element.select_by_value(value).await {
            self.failed(&format!("{selector} has no {value}: {error}"));
        }
    }

    /// Pastes at an element, as another program left it on the clipboard.
    pub async fn paste(&self, selector: &str, html: &str, plain: &str) {
        self.focus(selector).await;
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/html', arguments[1]);
            clipboardData.setData('text/plain', arguments[2]);
            const at = { bubbles: true, cancelable: true, clipboardData };
            document.querySelector(arguments[0]).dispatchEvent(new ClipboardEvent('paste', at));";
        let arguments = vec![json!(selector), json!(html), json!(plain)];
        self.told_of(script, arguments).await;
    }

    /// Gives a file to a control that takes files.
    pub async fn give_file(&self, selector: &str, path: &Path) {
        self.types(selector, path.to_str().expect("a path")).await;
    }

    /// Opens the first dossier of the list.
    pub async fn open_first(&self) {
        self.click("[data-testid=dossier-row] .name").await;
        self.shows("[data-testid=form]").await;
    }

    /// Makes the window so wide and so high, and waits until the page is.
    pub async fn resize(&self, width: u32, height: u32) {
        let rect = self.client.set_window_rect(0, 0, width, height).await;
        if let Err(error) = rect {
            self.failed(&format!("the window cannot be resized: {error}"));
        }
        *self.place.lock().expect("the place of the window") = [0, 0, width.into(), height.into()];
        let script = format!("innerWidth === {width} && innerHeight === {height}");
        self.until(&format!("{width} by {height}"), &script).await;
    }

    /// Loads the page anew in the same program.
    pub async fn reload(&self) {
        if let Err(error) = self.client.refresh().await {
            self.failed(&format!("the page cannot be loaded anew: {error}"));
        }
        self.shows(".strip[data-ready=true]").await;
    }

    async fn send(&self, element: Element, text: &str) {
        if let Err(error) = element.send_keys(text).await {
            self.failed(&format!("keys cannot be sent: {error}"));
        }
    }
}
