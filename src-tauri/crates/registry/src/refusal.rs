//! Refusals: what the registry does not take, and why. Each has a stable code by which programs branch.

use reqlament_core::check::Finding;
use reqlament_core::entry::EntryError;
use reqlament_core::filing::{FORMAT, FilingState, Purpose};

/// Why a packet or a decision was not taken. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The key came before with another packet.
    #[error(
        "this Idempotency-Key came before with other content; send a new filing under a new key"
    )]
    KeyReused,
    /// Another layout of the packet.
    #[error("the edition has format `{0}`; this registry reads `{FORMAT}`")]
    UnknownFormat(String),
    /// An id that cannot stand in an address.
    #[error("`{0}` must be 1 to 128 letters, digits, `-`, `_`, `.` or `:`")]
    BadId(&'static str),
    /// No such profile.
    #[error("no profile `{found}`; known: {known}")]
    UnknownProfile {
        /// What was named.
        found: String,
        /// The ids.
        known: String,
    },
    /// The packet was damaged or altered after its digest was made.
    #[error("the packet states the digest {stated}, its edition has {computed}")]
    DigestMismatch {
        /// As stated.
        stated: String,
        /// As computed here.
        computed: String,
    },
    /// A fact that the vocabulary knows holds what its kind cannot.
    #[error("{0}")]
    UnreadableFact(EntryError),
    /// The edition does not pass the checks at the gate `filing`.
    #[error("{} demand(s) of the law are not met; mend them and file again", .0.len())]
    Findings(Vec<Finding>),
    /// Application, item 2: a correction or cancellation names its number.
    #[error("a filing to {} names the registry number", .0.word())]
    NumberRequired(Purpose),
    /// Application, item 2: a registration has no number yet.
    #[error("a filing to register names no registry number; the registry gives it")]
    NumberForbidden,
    /// The id of a filing came before under another key.
    #[error("filing `{0}` came before under another Idempotency-Key")]
    FilingTaken(String),
    /// The dossier has a registration that is open or in force.
    #[error("the dossier is registered already{}; file an amendment", number_of(.0.as_deref()))]
    AlreadyRegistered(Option<String>),
    /// No service has this number.
    #[error("no service has the registry number `{0}`")]
    UnknownNumber(String),
    /// The number was given to another dossier.
    #[error("the registry number `{0}` belongs to another dossier")]
    OtherDossier(String),
    /// The service was taken out of the registry.
    #[error("the registration `{0}` is cancelled")]
    Cancelled(String),
    /// No filing has this id.
    #[error("no filing `{0}`")]
    UnknownFiling(String),
    /// The operator has decided; a decision is not taken back.
    #[error("the filing is decided already: {}", .0.word())]
    AlreadyDecided(FilingState),
    /// The filing asks for something else.
    #[error("the filing asks to {}", .0.word())]
    OtherPurpose(Purpose),
    /// The step came already.
    #[error("the filing is under examination already")]
    AlreadyExamining,
    /// Returning and refusing need reasons.
    #[error("returning or refusing a filing needs a reason")]
    ReasonRequired,
    /// Another has decided since the deciding one looked.
    #[error("the filing has changed since it was read; read it and decide again")]
    ChangedMeanwhile,
    /// A reason stands at a fact that the vocabulary does not know.
    #[error("no fact `{0}`")]
    UnknownFact(String),
    /// Not a SHA-256 in hexadecimal.
    #[error("`{0}` is not a SHA-256 of 64 hexadecimal digits in small letters")]
    BadDigest(String),
    /// No attachment of this digest has come.
    #[error("no attachment `{0}`")]
    UnknownAttachment(String),
    /// Not all of it has come.
    #[error("{0} bytes of the attachment have come; send the rest first")]
    AttachmentIncomplete(u64),
    /// Too many uploads were begun and not ended.
    #[error("{0} attachments are on their way; finish one of them first")]
    TooManyUnfinished(usize),
    /// The account has no room for another attachment.
    #[error("the account's attachments come to {held} bytes of {most}; this one does not fit")]
    AttachmentsFull {
        /// Bytes that it holds.
        held: u64,
        /// Bytes that it may hold.
        most: u64,
    },
    /// It began with another length.
    #[error("the attachment was begun with a length of {0} bytes")]
    OtherLength(u64),
    /// A part that leaves a gap or overlaps.
    #[error("the next part begins at byte {0}")]
    WrongStart(u64),
    /// The bytes are not those that were promised.
    #[error(
        "the bytes that came have the SHA-256 {0}; they were thrown away: send the attachment anew"
    )]
    AttachmentDigest(String),
    /// The part and the stated range do not fit.
    #[error("{0}")]
    BadRange(String),
    /// No text of this digest was in force under the number.
    #[error("no text `{0}` was in force under this number")]
    UnknownText(String),
    /// An id that cannot be an account's.
    #[error("an account's id is 1 to 64 letters, digits, `-`, `_` or `.`")]
    BadAccount,
    /// The id was given before; accounts are never deleted.
    #[error("an account `{0}` was opened before; name another id")]
    AccountTaken(String),
    /// No account in force has this id.
    #[error("no account `{0}` in force")]
    UnknownAccount(String),
    /// Only officers of the operator have a password.
    #[error("`{0}` is an agency's account; officers of the operator alone have passwords")]
    NotAnOfficer(String),
    /// A password that is guessed too easily, or cannot be read.
    #[error("a password has 12 characters or more, and 1024 bytes at the most")]
    BadPassword,
    /// A certificate names one account.
    #[error("the account `{0}` signs in by this certificate")]
    CertificateTaken(String),
    /// Not an e-mail address.
    #[error("that is not an e-mail address")]
    BadMailbox,
    /// A second factor stands beside a password.
    #[error("`{0}` has no password yet; set one first")]
    NoPassword(String),
    /// An opinion without its body or its words.
    #[error("an opinion names the body whose it is and says why")]
    EmptyOpinion,
    /// An earlier filing of the dossier waits; deciding out of order would bring back an older text.
    #[error("decide the earlier filing `{0}` of this dossier first")]
    OlderUndecided(String),
}

