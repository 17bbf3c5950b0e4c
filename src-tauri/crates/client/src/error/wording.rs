//! Failures in the words of the screen: what happened, what was kept, what to do, in both languages.

use reqlament_core::az::ordinal;
use reqlament_core::design::DesignFault;
use reqlament_core::entry::EntryError;
use reqlament_core::law::Law;
use reqlament_core::scope::{ScopeQuestion, ScopeWeight};
use reqlament_core::vocabulary::Wording;
use reqlament_documents::DocumentError;
use reqlament_typeset::TypesetError;

use super::{ClientError, file};
use crate::keyring::KeyringError;
use crate::seal::SealError;
use crate::store::StoreError;

impl ClientError {
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
            ClientError::OutsideLaw(question) => return outside_wording(question),
            ClientError::UnknownQuestion(id) => (
                format!("Tətbiq olunan qanunvericilikdə “{id}” sualı yoxdur. Heç nə yaradılmadı. 2011 üzrə suallar: electronic, protected_information, central_body."),
                format!("The law chosen asks no question “{id}”. Nothing was made. The questions of 2011 are electronic, protected_information and central_body."),
            ),
            ClientError::NotTakenOver(fact) => (
                format!("“{fact}” başqa qovluqdan götürülmür: reyestr məlumatları, nüsxələr, iradlar və təsdiq hər xidmətin özününküdür. Heç nə yaradılmadı."),
                format!("“{fact}” is not taken over from another dossier: registration, editions, remarks and approval belong to each service. Nothing was made."),
            ),
            ClientError::HasFilings(_) => (
                "Qovluq silinmədi: onun reyestr ərizəsi var. Göndərilmiş ərizə və nüsxəsi nəyin qeydə alındığının sübutudur və saxlanılmalıdır. Qovluğu arxivə qoya bilərsiniz.".to_owned(),
                "The dossier was not deleted: it has a filing. A filing and its edition are the proof of what was registered and must be kept. You may put the dossier into the archive.".to_owned(),
            ),
            ClientError::NotInTrash(_) => (
                "Qovluq həmişəlik silinmədi: yalnız “Silinmişlər”də olan qovluq həmişəlik silinir. Əvvəlcə onu silin.".to_owned(),
                "The dossier was not deleted for good: only what lies in the trash is. Put it into the trash first.".to_owned(),
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
            ClientError::UnknownRemark(number) => (
                format!("{number} nömrəli irad və ya rəy yoxdur. Heç nə dəyişmədi. Siyahıya baxın."),
                format!("There is no remark or comment {number}. Nothing was changed. See the list."),
            ),
            ClientError::Remark => (
                "İrad və ya rəy yazılmadı: mətni və kimin bildirdiyi göstərilməlidir, bəndin ünvanı formada olmalıdır, ad 300, mətn 20 000 işarədən uzun olmamalıdır. Heç nə dəyişmədi.".to_owned(),
                "The remark was not written: it must say something and by whom, its item must be one of the form's, its name at most 300 and its text at most 20,000 characters long. Nothing was changed.".to_owned(),
            ),
            ClientError::RemarkReason => (
                "Cavab yazılmadı: irad və ya rəy qəbul edilmədikdə və ya qismən qəbul edildikdə səbəbi göstərilməlidir. Əvvəlki vəziyyət qaldı. Səbəbi yazın (--reason).".to_owned(),
                "The answer was not written: a remark that is not, or not wholly, accepted needs its reason. It is as it was. Write the reason (--reason).".to_owned(),
            ),
            ClientError::UnknownStandardText(id) => (
                format!("“{id}” nömrəli standart mətn yoxdur. Heç nə dəyişmədi. Siyahıya baxın."),
                format!("There is no standard text “{id}”. Nothing was changed. See the list."),
            ),
            ClientError::StandardText => (
                "Standart mətn saxlanılmadı: adı (ən çoxu 200 işarə) və məzmunu yazılmalıdır. Heç nə dəyişmədi.".to_owned(),
                "The standard text was not kept: it needs a name of at most 200 characters and something to say. Nothing was changed.".to_owned(),
            ),
            ClientError::StandardPlace => (
                "Standart mətn bu yerə uyğun deyil və ya oradakı sözlər dəyişdirilib. Heç nə dəyişmədi. Başqa sahə və ya başqa mətn seçin.".to_owned(),
                "The standard text does not fit there, or the words there were rewritten. Nothing was changed. Choose another field or another text.".to_owned(),
            ),
            ClientError::UnknownBody(named) => (
                format!("“{named}” razılaşdırma cədvəlində yoxdur. Sənəd çap edilmədi. Əvvəlcə qurumu “Razılaşdırma” mərhələsində əlavə edin."),
                format!("“{named}” is not among the agreements. Nothing was printed. Add the body at the stage of coordination first."),
            ),
            ClientError::FoundElsewhere => (
                "Axtarılan sözlər tapıldığı yerdə deyil: mətn bu arada dəyişib. Heç nə dəyişdirilmədi. Yenidən axtarın.".to_owned(),
                "The words are not where they were found: the text has changed meanwhile. Nothing was replaced. Search again.".to_owned(),
            ),
            ClientError::OwnWord(typed) => (
                format!("“{typed}” tək söz deyil. Lüğətə heç nə əlavə olunmadı. Boşluqsuz və rəqəmsiz bir söz yazın, ən çoxu 60 hərf."),
                format!("“{typed}” is no single word. Nothing was added to the dictionary. Write one word without spaces and digits, of 60 letters at most."),
            ),
            ClientError::Spelling(cause) => (
                format!("Orfoqrafiya lüğəti hazırlanmadı: {cause}. Mətnlər saxlanılıb. Öz lüğətinizdə son əlavə olunan sözü silin və ya proqramı yeniləyin."),
                format!("The spelling dictionary could not be made: {cause}. The texts are safe. Remove the word added last, or update the program."),
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
            ClientError::NothingToAmend => (
                "Mətn reyestrdə qeydə alınmış mətnlə eynidir, ona görə düzəliş ərizəsi hazırlanmadı. Əvvəlcə dəyişikliyi yazın.".to_owned(),
                "The text is the one that is registered, so no amendment was made. Write the change first.".to_owned(),
            ),
            ClientError::AlreadySent(id) => (
                format!("“{id}” ərizəsi geri götürülmədi: o, göndərilib və ya göndərilmiş ola bilər. Ərizə olduğu kimi qaldı; cavabını gözləyin."),
                format!("Filing “{id}” was not taken back: it was sent, or may have been. It is as it was; wait for its answer."),
            ),
            ClientError::Cancelled => (
                "Xidmətin qeydə alınması ləğv edilib, ona görə ərizə hazırlanmadı. Qovluq olduğu kimi qaldı.".to_owned(),
                "The registration is cancelled, so no filing was made. The dossier is as it was.".to_owned(),
            ),
            ClientError::NoReceiptExpected(id) => (
                format!("“{id}” ərizəsi üzrə bildiriş gözlənilmir: o, qovluğa yazılaraq təhvil verilməyib və ya cavabı artıq qeyd edilib. Heç nə dəyişmədi."),
                format!("Filing “{id}” waits for no receipt: it was not handed over as a folder, or its answer is written already. Nothing was changed."),
            ),
            ClientError::AnotherFile(name) => (
                format!("“{name}” ərizədə göstərilən fayl deyil: məzmunu fərqlidir. Heç nə əlavə edilmədi. Ərizə yaradılanda əlavə edilmiş faylın özünü seçin."),
                format!("“{name}” is not the file that the filing names: its content differs. Nothing was added. Choose the very file that was attached when the filing was made."),
            ),
            ClientError::NoticesLost(cause) => (
                format!("Operatorun bildirişləri alınmadı: {cause}. Əvvəlki bildirişlər bu kompüterdədir, yeniləri operatorda gözləyir. Sonra yenidən yoxlayın."),
                format!("The operator’s notices could not be read: {cause}. Earlier ones are on this computer, new ones wait at the operator. Check again later."),
            ),
            ClientError::Receipt(what) => (
                format!("Bildiriş qeyd edilmədi: {what}. Ərizə olduğu kimi qaldı. Nömrəni və tarixi bildirişdən köçürün."),
                format!("The receipt was not written: {what}. The filing is as it was. Copy number and date from the notice."),
            ),
            ClientError::NoDossierFile(what) => (
                format!("Fayl xidmət qovluğu deyil və ya zədələnib: {what}. Heç nə idxal edilmədi; mövcud qovluqlara toxunulmadı."),
                format!("The file is no dossier, or is damaged: {what}. Nothing was imported; the dossiers are untouched."),
            ),
            ClientError::File { path, cause } => super::file::wording(path, cause),
            ClientError::FileExists(path) => (
                format!("“{path}” faylı artıq var. Ona toxunulmadı. Əvəz edilməsinə razılıq verin və ya başqa ad seçin."),
                format!("The file “{path}” exists. It was not touched. Say that it may be replaced, or choose another name."),
            ),
            ClientError::UnknownDocument(word) => (
                format!("“{word}” adlı sənəd yoxdur. Heç nə dəyişmədi. Sənədlərin siyahısına baxın."),
                format!("There is no document “{word}”. Nothing was changed. See the list of documents."),
            ),
            ClientError::UnknownFormat(path) => (
                format!("“{path}” faylının adı tanınan format göstərmir. Heç nə yazılmadı. Fayl adı .pdf, .html və ya .docx ilə bitməlidir."),
                format!("The name “{path}” ends in no known format. Nothing was written. End it in .pdf, .html or .docx."),
            ),
            ClientError::Typeset(TypesetError::MissingGlyph { character, codepoint, item, near }) => {
                let number = item.as_deref().map(|item| item.rsplit(':').next().unwrap_or(item));
                let (az, en) = number.map_or_else(Default::default, |number| {
                    (
                        format!("{} bənddə ", reqlament_core::az::ordinal_of(number)),
                        format!("in item {number}, "),
                    )
                });
                (
                    format!("Sənəd çap üçün hazırlanmadı: “{character}” ({codepoint}) işarəsi çap şriftlərində yoxdur; o, {az}“{near}” sözlərinin yanındadır. Qovluqdakı məlumatlar saxlanılıb. İşarəni əvəz edib yenidən cəhd edin."),
                    format!("The document could not be made: no printing font has “{character}” ({codepoint}); it stands {en}near “{near}”. The dossier is safe. Replace it and try again."),
                )
            }
            ClientError::Document(DocumentError::NoBlank(word)) => (
                format!("“{word}” sənədinin boş forması yoxdur. Heç nə çap edilmədi. Qovluğu göstərin."),
                format!("“{word}” is never printed empty. Nothing was printed. Name a dossier."),
            ),
            ClientError::Document(DocumentError::NoForms) => (
                "Reqlamentə forma əlavə edilməyib. Heç nə çap edilmədi. Formanı 2.6-cı bənddə əlavə edin.".to_owned(),
                "No form is attached to the regulation. Nothing was printed. Attach one in item 2.6.".to_owned(),
            ),
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
            ClientError::CredentialsEmpty => (
                "Giriş məlumatları saxlanılmadı: ad və gizli söz göstərilməlidir. Əvvəlkilər olduğu kimi qaldı.".to_owned(),
                "The credentials were not kept: name and secret are needed. The earlier ones are as they were.".to_owned(),
            ),
            ClientError::PassphraseShort => (
                "Parol ifadəsi qısadır. Heç nə saxlanılmadı. Ən azı 8 işarə yazın; bir neçə sözdən ibarət ifadə daha etibarlıdır.".to_owned(),
                "The passphrase is too short. Nothing was kept. Write at least 8 characters; several words are safer.".to_owned(),
            ),
            ClientError::Keyring(KeyringError::Missing(cause)) => (
                format!("Bu kompüterdə açar saxlanc xidməti cavab vermir ({cause}). Gizli söz saxlanılmadı. Parol ifadəsi yazın: gizli söz onunla möhürlənmiş faylda saxlanılacaq."),
                format!("No keyring answers on this computer ({cause}). The secret was not kept. Write a passphrase: the secret will be kept in a file sealed by it."),
            ),
            ClientError::Keyring(KeyringError::Locked(cause)) => (
                format!("Sistemin açar saxlancı kilidlidir ({cause}). Heç nə dəyişmədi. Saxlancı açıb yenidən cəhd edin və ya parol ifadəsi yazın."),
                format!("The keyring of the system is locked ({cause}). Nothing was changed. Unlock it and try again, or write a passphrase."),
            ),
            ClientError::Seal(SealError::Passphrase) => (
                "Parol ifadəsi uyğun gəlmir, gizli söz açılmadı. Möhürlənmiş fayl olduğu kimi qaldı. Yenidən yazın; ifadə yada düşmürsə, giriş məlumatlarını silib təzədən daxil edin.".to_owned(),
                "The passphrase does not fit; the secret was not opened. The sealed file is as it was. Write it again; if it is forgotten, delete the credentials and enter them anew.".to_owned(),
            ),
            ClientError::Seal(cause) => (
                format!("Möhürlənmiş faylla iş alınmadı: {cause}. Qovluqlar saxlanılıb. Giriş məlumatlarını silib təzədən daxil edin."),
                format!("The sealed file could not be used: {cause}. The dossiers are safe. Delete the credentials and enter them anew."),
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
        StoreError::Folder { folder, cause } => file::folder(folder, cause),
        StoreError::Newer { found, known } => (
            format!("Məlumat bazası proqramın daha yeni versiyası ilə yaradılıb ({found}, bu proqram {known} tanıyır). Ona toxunulmadı. Proqramı yeniləyin."),
            format!("The database was made by a newer program ({found}; this one knows {known}). It is untouched. Update the program."),
        ),
        StoreError::Damaged { file, cause } => file::damaged(file, cause),
        StoreError::NoBackup { file, cause } => (
            format!("“{}” faylı bu proqramın bütöv ehtiyat nüsxəsi deyil: {cause}. Heç nə bərpa edilmədi, bugünkü məlumatlara toxunulmadı. Başqa nüsxə seçin.", file.display()),
            format!("“{}” is no whole backup of this program: {cause}. Nothing was brought back; what is there today is untouched. Choose another.", file.display()),
        ),
        StoreError::Stopped(_) => (
            "İş dayandırıldı. Heç nə dəyişmədi, yarımçıq fayl qalmadı.".to_owned(),
            "The work was stopped. Nothing was changed; no half file is left.".to_owned(),
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
            let place = named(path).az;
            format!(
                "{place}: {length} işarə verilib, ən çoxu {limit} işarə yerləşir; mətni qısaldın"
            )
        }
        EntryError::Design { path, fault } => format!("{path}: {}", design_wording(fault)),
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
    let en = match error {
        EntryError::TooLong {
            path,
            length,
            limit,
        } => {
            let place = named(path).en;
            format!("{place}: {length} characters, at most {limit} fit; shorten the text")
        }
        _ => error.to_string(),
    };
    Wording {
        az: format!("{az}. Əvvəlki dəyər saxlanılıb."),
        en: format!("{en}. The earlier value is kept."),
    }
}

/// The title of the fact that a path such as `operations[3].content` begins with, and its row.
fn named(path: &str) -> Wording {
    let id = path.split(['[', '.']).next().unwrap_or(path);
    let Some(fact) = Law::embedded().vocabulary.get(id) else {
        return Wording {
            az: path.to_owned(),
            en: path.to_owned(),
        };
    };
    let row = path[id.len()..]
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    let Wording { az, en } = &fact.shape.title;
    match row {
        Some(row) => Wording {
            az: format!(
                "“{az}”, {} sətir",
                ordinal(u64::try_from(row + 1).unwrap_or_default())
            ),
            en: format!("“{en}”, row {}", row + 1),
        },
        None => Wording {
            az: format!("“{az}”"),
            en: format!("“{en}”"),
        },
    }
}

fn design_wording(fault: &DesignFault) -> String {
    match fault {
        DesignFault::Unreadable(why) => format!("formanın elementi oxunmur ({why})"),
        DesignFault::Outside {
            what,
            found,
            least,
            most,
        } => format!("`{what}`: {found} verilib, {least}–{most} arasında ola bilər"),
        DesignFault::Repeated(id) => format!("`{id}` identifikatoru iki dəfə verilib"),
    }
}

/// What the clause says and what to do; where it must be judged, also how to go on.
fn outside_wording(question: &ScopeQuestion) -> Wording {
    let (az, en) = match question.weight {
        ScopeWeight::Stop => ("", ""),
        ScopeWeight::Doubt => (
            " Qovluğu bilərəkdən yaratmaq istəyirsinizsə, bunu təsdiq edin (əmr sətrində --knowingly).",
            " To make the dossier knowingly, say so (on the command line --knowingly).",
        ),
    };
    Wording {
        az: format!(
            "Heç nə yaradılmadı. {} {}{az}",
            question.says.az, question.mend.az
        ),
        en: format!(
            "Nothing was made. {} {}{en}",
            question.says.en, question.mend.en
        ),
    }
}
