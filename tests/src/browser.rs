//! A headless Chromium, driven through chromedriver.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::driver::{self, PATIENCE};
use crate::{axe, window};

/// Nothing but the page: no sandbox that a container lacks, no talk with anybody else.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// A browser at one server.
pub struct Browser {
    client: Client,
    driver: Child,
    address: String,
    look: Look,
    _profile: TempDir,
}

/// How somebody looks at pages.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether the person prefers dark.
    pub dark: bool,
    /// Width of the browser's window.
    pub width: u32,
    /// Height of the browser's window.
    pub height: u32,
}

impl Browser {
    /// Opens a browser that knows nothing yet.
    pub async fn open(address: &str, look: Look) -> Self {
        let port = driver::free_port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts; run `make test`");
        let profile = tempfile::tempdir().expect("a folder");
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).into();
        arguments.extend([
            format!("--user-data-dir={}", profile.path().display()),
            format!("--window-size={},{}", look.width, look.height),
            // 0 is dark, 1 is light.
            format!(
                "--blink-settings=preferredColorScheme={}",
                u8::from(!look.dark)
            ),
        ]);
        let options = json!({ "args": arguments });
        let browser = Self {
            client: driver::session(port, "goog:chromeOptions", options).await,
            driver,
            address: address.to_owned(),
            look,
            _profile: profile,
        };
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches;";
        let dark = browser.client.execute(dark, Vec::new()).await;
        assert_eq!(dark.expect("an answer"), json!(look.dark));
        browser
    }

    /// Opens a page of the server.
    pub async fn goes_to(&self, path: &str) {
        let address = format!("{}{path}", self.address);
        self.client.goto(&address).await.expect("the page opens");
    }

    /// Clicks an element that leads to another page.
    pub async fn clicks(&self, selector: &str) {
        self.turn().await;
        let done = self.shows(selector).await.click().await;
        done.unwrap_or_else(|error| panic!("{selector}: {error}"));
        self.turned(selector).await;
    }

    /// Follows the first link of this wording.
    pub async fn follows(&self, wording: &str) {
        self.turn().await;
        let link = self.client.find(Locator::LinkText(wording)).await;
        let link = link.unwrap_or_else(|error| panic!("“{wording}”: {error}"));
        link.click().await.expect("it is followed");
        self.turned(wording).await;
    }

    /// Types into a field and sends its form by the keyboard.
    pub async fn enters(&self, selector: &str, text: &str) {
        self.turn().await;
        self.types(selector, &format!("{text}{}", window::keys("Enter")))
            .await;
        self.turned(selector).await;
    }

    /// Opens or shuts what stands below a summary.
    pub async fn unfolds(&self, selector: &str) {
        let done = self.shows(selector).await.click().await;
        done.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Types into an element, once it shows.
    pub async fn types(&self, selector: &str, text: &str) {
        let done = self.shows(selector).await.send_keys(text).await;
        done.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Chooses an entry of a `select` by its value.
    pub async fn chooses(&self, selector: &str, value: &str) {
        let done = self.shows(selector).await.select_by_value(value).await;
        done.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// The heading of the page must say this.
    pub async fn is_at(&self, heading: &str) {
        self.says("h1", heading).await;
    }

    /// Some such element must say these words.
    pub async fn says(&self, selector: &str, words: &str) {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent);";
        let said = self.client.execute(script, vec![json!(selector)]).await;
        let said = said.expect("texts");
        let mut all = said.as_array().expect("a list").iter();
        let found = all.any(|one| one.as_str().is_some_and(|text| text.contains(words)));
        assert!(found, "“{words}” in {selector}: {said}");
    }

    /// Whether such an element is shown.
    pub async fn has(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0])?.checkVisibility() ?? false;";
        let shown = self.client.execute(script, vec![json!(selector)]).await;
        shown.expect("an answer") == json!(true)
    }

    /// Waits until a frame holds a PDF.
    pub async fn frames_pdf(&self, selector: &str) {
        let script = "return document.querySelector(arguments[0])?.contentDocument?.contentType === 'application/pdf';";
        let begun = Instant::now();
        while self
            .client
            .execute(script, vec![json!(selector)])
            .await
            .ok()
            != Some(json!(true))
        {
            assert!(begun.elapsed() < PATIENCE, "{selector} holds no PDF");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What axe-core holds against the page and what of it is cut off. Takes a picture.
    pub async fn faults(&self, page: &str) -> Vec<String> {
        let Look { dark, width, .. } = self.look;
        let name = format!(
            "browser-{}-{width}-{page}",
            if dark { "dark" } else { "light" }
        );
        let picture = self.client.screenshot().await.expect("a picture");
        window::keep_picture(&name, &picture);
        let found = [
            axe::violations(&self.client).await,
            axe::cut(&self.client, true).await,
        ];
        let told = found.concat().into_iter();
        told.map(|fault| format!("{name}: {fault}")).collect()
    }

    /// Ends the browser.
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }

    /// Marks the page that is shown, so that the next one is told from it.
    async fn turn(&self) {
        let script = "document.documentElement.dataset.before = '';";
        let marked = self.client.execute(script, Vec::new()).await;
        marked.expect("the page is marked");
    }

    /// Waits until the page that was marked has given way to another.
    async fn turned(&self, by: &str) {
        let script = "return document.readyState === 'complete' && !('before' in document.documentElement.dataset);";
        let begun = Instant::now();
        // While one page gives way to the other there may be nothing to ask.
        while !matches!(
            self.client.execute(script, Vec::new()).await,
            Ok(Json::Bool(true))
        ) {
            assert!(begun.elapsed() < PATIENCE, "{by} leads nowhere");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    async fn shows(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        let found = wait.for_element(Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector} does not show: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that is ended in order ends its browser too.
        let _ = Command::new("kill")
            .arg(self.driver.id().to_string())
            .status();
        let _ = self.driver.wait();
    }
}