fn number_of(number: Option<&str>) -> String {
    number
        .map(|number| format!(" under {number}"))
        .unwrap_or_default()
}

impl Refusal {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::KeyReused => "idempotency_key_reused",
            Refusal::UnknownFormat(_) => "unknown_format",
            Refusal::BadId(_) => "bad_id",
            Refusal::UnknownProfile { .. } => "unknown_profile",
            Refusal::DigestMismatch { .. } => "digest_mismatch",
            Refusal::UnreadableFact(_) => "unreadable_fact",
            Refusal::Findings(_) => "findings",
            Refusal::NumberRequired(_) => "number_required",
            Refusal::NumberForbidden => "number_forbidden",
            Refusal::FilingTaken(_) => "filing_taken",
            Refusal::AlreadyRegistered(_) => "already_registered",
            Refusal::UnknownNumber(_) => "unknown_number",
            Refusal::OtherDossier(_) => "other_dossier",
            Refusal::Cancelled(_) => "cancelled",
            Refusal::UnknownFiling(_) => "unknown_filing",
            Refusal::AlreadyDecided(_) => "already_decided",
            Refusal::OtherPurpose(_) => "other_purpose",
            Refusal::AlreadyExamining => "already_examining",
            Refusal::ReasonRequired => "reason_required",
            Refusal::OlderUndecided(_) => "older_undecided",
            Refusal::ChangedMeanwhile => "changed_meanwhile",
            Refusal::UnknownFact(_) => "unknown_fact",
            Refusal::BadDigest(_) => "bad_digest",
            Refusal::UnknownAttachment(_) => "unknown_attachment",
            Refusal::AttachmentIncomplete(_) => "attachment_incomplete",
            Refusal::TooManyUnfinished(_) => "too_many_unfinished",
            Refusal::AttachmentsFull { .. } => "attachments_full",
            Refusal::OtherLength(_) => "other_length",
            Refusal::WrongStart(_) => "wrong_start",
            Refusal::AttachmentDigest(_) => "attachment_digest",
            Refusal::BadRange(_) => "bad_range",
            Refusal::UnknownText(_) => "unknown_text",
            Refusal::EmptyOpinion => "empty_opinion",
            Refusal::BadAccount => "bad_account",
            Refusal::AccountTaken(_) => "account_taken",
            Refusal::UnknownAccount(_) => "unknown_account",
            Refusal::NotAnOfficer(_) => "not_an_officer",
            Refusal::NoPassword(_) => "no_password",
            Refusal::CertificateTaken(_) => "certificate_taken",
            Refusal::BadMailbox => "bad_mailbox",
            Refusal::BadPassword => "bad_password",
        }
    }
}
