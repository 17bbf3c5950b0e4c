//! The reglament of a filing as PDF: who examines it sees the pages that everybody will read.
//!
//! Whatever was filed, the work is bounded: a text too large is refused, few are set at once, and a character that no
//! font draws is told by its place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Packet;
use reqlament_core::law::Law;
use reqlament_documents::{Beside, Kind, Source, compose};
use reqlament_typeset::TypesetError;
use tokio::sync::Semaphore;

/// Most bytes of a packet whose text is set: some 500 pages.
pub const LARGEST: usize = 1024 * 1024;

/// Texts that are set at once; setting one takes a processor whole.
const AT_ONCE: usize = 2;

/// What is to be printed of a filing.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The packet.
    pub packet: Packet,
    /// The day on which it came: the print says what was filed then.
    pub day: NaiveDate,
    /// Attached pictures by their SHA-256, as far as they have come.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
}

/// Why a text cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum Unprinted {
    /// It is larger than any reglament.
    #[error(
        "Mətn çap üçün çox böyükdür: ərizə paketinin həcmi {bytes} baytdır, ən çoxu {most} bayt olan paketin mətni çap edilir.",
        most = LARGEST
    )]
    TooLarge {
        /// How large the packet is.
        bytes: usize,
    },
    /// The law no longer knows its profile.
    #[error("Tətbiq olunan qanunvericilik tanınmır.")]
    UnknownProfile,
    /// No font draws a character.
    #[error(
        "“{character}” ({codepoint}) işarəsi çap şriftlərində yoxdur; o, “{near}” sözlərinin yanındadır."
    )]
    Character {
        /// The character.
        character: char,
        /// Its code point, and its name where it has one.
        codepoint: String,
        /// The words around it.
        near: String,
    },
    /// Anything else that stands in the way, in the words of who met it.
    #[error("Mətn çap üçün hazırlanmadı: {0}.")]
    Other(String),
}

impl From<TypesetError> for Unprinted {
    fn from(error: TypesetError) -> Self {
        match error {
            TypesetError::MissingGlyph {
                character,
                codepoint,
                near,
                ..
            } => Unprinted::Character {
                character,
                codepoint,
                near,
            },
            other => Unprinted::Other(other.to_string()),
        }
    }
}

/// What sets texts, a few at once; others wait for their turn.
#[derive(Debug, Clone)]
pub struct Press(Arc<Semaphore>);

impl Default for Press {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Press {
    /// The reglament as PDF, set beside the threads that serve. `None` where setting it failed by a defect of ours.
    pub async fn reglament(
        &self,
        law: &'static Law,
        filed: Filed,
    ) -> Option<Result<Vec<u8>, Unprinted>> {
        let turn = Arc::clone(&self.0).acquire_owned().await.ok()?;
        let work = move || {
            // Who asked may be gone; the turn ends with the work all the same.
            let _turn = turn;
            reglament(law, &filed)
        };
        tokio::task::spawn_blocking(work).await.ok()
    }
}

fn reglament(law: &Law, filed: &Filed) -> Result<Vec<u8>, Unprinted> {
    let Filed {
        packet,
        day,
        pictures,
    } = filed;
    let stored = packet.edition.facts.iter();
    let stored = stored.map(|(id, json)| (id.clone(), json.clone()));
    let facts = Facts::from_stored(&law.vocabulary, stored);
    let profile = law.profile(&packet.edition.profile);
    let source = Source {
        law,
        profile: profile.ok_or(Unprinted::UnknownProfile)?,
        facts: &facts,
        illustrative: &BTreeSet::new(),
        today: *day,
        revision: 0,
        digest: &packet.digest,
        purpose: packet.purpose,
        registry_number: packet.registry_number.as_deref(),
        beside: Beside::default(),
        files: pictures,
    };
    let document = compose(Kind::Reglament, &source);
    let document = document.map_err(|error| Unprinted::Other(error.to_string()))?;
    Ok(reqlament_typeset::pdf(&document)?.bytes)
}
