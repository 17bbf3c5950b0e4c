//! Waiting for what the window shows, and reading it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::{Locator, elements::Element};
use serde_json::{Value as Json, json};

use super::{PATIENCE, Window, display};
use crate::axe;

impl Window {
    /// Waits for an element.
    pub async fn shows(&self, selector: &str) -> Element {
        match self
            .client
            .wait()
            .at_most(PATIENCE)
            // Asked more often, the window would answer instead of starting, and the start is measured by it.
            .every(Duration::from_millis(20))
            .for_element(Locator::Css(selector))
            .await
        {
            Ok(element) => element,
            Err(error) => self.failed(&format!("{selector} does not show: {error}")),
        }
    }

    /// Waits until no such element is there.
    pub async fn gone(&self, selector: &str) {
        let script = format!("document.querySelector({}) === null", json!(selector));
        self.until(&format!("the end of {selector}"), &script).await;
    }

    /// Waits until the text of an element holds these words.
    pub async fn says(&self, selector: &str, words: &str) {
        let script = format!(
            "[...document.querySelectorAll({})].some((one) => one.textContent.includes({}))",
            json!(selector),
            json!(words)
        );
        self.until(&format!("“{words}” in {selector}"), &script)
            .await;
    }

    /// Waits until a script gives something true.
    pub async fn until(&self, what: &str, script: &str) {
        let begun = Instant::now();
        loop {
            let found = self
                .client
                .execute(&format!("return Boolean({script});"), Vec::new())
                .await;
            if matches!(found, Ok(Json::Bool(true))) {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.failed(&format!("{what} does not come ({found:?})"));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the mark says that everything is saved.
    pub async fn saved(&self) {
        let saved = "document.querySelector('[data-testid=saved-mark]')?.dataset.state === 'saved'";
        self.until("the saved mark", saved).await;
    }

    /// What axe-core holds against what is shown, each with its place.
    pub async fn violations(&self) -> Vec<String> {
        axe::violations(&self.client).await
    }

    /// What of the view is cut off, spills over or cannot be reached.
    pub async fn cut(&self) -> Vec<String> {
        axe::cut(&self.client, false).await
    }

    /// Runs a script and gives what it returns.
    pub async fn told(&self, script: &str) -> Json {
        self.told_of(script, Vec::new()).await
    }

    /// Runs a script with these `arguments` and gives what it returns.
    pub async fn told_of(&self, script: &str, arguments: Vec<Json>) -> Json {
        match self.client.execute(script, arguments).await {
            Ok(told) => told,
            Err(error) => self.failed(&format!("{error}: {script}")),
        }
    }

    /// Waits until what is shown is painted.
    pub async fn painted(&self) {
        let script = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.told(script).await;
    }

    /// How many such elements are there.
    pub async fn count(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length;";
        let told = self.told_of(script, vec![json!(selector)]).await;
        told.as_u64().expect("a number")
    }

    /// The text of an element once it shows, its spaces made single.
    pub async fn text_of(&self, selector: &str) -> String {
        let words = "one.textContent.replace(/\\s+/g, ' ').trim()";
        self.property(selector, words).await
    }

    /// What a control holds, once it shows.
    pub async fn value_of(&self, selector: &str) -> String {
        self.property(selector, "one.value ?? one.textContent")
            .await
    }

    async fn property(&self, selector: &str, script: &str) -> String {
        self.shows(selector).await;
        let script = format!("const one = document.querySelector(arguments[0]); return {script};");
        let told = self.told_of(&script, vec![json!(selector)]).await;
        told.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the focus lies in an element.
    pub async fn is_focused(&self, selector: &str) -> bool {
        let script = "const at = document.activeElement;
            return at !== document.body && [...document.querySelectorAll(arguments[0])].some((one) => one.contains(at));";
        self.told_of(script, vec![json!(selector)]).await == Json::Bool(true)
    }

    /// Waits until the focus lies in an element.
    pub async fn focused(&self, selector: &str) {
        let script = format!(
            "[...document.querySelectorAll({})].some((one) => one.contains(document.activeElement))",
            json!(selector)
        );
        self.until(&format!("the focus in {selector}"), &script)
            .await;
    }

    /// Takes a picture of the window, into the folder named by `REQLAMENT_PICTURES`, else a temporary one. It is
    /// taken from outside: the driver's own screenshot hangs late in a journey.
    pub fn picture(&self, name: &str) -> PathBuf {
        let place = *self.place.lock().expect("the place of the window");
        display::picture(&self.begun.display, name, place)
    }

    /// Ends the journey with what went wrong and a picture of it.
    pub(super) fn failed(&self, what: &str) -> ! {
        let thread = std::thread::current();
        let journey = thread.name().unwrap_or_default();
        let name = journey.split("::").next().unwrap_or_default();
        let picture = self.picture(&format!("failure-{name}"));
        panic!("{what}; see {}", picture.display())
    }
}
