//! What could not be done, told to the officer: what happened, what was kept, what to do.

use reqlament_core::check::Finding;
use reqlament_core::entry::EntryError;
use reqlament_core::vocabulary::Wording;
use reqlament_documents::DocumentError;
use reqlament_typeset::TypesetError;

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
    /// The registration was cancelled.
    #[error("the registration is cancelled")]
    Cancelled,
    /// The filing was decided already, or was not handed over on paper.
    #[error("filing `{0}` waits for no receipt")]
    NoReceiptExpected(String),
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
            ClientError::UnknownExample(_) => "unknown_example",
            ClientError::UnknownProfile(_) => "unknown_profile",
            ClientError::UnknownRevision(_) => "unknown_revision",
            ClientError::UnknownFiling(_) => "unknown_filing",
            ClientError::Entry(error) => error.code(),
            ClientError::NothingToUndo => "nothing_to_undo",
            ClientError::NothingToRedo => "nothing_to_redo",
            ClientError::Findings(_) => "findings",
            ClientError::OpenRegistration(_) => "open_registration",
            ClientError::NotRegistered => "not_registered",
            ClientError::Cancelled => "cancelled",
            ClientError::NoReceiptExpected(_) => "no_receipt_expected",
            ClientError::Receipt(_) => "receipt",
            ClientError::NoDossierFile(_) => "no_dossier_file",
            ClientError::File { .. } => "file",
            ClientError::Document(_) | ClientError::Typeset(_) => "document",
            ClientError::Trial(_) => "trial_registry",
            ClientError::RegistryAddress(_) => "registry_address",
            ClientError::Law(_) => "law",
            ClientError::Store(error) => match error {
                StoreError::Locked(_) => "locked",
                StoreError::Folder { .. } => "read_only",
                StoreError::Newer { .. } => "newer_database",
                StoreError::Damaged { .. } => "damaged_database",
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

    /// What happened, what was kept, what to do, in both languages.
    pub fn wording(&self) -> Wording {
        let (az, en) = match self {
            ClientError::UnknownDossier(id) => (
                format!("“{id}” nömrəli qovluq yoxdur. Qovluqların siyahısına baxın."),
                format!("There is no dossier “{id}”. See the list of dossiers."),
            ),
            ClientError::UnknownService(number) => (
                format!("“Elektron xidmət növlərinin Siyahısı”nda {number} nömrəli xidmət yoxdur. Heç nə yaradılmadı. Nömrəni siyahıdan seçin."),
                format!("The official list has no service {number}. Nothing was made. Choose a number from the list."),
            ),
            ClientError::UnknownExample(name) => (
                format!("“{name}” adlı nümunə yoxdur. Heç nə yaradılmadı. Nümunələr: licence, esign-nonresident."),
                format!("There is no example “{name}”. Nothing was made. Examples: licence, esign-nonresident."),
            ),
            ClientError::UnknownProfile(name) => (
                format!("“{name}” adlı qanunvericilik profili yoxdur. Heç nə dəyişmədi. Profillər: 2011, 2025."),
                format!("There is no profile “{name}”. Nothing was changed. Profiles: 2011, 2025."),
            ),
            ClientError::UnknownRevision(number) => (
                format!("Qovluğun {number} nömrəli versiyası yoxdur. Heç nə dəyişmədi. Versiyalar tarixçədədir."),
                format!("The dossier has no revision {number}. Nothing was changed. The history lists the revisions."),
            ),
            ClientError::UnknownFiling(id) => (
                format!("“{id}” nömrəli reyestr ərizəsi yoxdur. Heç nə dəyişmədi."),
                format!("There is no filing “{id}”. Nothing was changed."),
            ),
            ClientError::Entry(error) => return entry_wording(error),
            ClientError::NothingToUndo => (
                "Geri alınacaq dəyişiklik yoxdur. Heç nə dəyişmədi.".to_owned(),
                "There is nothing to undo. Nothing was changed.".to_owned(),
            ),
            ClientError::NothingToRedo => (
                "Təkrar ediləcək dəyişiklik yoxdur. Heç nə dəyişmədi.".to_owned(),
                "There is nothing to redo. Nothing was changed.".to_owned(),
            ),
            ClientError::Findings(findings) => (
                format!("Reyestr ərizəsi hazırlanmadı: {} çatışmazlıq var. Qovluq olduğu kimi qaldı. Yoxlama nəticələrinə baxın.", findings.len()),
                format!("The filing was not made: {} errors stop it. The dossier is as it was. See the findings.", findings.len()),
            ),
            ClientError::OpenRegistration(id) => (
                format!(
                    "Bu xidmət üzrə eyni məqsədli ərizə artıq var ({id}). İkinci ərizə yaradılmadı. Onun cavabını gözləyin; qeydə alınmış xidmət üçün düzəliş ərizəsi hazırlayın."
                ),
                format!(
                    "A filing of the same purpose is already there ({id}). No second one was made. Wait for its answer; for a registered service file an amendment."
                ),
            ),
            ClientError::NotRegistered => (
                "Xidmətin reyestr nömrəsi yoxdur, ona görə düzəliş və ya ləğv ərizəsi hazırlanmadı. Əvvəlcə xidməti qeydə aldırın.".to_owned(),
                "The service has no registry number, so no amendment or cancellation was made. Register it first.".to_owned(),
            ),
            ClientError::Cancelled => (
                "Xidmətin qeydə alınması ləğv edilib, ona görə ərizə hazırlanmadı. Qovluq olduğu kimi qaldı.".to_owned(),
                "The registration is cancelled, so no filing was made. The dossier is as it was.".to_owned(),
            ),
            ClientError::NoReceiptExpected(id) => (
                format!("“{id}” ərizəsi üzrə bildiriş gözlənilmir: o, qovluğa yazılaraq təhvil verilməyib və ya cavabı artıq qeyd edilib. Heç nə dəyişmədi."),
                format!("Filing “{id}” waits for no receipt: it was not handed over as a folder, or its answer is written already. Nothing was changed."),
            ),
            ClientError::Receipt(what) => (
                format!("Bildiriş qeyd edilmədi: {what}. Ərizə olduğu kimi qaldı. Nömrəni və tarixi bildirişdən köçürün."),
                format!("The receipt was not written: {what}. The filing is as it was. Copy number and date from the notice."),
            ),
            ClientError::NoDossierFile(what) => (
                format!("Fayl xidmət qovluğu deyil və ya zədələnib: {what}. Heç nə idxal edilmədi; mövcud qovluqlara toxunulmadı."),
                format!("The file is no dossier, or is damaged: {what}. Nothing was imported; the dossiers are untouched."),
            ),
            ClientError::File { path, cause } => (
                format!("“{path}” faylı ilə iş alınmadı: {cause}. Qovluqdakı məlumatlar saxlanılıb. Başqa yer seçin və ya icazələri yoxlayın."),
                format!("The file “{path}” could not be used: {cause}. The dossier is safe. Choose another place or check the permissions."),
            ),
            ClientError::Typeset(TypesetError::MissingGlyph { character, codepoint, item, near }) => {
                let (az_item, en_item) = item.as_ref().map_or_else(Default::default, |item| {
                    (format!("{item} bəndində "), format!("in item {item}, "))
                });
                (
                    format!("Sənəd çap üçün hazırlanmadı: “{character}” ({codepoint}) işarəsi çap şriftlərində yoxdur; o, {az_item}“{near}” sözlərinin yanındadır. Qovluqdakı məlumatlar saxlanılıb. İşarəni əvəz edib yenidən cəhd edin."),
                    format!("The document could not be made: no printing font has “{character}” ({codepoint}); it stands {en_item}near “{near}”. The dossier is safe. Replace it and try again."),
                )
            }
            ClientError::Document(_) | ClientError::Typeset(_) => (
                format!("Sənəd çap üçün hazırlanmadı: {self}. Qovluqdakı məlumatlar saxlanılıb. Göstərilən yeri düzəldib yenidən cəhd edin."),
                format!("The document could not be made: {self}. The dossier is safe. Mend the place named and try again."),
            ),
            ClientError::Trial(cause) => (
                format!("Sınaq reyestri işə düşmədi: {cause}. Ərizə növbədə saxlanılıb. Proqramı yenidən quraşdırın və ya reyestrin ünvanını göstərin."),
                format!("The trial registry did not start: {cause}. The filing waits in the outbox. Reinstall the program, or name a registry."),
            ),
            ClientError::RegistryAddress(address) => (
                format!("“{address}” reyestr ünvanı kimi istifadə edilə bilməz. Ərizə növbədə saxlanılıb. Ünvan http:// və ya https:// ilə başlamalıdır."),
                format!("“{address}” cannot be used as a registry. The filing waits in the outbox. The address begins with http:// or https://."),
            ),
            ClientError::Law(cause) => (
                format!("Qanunvericilik məlumatları ziddiyyətlidir: {cause}. Qovluqlar saxlanılıb. Proqramı yeniləyin."),
                format!("The law's data contradicts itself: {cause}. The dossiers are safe. Update the program."),
            ),
            ClientError::Store(error) => return store_wording(error),
        };
        Wording { az, en }
    }
}

