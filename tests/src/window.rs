//! The real window under Xvfb, driven through WebKitWebDriver.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use serde_json::{Map, Value as Json, json};

/// How long anything on the screen may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// A display of its own.
pub struct Display {
    child: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on the first free display.
    pub fn start() -> Self {
        let mut child = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let output = child.stdout.take().expect("a piped output");
        let mut line = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut line)
            .expect("Xvfb names its display");
        Self {
            child,
            name: format!(":{}", line.trim()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The window, open on a data folder.
pub struct Window {
    /// The session, for what the helpers here do not do.
    pub client: Client,
    driver: Child,
    folder: PathBuf,
    display: String,
}

impl Window {
    /// Opens the window on this display and data folder, and waits until it shows something.
    pub async fn open(display: &Display, folder: &Path) -> Self {
        Self::open_program(display, folder, &crate::built("reqlament-desktop")).await
    }

    /// Opens the window with this folder of programs before those of the system.
    pub async fn open_beside(display: &Display, folder: &Path, programs: &Path) -> Self {
        let system = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(programs.to_owned()).chain(std::env::split_paths(&system));
        let path = std::env::join_paths(all).expect("a search path");
        Self::start(display, folder, &crate::built("reqlament-desktop"), &path).await
    }

    /// Opens the window of this program.
    pub async fn open_program(display: &Display, folder: &Path, program: &Path) -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        Self::start(display, folder, program, &path).await
    }

    async fn start(display: &Display, folder: &Path, program: &Path, path: &OsStr) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|own| own.local_addr())
            .expect("a free port")
            .port();
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("DISPLAY", &display.name)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("REQLAMENT_DATA", folder)
            .env("PATH", path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let mut capabilities = Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": program, "args": [] }),
        );
        let begun = Instant::now();
        let client = loop {
            let connector = hyper_util::client::legacy::connect::HttpConnector::new();
            let mut builder = ClientBuilder::new(connector);
            match builder
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
            {
                Ok(client) => break client,
                Err(error) => assert!(
                    begun.elapsed() < PATIENCE,
                    "the window does not open: {error}"
                ),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        let window = Self {
            client,
            driver,
            folder: folder.to_owned(),
            display: display.name.clone(),
        };
        window.shows("[data-testid=home-new]").await;
        window
    }

    /// Waits for an element.
    pub async fn shows(&self, selector: &str) -> Element {
        match self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(selector))
            .await
        {
            Ok(element) => element,
            Err(error) => panic!(
                "{selector} does not show: {error}; see {}",
                self.picture("failure").display()
            ),
        }
    }

    /// Clicks an element, once it shows.
    pub async fn click(&self, selector: &str) {
        let element = self.shows(selector).await;
        if let Err(error) = element.click().await {
            panic!(
                "{selector} cannot be clicked: {error}; see {}",
                self.picture("failure").display()
            );
        }
    }

    /// Types into an element, once it shows.
    pub async fn types(&self, selector: &str, text: &str) {
        self.shows(selector)
            .await
            .send_keys(text)
            .await
            .expect("the element takes keys");
    }

    /// Waits until a script gives `true`.
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
                panic!(
                    "{what} does not come ({found:?}); see {}",
                    self.picture("failure").display()
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the mark says that everything is saved.
    pub async fn saved(&self) {
        let saved = "document.querySelector('[data-testid=saved-mark]')?.dataset.state === 'saved'";
        self.until("the saved mark", saved).await;
    }

    /// Runs a script and gives what it returns.
    pub async fn told(&self, script: &str) -> Json {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{error}: {script}"))
    }

    /// Takes a picture of the display, into the folder named by `REQLAMENT_PICTURES`, else a temporary one. It is
    /// taken from outside: the driver's own screenshot hangs late in a journey.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = std::env::var_os("REQLAMENT_PICTURES").map_or_else(
            || std::env::temp_dir().join("reqlament-pictures"),
            PathBuf::from,
        );
        std::fs::create_dir_all(&folder).expect("the folder of the pictures");
        let path = folder.join(format!("{name}.png"));
        let taken = Command::new("import")
            .args(["-display", &self.display, "-window", "root"])
            .arg(&path)
            .status();
        assert!(
            taken.is_ok_and(|status| status.success()),
            "ImageMagick takes the picture"
        );
        path
    }

    /// Closes the window and waits until the program is gone.
    pub async fn close(mut self) {
        let _ = self.client.clone().close().await;
        self.wait_until_gone();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Kills the program as a power cut would.
    pub fn kill(mut self) {
        let _ = Command::new("pkill")
            .args(["-KILL", "-f", &self.program()])
            .status();
        self.wait_until_gone();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    fn program(&self) -> String {
        crate::built("reqlament-desktop").display().to_string()
    }

    /// The program holds the lock of its data folder while it lives.
    fn wait_until_gone(&self) {
        let begun = Instant::now();
        let lock = std::fs::File::open(self.folder.join("lock")).expect("the lock file");
        while lock.try_lock().is_err() {
            assert!(begun.elapsed() < PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
