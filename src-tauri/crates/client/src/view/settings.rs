//! What the officer has set, and what surrounds the window.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::agency::AgencySettings;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What the officer has set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// `az` or `en`; empty is Azerbaijani.
    pub language: String,
    /// Address of the operator's registry; empty is the trial registry.
    pub registry: String,
    /// Post written into the history.
    pub post: String,
    /// `light`, `dark`, or empty for the system's.
    pub theme: String,
    /// Whether text and lines stand out strongly from the ground.
    pub contrast: bool,
    /// Size of everything on the screen, in per cent: 100 to 200.
    pub text_size: u32,
    /// Profile of a new dossier; empty is the first.
    pub profile: String,
    /// What new dossiers and official letters take of the agency.
    pub agency: AgencySettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: String::new(),
            registry: String::new(),
            post: String::new(),
            theme: String::new(),
            contrast: false,
            text_size: 100,
            profile: String::new(),
            agency: AgencySettings::default(),
        }
    }
}

/// What was typed into a control and could not be read as its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Unread {
    /// The parts of the control as they were typed.
    #[cfg_attr(feature = "bindings", ts(type = "object"))]
    pub parts: Json,
    /// What of them was read and kept meanwhile; they count as long as it stands.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub sent: Json,
}

/// What of a dossier was not read, by the path of its control: `fact/row/column`.
pub type UnreadView = BTreeMap<String, Unread>;

/// Where the window lay on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Left edge, in pixels of the screen.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Whether it filled the screen; the rest is what it goes back to.
    pub maximized: bool,
}

/// Where the officer was: kept, so that the next start goes on there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct Place {
    /// Name of the view.
    pub view: String,
    /// The open dossier; empty where none was.
    pub dossier: String,
    /// Its tab.
    pub tab: String,
    /// The item of the form.
    pub item: String,
    /// The pane at the right.
    pub pane: String,
    /// The caret; none where no field had the focus.
    pub caret: Option<Caret>,
    /// How far down the form was scrolled.
    pub scroll: f64,
    /// Width of the outline; 0 is the width it comes with.
    pub outline_width: u32,
    /// Width of the pane at the right; 0 is the width it comes with.
    pub pane_width: u32,
}

/// A caret in a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct Caret {
    /// The fact.
    pub fact: String,
    /// Which of the fact's controls, from 0.
    pub control: u32,
    /// Where the selection begins, in characters of the control's text.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupKind {
    /// The officer wanted it.
    Own,
    /// The program makes one a day.
    Daily,
    /// Another backup was about to be brought back.
    BeforeRestore,
    /// A newer program was about to bring the database up to date.
    BeforeUpdate,
}

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupRow {
    /// The file.
    pub path: String,
    /// Why it was made.
    pub kind: BackupKind,
    /// When.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Bytes.
    pub size: u64,
}

/// Where the secret for the registry is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Keeping {
    /// Nowhere: there is none.
    #[default]
    Nowhere,
    /// In the system's keyring.
    Keyring,
    /// In a file that a passphrase opens.
    Sealed,
}

/// How one proves to the registry who one is, without the secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CredentialsView {
    /// The name under which the operator knows the agency's program.
    pub client_id: String,
    /// Where the secret is.
    pub keeping: Keeping,
    /// Whether the passphrase must be given before the secret can be used.
    pub locked: bool,
    /// Whether this computer has a keyring that answers.
    pub keyring: bool,
}
