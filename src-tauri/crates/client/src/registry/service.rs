//! What the public register holds of a service; everybody may ask.

use reqlament_core::filing::RegisteredService;
use reqlament_core::wire::ServiceText;
use serde::de::DeserializeOwned;

use super::{Answer, Registry, cut};

impl Registry {
    /// The service of this number; `None` where the register has no such number.
    pub async fn service(&self, number: &str) -> Result<Option<RegisteredService>, Answer> {
        self.public(&[number]).await
    }

    /// What its official forms hold now.
    pub async fn text(&self, number: &str) -> Result<Option<ServiceText>, Answer> {
        self.public(&[number, "text"]).await
    }

    async fn public<T: DeserializeOwned>(&self, below: &[&str]) -> Result<Option<T>, Answer> {
        let mut url = reqwest::Url::parse(&self.address).map_err(|error| cut(error.to_string()))?;
        // A number is written into the address as it is, whatever an officer has typed.
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(["v1", "services"]).extend(below);
        }
        let reply = self.reply(self.http.get(url)).await?;
        match reply.status {
            404 => Ok(None),
            200 => match serde_json::from_slice(&reply.body) {
                Ok(told) => Ok(Some(told)),
                Err(_) => Err(cut("reyestrin cavabı oxunmur".to_owned())),
            },
            _ => Err(reply.judged()),
        }
    }
}
