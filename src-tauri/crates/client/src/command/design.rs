//! Beginning the design of an attached form.

use reqlament_core::design::{Design, application};

use super::print::take;
use crate::Client;
use crate::error::Failed;

/// An application to be filled, begun from what the dossier knows; nothing is written.
pub fn begun(client: &Client, id: &str) -> Failed<Design> {
    Ok(application(&take(client, id)?.facts))
}