fn store_wording(error: &StoreError) -> Wording {
    let (az, en) = match error {
        StoreError::Locked(folder) => (
            format!("“{}” qovluğu ilə Reqlament proqramı artıq işləyir. Heç nə dəyişmədi. Açıq pəncərəyə keçin və ya onu bağlayın.", folder.display()),
            format!("Reqlament already works with the folder “{}”. Nothing was changed. Use its window, or close it.", folder.display()),
        ),
        StoreError::Folder { folder, cause } => (
            format!("“{}” məlumat qovluğuna yazmaq mümkün deyil: {cause}. Oradakı məlumatlara toxunulmadı. Qovluğun icazələrini yoxlayın və ya başqa qovluq seçin.", folder.display()),
            format!("The data folder “{}” cannot be written: {cause}. What it holds is untouched. Check its permissions or choose another.", folder.display()),
        ),
        StoreError::Newer { found, known } => (
            format!("Məlumat bazası proqramın daha yeni versiyası ilə yaradılıb ({found}, bu proqram {known} tanıyır). Ona toxunulmadı. Proqramı yeniləyin."),
            format!("The database was made by a newer program ({found}; this one knows {known}). It is untouched. Update the program."),
        ),
        StoreError::Damaged { file, cause } => (
            format!("“{}” məlumat bazası zədələnib və ya bu proqrama aid deyil: {cause}. Fayl olduğu kimi saxlanılıb. Onu kənara qoyub ehtiyat nüsxəni bərpa edin.", file.display()),
            format!("The database “{}” is damaged or not ours: {cause}. The file is kept as it is. Put it aside and restore a backup.", file.display()),
        ),
        StoreError::DiskFull => (
            "Diskdə yer yoxdur. Əvvəl saxlanılanların hamısı yerindədir, sonuncu dəyişiklik yazılmadı. Diskdə yer açıb yenidən cəhd edin.".to_owned(),
            "The disk is full. All that was saved is safe; the last change was not written. Free some room and try again.".to_owned(),
        ),
        StoreError::Sqlite(_) | StoreError::Stored(_) => (
            format!("Məlumat bazası ilə iş alınmadı: {error}. Əvvəl saxlanılanlar yerindədir. Proqramı yenidən açın."),
            format!("The database could not be used: {error}. What was saved is safe. Open the program again."),
        ),
    };
    Wording { az, en }
}

