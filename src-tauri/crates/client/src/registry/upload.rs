//! Attachments on their way: in parts, each going on where the registry says that the one before ended.

use reqlament_core::wire::AttachmentStatus;

use super::{Answer, Registry, Reply};

impl Registry {
    /// How many bytes of an attachment have come to the registry.
    pub async fn received(&self, sha256: &str) -> Result<u64, Answer> {
        let reply = self.reply(self.http.get(self.attachment(sha256))).await?;
        match reply.status {
            404 => Ok(0),
            _ => status(&reply),
        }
    }

    /// Sends a part, and tells how many bytes have come with it.
    pub async fn put_part(
        &self,
        sha256: &str,
        start: u64,
        length: u64,
        bytes: Vec<u8>,
    ) -> Result<u64, Answer> {
        let last = (start + bytes.len() as u64).saturating_sub(1);
        let request = self
            .http
            .put(self.attachment(sha256))
            .header("Content-Type", "application/octet-stream")
            .header("Content-Range", format!("bytes {start}-{last}/{length}"))
            .body(bytes);
        status(&self.reply(request).await?)
    }

    fn attachment(&self, sha256: &str) -> String {
        format!("{}/v1/attachments/{sha256}", self.address)
    }
}

fn status(reply: &Reply) -> Result<u64, Answer> {
    let known = matches!(reply.status, 200 | 201)
        .then(|| serde_json::from_slice::<AttachmentStatus>(&reply.body).ok())
        .flatten();
    known.map(|own| own.received).ok_or_else(|| reply.judged())
}
