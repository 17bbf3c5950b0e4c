//! Sessions of WebDriver, with the window and with a browser alike.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use serde_json::{Map, Value as Json};

/// How long anything on the screen may take on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

/// A port that nobody listens at.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|own| own.local_addr())
        .expect("a free port")
        .port()
}

/// A session with the driver at this port, which starts a program by these options.
pub(crate) async fn session(port: u16, name: &str, options: Json) -> Client {
    let capabilities = Map::from_iter([(name.to_owned(), options)]);
    let begun = Instant::now();
    loop {
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        match builder
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
        {
            Ok(client) => return client,
            Err(error) => assert!(
                begun.elapsed() < PATIENCE,
                "the driver opens nothing: {error}"
            ),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