fn entry_wording(error: &EntryError) -> Wording {
    let az = match error {
        EntryError::UnknownFact(id) => format!("“{id}” adlı məlumat yoxdur"),
        EntryError::Shape {
            path,
            expected,
            found,
            example,
        } => {
            format!(
                "{path}: “{expected}” növündə dəyər gözlənilirdi, “{found}” verilib; nümunə: {example}"
            )
        }
        EntryError::UnknownChoice { path, found, known } => {
            format!("{path}: “{found}” seçimi yoxdur; seçimlər: {known}")
        }
        EntryError::UnknownColumn { path, found, known } => {
            format!("{path}: “{found}” sütunu yoxdur; sütunlar: {known}")
        }
        EntryError::TooLong {
            path,
            length,
            limit,
        } => {
            format!("{path}: {length} işarə verilib, ən çoxu {limit} işarə yerləşir")
        }
        EntryError::Control {
            path,
            code,
            position,
        } => {
            format!(
                "{path}: {position}-ci yerdə çap olunmayan idarəedici işarə (U+{code:04X}) var; onu silin"
            )
        }
        EntryError::AbsenceNotAllowed {
            path,
            word,
            allowed,
        } => {
            format!(
                "{path}: “{word}” kimi boş qoyula bilməz{}",
                allowed.replace("allowed", "yol verilir")
            )
        }
    };
    Wording {
        az: format!("{az}. Əvvəlki dəyər saxlanılıb."),
        en: format!("{error}. The earlier value is kept."),
    }
}
