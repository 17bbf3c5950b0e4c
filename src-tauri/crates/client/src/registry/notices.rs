//! The operator's notices: what happened since a place, a page at a time.

use reqlament_core::wire::NoticePage;

use super::{Answer, Registry, cut};

/// Most notices of a page; the contract allows no more.
const PAGE: usize = 200;

impl Registry {
    /// The notices after a place; an empty place is the beginning.
    pub async fn notices(&self, after: &str) -> Result<NoticePage, Answer> {
        let address = format!("{}/v1/notices", self.address);
        let limit = PAGE.to_string();
        let url = reqwest::Url::parse_with_params(&address, [("after", after), ("limit", &limit)])
            .map_err(|error| cut(error.to_string()))?;
        let reply = self.reply(self.http.get(url)).await?;
        let page = (reply.status == 200)
            .then(|| serde_json::from_slice(&reply.body).ok())
            .flatten();
        page.ok_or_else(|| reply.judged())
    }
}
