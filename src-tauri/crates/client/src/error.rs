//! What could not be done, told to the officer: what happened, what was kept, what to do.

use reqlament_core::az::spelling::SpellingError;
use reqlament_core::check::Finding;
use reqlament_core::entry::EntryError;
use reqlament_core::scope::ScopeQuestion;
use reqlament_documents::DocumentError;

mod file;
mod wording;

use crate::keyring::KeyringError;
use crate::seal::SealError;
use crate::store::{StoreError, WriteError};
use crate::view::Failure;

/// Why a command could not be carried out. Nothing half-done is kept.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// No dossier has this id.
    #[error("no dossier `{0}`")]
    UnknownDossier(String),
    /// The official list has no such number.
    #[error("the official list has no service `{0}`")]
    UnknownService(String),
    /// The law of the profile does not cover the service, or the officer has not said to go on knowingly.
    #[error("the service lies outside the law: {}", .0.id)]
    OutsideLaw(Box<ScopeQuestion>),
    /// The law of the profile asks no such question.
    #[error("no scope question `{0}`")]
    UnknownQuestion(String),
    /// A fact that no other dossier may take over.
    #[error("the fact `{0}` is not taken over")]
    NotTakenOver(String),
    /// The dossier was filed: it may be archived, never thrown away.
    #[error("dossier `{0}` has filings")]
    HasFilings(String),
    /// Only what lies in the trash is deleted for good.
    #[error("dossier `{0}` is not in the trash")]
    NotInTrash(String),
    /// No worked example of this name.
    #[error("no example `{0}`")]
    UnknownExample(String),
    /// No profile of this name.
    #[error("no profile `{0}`")]
    UnknownProfile(String),
    /// No such revision.
    #[error("the dossier has no revision {0}")]
    UnknownRevision(u64),
    /// No filing has this id.
    #[error("no filing `{0}`")]
    UnknownFiling(String),
    /// No remark has this number.
    #[error("the dossier has no remark {0}")]
    UnknownRemark(u64),
    /// A remark says nothing, names nobody or an unknown item, or is too long.
    #[error("the remark cannot be kept")]
    Remark,
    /// A remark is turned down, and nothing says why.
    #[error("a remark that is not accepted needs a reason")]
    RemarkReason,
    /// No standard text has this id.
    #[error("no standard text `{0}`")]
    UnknownStandardText(String),
    /// A standard text says nothing or has no fitting title.
    #[error("the standard text cannot be kept")]
    StandardText,
    /// A standard text does not fit where it was to be put.
    #[error("the standard text does not fit there")]
    StandardPlace,
    /// No agreement with this body is entered.
    #[error("the dossier has no agreement with `{0}`")]
    UnknownBody(String),
    /// The match to be changed is not where it was found.
    #[error("the words do not stand where they were found")]
    FoundElsewhere,
    /// What is to be added to the dictionary is no single word.
    #[error("`{0}` is no single word")]
    OwnWord(String),
    /// The dictionary could not be made.
    #[error(transparent)]
    Spelling(#[from] SpellingError),
    /// A value was refused.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// Nothing left to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Nothing left to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The filing is stopped by errors.
    #[error("{} errors stop the filing", .0.len())]
    Findings(Vec<Finding>),
    /// A registration of this dossier is already open.
    #[error("filing `{0}` already registers this dossier")]
    OpenRegistration(String),
    /// The dossier has no registry number to amend or cancel.
    #[error("the dossier has no registry number")]
    NotRegistered,
    /// The text is the one that is registered.
    #[error("nothing differs from what is registered")]
    NothingToAmend,
    /// The filing was sent, or may have been.
    #[error("filing `{0}` was sent")]
    AlreadySent(String),
    /// The registration was cancelled.
    #[error("the registration is cancelled")]
    Cancelled,
    /// The filing was decided already, or was not handed over on paper.
    #[error("filing `{0}` waits for no receipt")]
    NoReceiptExpected(String),
    /// The file is not the one that a filing names.
    #[error("`{0}` is another file")]
    AnotherFile(String),
    /// The operator's notices could not be read.
    #[error("the notices could not be read: {0}")]
    NoticesLost(String),
    /// The number of a receipt is empty, or its day lies in the future.
    #[error("the receipt is not plausible: {0}")]
    Receipt(String),
    /// A file is no dossier of this program.
    #[error("the file is no dossier: {0}")]
    NoDossierFile(String),
    /// A file could not be read or written.
    #[error("{path}: {cause}")]
    File {
        /// Which.
        path: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A file is there already, and nobody said that it may be replaced.
    #[error("{0} exists")]
    FileExists(String),
    /// No document is called so.
    #[error("no document `{0}`")]
    UnknownDocument(String),
    /// The ending of a file names no format.
    #[error("the ending of `{0}` names no format")]
    UnknownFormat(String),
    /// The document could not be made.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The typesetter could not print it.
    #[error(transparent)]
    Typeset(#[from] reqlament_typeset::TypesetError),
    /// The trial registry did not start.
    #[error("the trial registry did not start: {0}")]
    Trial(String),
    /// The address of the registry cannot be used.
    #[error("the registry's address `{0}` cannot be used")]
    RegistryAddress(String),
    /// Name or secret for the registry is missing.
    #[error("the credentials are not whole")]
    CredentialsEmpty,
    /// The passphrase is too short to protect anything.
    #[error("the passphrase is too short")]
    PassphraseShort,
    /// The keyring of the system did not do it.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// The sealed secret did not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The law's data contradicts itself.
    #[error("the law's data: {0}")]
    Law(String),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a command gives back when it fails.
pub type Failed<T> = Result<T, ClientError>;

impl From<WriteError<ClientError>> for ClientError {
    fn from(error: WriteError<ClientError>) -> Self {
        match error {
            WriteError::Store(error) => Self::Store(error),
            WriteError::Work(error) => error,
        }
    }
}

impl From<serde_json::Error> for ClientError {
    fn from(error: serde_json::Error) -> Self {
        Self::Store(StoreError::Stored(error))
    }
}

impl ClientError {
    /// A failure of a file.
    pub fn file(path: &std::path::Path, cause: std::io::Error) -> Self {
        Self::File {
            path: path.display().to_string(),
            cause,
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            ClientError::UnknownDossier(_) => "unknown_dossier",
            ClientError::UnknownService(_) => "unknown_service",
            ClientError::OutsideLaw(_) => "outside_law",
            ClientError::UnknownQuestion(_) => "unknown_question",
            ClientError::NotTakenOver(_) => "not_taken_over",
            ClientError::HasFilings(_) => "has_filings",
            ClientError::NotInTrash(_) => "not_in_trash",
            ClientError::UnknownExample(_) => "unknown_example",
            ClientError::UnknownProfile(_) => "unknown_profile",
            ClientError::UnknownRevision(_) => "unknown_revision",
            ClientError::UnknownFiling(_) => "unknown_filing",
            ClientError::UnknownRemark(_) => "unknown_remark",
            ClientError::Remark => "remark",
            ClientError::UnknownStandardText(_) => "unknown_standard_text",
            ClientError::StandardText => "standard_text",
            ClientError::StandardPlace => "standard_place",
            ClientError::RemarkReason => "remark_reason",
            ClientError::UnknownBody(_) => "unknown_body",
            ClientError::FoundElsewhere => "found_elsewhere",
            ClientError::OwnWord(_) => "own_word",
            ClientError::Spelling(error) => error.code(),
            ClientError::Entry(error) => error.code(),
            ClientError::NothingToUndo => "nothing_to_undo",
            ClientError::NothingToRedo => "nothing_to_redo",
            ClientError::Findings(_) => "findings",
            ClientError::OpenRegistration(_) => "open_registration",
            ClientError::NotRegistered => "not_registered",
            ClientError::NothingToAmend => "nothing_to_amend",
            ClientError::AlreadySent(_) => "already_sent",
            ClientError::Cancelled => "cancelled",
            ClientError::NoReceiptExpected(_) => "no_receipt_expected",
            ClientError::AnotherFile(_) => "another_file",
            ClientError::NoticesLost(_) => "notices",
            ClientError::Receipt(_) => "receipt",
            ClientError::NoDossierFile(_) => "no_dossier_file",
            ClientError::File { .. } => "file",
            ClientError::FileExists(_) => "file_exists",
            ClientError::UnknownDocument(_) => "unknown_document",
            ClientError::UnknownFormat(_) => "unknown_format",
            ClientError::Document(_) | ClientError::Typeset(_) => "document",
            ClientError::Trial(_) => "trial_registry",
            ClientError::RegistryAddress(_) => "registry_address",
            ClientError::CredentialsEmpty => "credentials_empty",
            ClientError::PassphraseShort => "passphrase_short",
            ClientError::Keyring(KeyringError::Missing(_)) => "keyring_missing",
            ClientError::Keyring(KeyringError::Locked(_)) => "keyring_locked",
            ClientError::Seal(SealError::Passphrase) => "passphrase_wrong",
            ClientError::Seal(SealError::Shape | SealError::Computer) => "seal",
            ClientError::Law(_) => "law",
            ClientError::Store(error) => match error {
                StoreError::Locked(_) => "locked",
                StoreError::Folder { .. } => "read_only",
                StoreError::Newer { .. } => "newer_database",
                StoreError::Damaged { .. } => "damaged_database",
                StoreError::NoBackup { .. } => "no_backup",
                StoreError::Stopped(_) => "stopped",
                StoreError::DiskFull => "disk_full",
                StoreError::Sqlite(_) | StoreError::Stored(_) => "store",
            },
        }
    }

    /// What the officer is told.
    pub fn failure(&self) -> Failure {
        Failure {
            code: self.code().to_owned(),
            message: self.wording(),
        }
    }
}
