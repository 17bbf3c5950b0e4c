//! The registry that is asked: one at an address, the operator's of the settings, or the trial one, started for the call.

use super::recorded::TRIAL_NUMBER;
use super::{credentials, settings};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::registry::Registry;
use crate::trial::TrialRegistry;

/// The name of the trial registry, whose address is another at each start.
const TRIAL: &str = "trial";

/// A registry and the name by which it is known again.
pub(super) struct Asked {
    pub registry: Registry,
    pub name: String,
    /// Whether it is the operator's of the settings.
    operator: bool,
    /// Ends with the last question.
    trial: Option<TrialRegistry>,
}

impl Asked {
    fn new(registry: Registry) -> Self {
        Self {
            name: registry.address().to_owned(),
            registry,
            operator: false,
            trial: None,
        }
    }

    /// Whether a number was given by this registry to what was delivered there. Answers by hand are the operator's.
    pub fn holds(&self, number: &str, target: &str) -> bool {
        let practice = number.starts_with(TRIAL_NUMBER);
        match (self.trial.is_some(), self.operator) {
            (true, _) => practice,
            (false, true) => !practice || target == self.registry.address(),
            (false, false) => target == self.registry.address(),
        }
    }
}

/// The registry at an address. It is told no secret: that belongs to the registry of the settings.
pub(super) fn at(address: &str) -> Failed<Asked> {
    Registry::at(address)
        .map(Asked::new)
        .ok_or_else(|| ClientError::RegistryAddress(address.to_owned()))
}

/// The operator's registry of the settings; `None` where none is set.
pub(super) fn of_settings(client: &Client) -> Failed<Option<Asked>> {
    let address = settings::get(client)?.registry;
    if address.is_empty() {
        return Ok(None);
    }
    let asked = at(&address)?;
    let known = credentials::open(client)?;
    Ok(Some(Asked {
        registry: asked.registry.known_as(known),
        operator: true,
        ..asked
    }))
}

/// The trial registry of this data folder.
pub(super) fn trial(client: &Client) -> Failed<Asked> {
    let trial = TrialRegistry::start(client.folder())?;
    let registry = at(trial.address())?.registry;
    Ok(Asked {
        registry,
        name: TRIAL.to_owned(),
        operator: false,
        trial: Some(trial),
    })
}
