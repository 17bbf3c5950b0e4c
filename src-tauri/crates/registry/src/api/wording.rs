//! Errors in the words of the officers who read them: a short name, the same each time, and what to do this time.

use reqlament_core::filing::Purpose;

use super::ApiError;
use crate::error::Error;
use crate::refusal::Refusal;

/// What went wrong, in short.
pub(super) fn title(error: &ApiError) -> &'static str {
    match error {
        ApiError::NoRoute => "Ünvan tapılmadı",
        ApiError::NoMethod => "Bu ünvanda belə əməliyyat yoxdur",
        ApiError::KeyMissing => "Idempotency-Key başlığı yoxdur",
        ApiError::KeyMalformed => "Idempotency-Key başlığı yanlışdır",
        ApiError::NoCredentials => "Giriş məlumatları göndərilməyib",
        ApiError::WrongCredentials => "Giriş məlumatları yanlışdır",
        ApiError::Forbidden => "Bu hesabın buna səlahiyyəti yoxdur",
        ApiError::TooOften(_) => "Sorğular həddən artıq tez-tez göndərilir",
        ApiError::GrantType => "Girişin bu növü yoxdur",
        ApiError::MatchMissing => "If-Match başlığı yoxdur",
        ApiError::MatchMalformed => "If-Match başlığı yanlışdır",
        ApiError::MediaType(_) => "Sorğunun mətni başqa növdəndir",
        ApiError::TooLarge(_) => "Sorğunun mətni həddən artıq böyükdür",
        ApiError::Slow => "Sorğunun mətni vaxtında gəlmədi",
        ApiError::Cut => "Sorğunun mətni yarımçıq gəldi",
        ApiError::Malformed(_) => "Sorğunun mətni oxunmur",
        ApiError::NotThatMessage(_) => "Sorğunun mətni gözlənilən quruluşda deyil",
        ApiError::Address(_) => "Ünvan oxunmur",
        ApiError::Query(_) => "Sorğunun parametrləri oxunmur",
        ApiError::Timeout => "Cavab vaxtında hazırlanmadı",
        ApiError::Failed(Error::Refused(refusal)) => refused(refusal),
        ApiError::Fault | ApiError::Failed(_) => "Reyestrdə nasazlıq baş verdi",
    }
}

fn refused(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::KeyReused => "Açar başqa məzmunla işlədilib",
        Refusal::UnknownFormat(_) => "Nüsxənin formatı tanınmır",
        Refusal::BadId(_) => "Nömrə yanlış yazılıb",
        Refusal::UnknownProfile { .. } => "Tətbiq olunan qanunvericilik tanınmır",
        Refusal::DigestMismatch { .. } => "Nüsxə imzalandığı kimi deyil",
        Refusal::UnreadableFact(_) => "Məlumat oxunmur",
        Refusal::Findings(_) => "Qanunvericiliyin tələbləri yerinə yetirilməyib",
        Refusal::NumberRequired(_) => "Reyestr nömrəsi göstərilməyib",
        Refusal::NumberForbidden => "Qeydiyyat ərizəsində reyestr nömrəsi olmur",
        Refusal::FilingTaken(_) => "Ərizənin nömrəsi tutulub",
        Refusal::AlreadyRegistered(_) => "Xidmət artıq qeydə alınıb",
        Refusal::UnknownNumber(_) => "Reyestr nömrəsi tapılmadı",
        Refusal::OtherDossier(_) => "Reyestr nömrəsi başqa xidmətindir",
        Refusal::Cancelled(_) => "Qeydiyyat ləğv edilib",
        Refusal::UnknownFiling(_) => "Ərizə tapılmadı",
        Refusal::AlreadyDecided(_) => "Ərizə üzrə artıq qərar verilib",
        Refusal::OtherPurpose(_) => "Ərizədə başqa şey xahiş edilir",
        Refusal::AlreadyExamining => "Ərizəyə artıq baxılır",
        Refusal::ReasonRequired => "Səbəb göstərilməyib",
        Refusal::OlderUndecided(_) => "Əvvəlki ərizə üzrə qərar verilməyib",
        Refusal::ChangedMeanwhile => "Ərizə bu arada dəyişib",
        Refusal::UnknownFact(_) => "Belə məlumat yoxdur",
        Refusal::BadDigest(_) => "SHA-256 yanlış yazılıb",
        Refusal::UnknownAttachment(_) => "Əlavə tapılmadı",
        Refusal::AttachmentIncomplete(_) => "Əlavə tam gəlməyib",
        Refusal::TooManyUnfinished(_) => "Yarımçıq əlavələr həddən artıq çoxdur",
        Refusal::AttachmentsFull { .. } => "Hesabın əlavələri üçün yer qalmayıb",
        Refusal::OtherLength(_) => "Əlavənin uzunluğu başqadır",
        Refusal::WrongStart(_) => "Hissə əlavənin davamı deyil",
        Refusal::AttachmentDigest(_) => "Əlavənin məzmunu elan ediləndən fərqlidir",
        Refusal::BadRange(_) => "Hissənin yeri yanlış göstərilib",
        Refusal::UnknownText(_) => "Mətn tapılmadı",
        Refusal::EmptyOpinion => "Rəy boşdur",
        Refusal::BadAccount => "Hesabın adı yanlışdır",
        Refusal::AccountTaken(_) => "Hesabın adı tutulub",
        Refusal::UnknownAccount(_) => "Hesab tapılmadı",
        Refusal::NotAnOfficer(_) => "Hesab operatorun əməkdaşına məxsus deyil",
        Refusal::NoPassword(_) => "Parol təyin edilməyib",
        Refusal::CertificateTaken(_) => "Sertifikat tutulub",
        Refusal::BadMailbox => "E-poçt ünvanı yanlışdır",
        Refusal::BadPassword => "Parol yararsızdır",
    }
}

/// What went wrong this time, and what to do.
pub(super) fn detail(error: &ApiError) -> String {
    let text = match error {
        ApiError::NoRoute => "Bu ünvanda heç nə yoxdur. Ünvanı yoxlayın.",
        ApiError::NoMethod => "Mümkün əməliyyatlar Allow başlığında göstərilib.",
        ApiError::KeyMissing => {
            "Idempotency-Key başlığını göndərin: bu ərizənin hər cəhdində eyni açar."
        }
        ApiError::KeyMalformed => {
            "Açar 1–255 görünən ASCII işarəsindən ibarətdir və bir dəfə göndərilir."
        }
        ApiError::NoCredentials => {
            "Kimin soruşduğunu bildirin: hesabın adı və məxfi açarı (Basic) və ya giriş nişanı (Bearer)."
        }
        ApiError::WrongCredentials => {
            "Hesabın adını və məxfi açarını yoxlayın; açar dəyişdirilibsə, operatordan yenisini alın."
        }
        ApiError::Forbidden => "Bu əməliyyatı başqa səlahiyyətli hesabla edin.",
        ApiError::TooOften(seconds) => {
            return format!("{seconds} saniyədən sonra yenidən cəhd edin.");
        }
        ApiError::GrantType => "grant_type=client_credentials göndərin.",
        ApiError::MatchMissing => {
            "Ərizənin oxuduğunuz vəziyyətinin ETag başlığını If-Match başlığında göndərin."
        }
        ApiError::MatchMalformed => "If-Match dırnaq içində bir nişandır və ya `*`.",
        ApiError::MediaType(kind) => return format!("Content-Type: {kind} göndərin."),
        ApiError::TooLarge(limit) => return format!("Ən çoxu {limit} bayt qəbul edilir."),
        ApiError::Slow | ApiError::Cut => "Heç nə yazılmadı. Yenidən göndərin.",
        ApiError::Malformed(what)
        | ApiError::NotThatMessage(what)
        | ApiError::Address(what)
        | ApiError::Query(what) => return format!("Bunu düzəldib yenidən göndərin: {what}"),
        ApiError::Timeout | ApiError::Fault => {
            "Bir azdan eyni açarla yenidən göndərin: ikinci ərizə yaranmayacaq."
        }
        ApiError::Failed(Error::Refused(refusal)) => return refused_now(refusal),
        ApiError::Failed(Error::Store(error)) if error.is_passing() => {
            "Reyestr hazırda yaza bilmir. Bir azdan eyni açarla yenidən göndərin."
        }
        ApiError::Failed(_) => {
            "Sorğu yerinə yetirilmədi. Operatora sorğunun nömrəsini (correlation) bildirin."
        }
    };
    text.to_owned()
}

fn refused_now(refusal: &Refusal) -> String {
    let text = match refusal {
        Refusal::KeyReused => "Yeni ərizəni yeni açarla göndərin.",
        Refusal::UnknownFormat(found) => {
            return format!("Nüsxənin formatı “{found}”; proqramı yeniləyin.");
        }
        Refusal::BadId(field) => {
            return format!("“{field}” 1–128 hərf, rəqəm, “-”, “_”, “.” və ya “:” ola bilər.");
        }
        Refusal::UnknownProfile { found, known } => {
            return format!("“{found}” tanınmır; tanınanlar: {known}.");
        }
        Refusal::DigestMismatch { stated, computed } => {
            return format!(
                "Paketdə {stated} göstərilib, nüsxənin özü {computed} verir. Ərizəni yenidən hazırlayın."
            );
        }
        Refusal::UnreadableFact(error) => return format!("Düzəldib yenidən göndərin: {error}"),
        Refusal::Findings(findings) => {
            return format!(
                "{} çatışmazlığı aradan qaldırıb yeni ərizə göndərin.",
                findings.len()
            );
        }
        Refusal::NumberRequired(purpose) => {
            return format!(
                "{} ərizəsində xidmətin reyestr nömrəsini göstərin (ərizə, 2-ci bənd).",
                named(*purpose)
            );
        }
        Refusal::NumberForbidden => "Nömrəni reyestr verir (ərizə, 2-ci bənd).",
        Refusal::FilingTaken(id) => {
            return format!("“{id}” nömrəli ərizə başqa açarla artıq gəlib.");
        }
        Refusal::AlreadyRegistered(Some(number)) => {
            return format!("Xidmət {number} nömrəsi ilə qeydə alınıb. Düzəliş ərizəsi göndərin.");
        }
        Refusal::AlreadyRegistered(None) => {
            "Bu xidmət üzrə qeydiyyat ərizəsinə hələ baxılır. Cavabını gözləyin."
        }
        Refusal::UnknownNumber(number) => {
            return format!("“{number}” reyestr nömrəli xidmət yoxdur.");
        }
        Refusal::OtherDossier(number) => {
            return format!("“{number}” nömrəsi bu xidmətə verilməyib.");
        }
        Refusal::Cancelled(number) => {
            return format!("“{number}” nömrəli qeydiyyat ləğv edilib və bərpa olunmur.");
        }
        Refusal::UnknownFiling(id) => return format!("“{id}” nömrəli ərizə yoxdur."),
        Refusal::AlreadyDecided(state) => return format!("Ərizənin vəziyyəti: {}.", state.az()),
        Refusal::OtherPurpose(purpose) => {
            return format!("Bu, {} ərizəsidir.", named(*purpose).to_lowercase());
        }
        Refusal::AlreadyExamining => "İkinci dəfə baxışa götürmək lazım deyil.",
        Refusal::ReasonRequired => "Qaytarmanın və ya imtinanın səbəbini yazın.",
        Refusal::OlderUndecided(id) => {
            return format!("Əvvəlcə bu xidmətin “{id}” nömrəli ərizəsi üzrə qərar verin.");
        }
        Refusal::ChangedMeanwhile => "Ərizəni yenidən oxuyun və sonra qərar verin.",
        Refusal::UnknownFact(id) => return format!("“{id}” adlı məlumat yoxdur."),
        Refusal::BadDigest(found) => {
            return format!("“{found}” SHA-256 deyil: 64 onaltılıq rəqəm, kiçik hərflərlə.");
        }
        Refusal::UnknownAttachment(sha256) => return format!("“{sha256}” əlavəsi gəlməyib."),
        Refusal::AttachmentIncomplete(received) => {
            return format!("{received} bayt gəlib. Əvvəlcə qalanını göndərin.");
        }
        Refusal::TooManyUnfinished(many) => {
            return format!("{many} əlavə yarımçıqdır. Əvvəlcə onlardan birini tamamlayın.");
        }
        Refusal::AttachmentsFull { held, most } => {
            return format!(
                "Hesabın əlavələri {held} baytdır, ən çoxu {most} bayt ola bilər. Yerin artırılması üçün operatora müraciət edin."
            );
        }
        Refusal::OtherLength(length) => {
            return format!("Göndərilməyə başlananda əlavənin uzunluğu {length} bayt idi.");
        }
        Refusal::WrongStart(start) => return format!("Növbəti hissə {start} baytından başlayır."),
        Refusal::AttachmentDigest(found) => {
            return format!(
                "Gələn baytların SHA-256-sı {found}; onlar atıldı. Əlavəni yenidən göndərin."
            );
        }
        Refusal::BadRange(what) => return format!("Bunu düzəldib yenidən göndərin: {what}"),
        Refusal::UnknownText(digest) => {
            return format!("Bu nömrə ilə “{digest}” mətni qüvvədə olmayıb.");
        }
        Refusal::EmptyOpinion => "Rəy verən qurumu və rəyin mətnini yazın.",
        Refusal::BadAccount => "Ad 1–64 hərf, rəqəm, “-”, “_” və ya “.” ola bilər.",
        Refusal::AccountTaken(id) => return format!("“{id}” hesabı əvvəl açılıb. Başqa ad seçin."),
        Refusal::UnknownAccount(id) => return format!("Qüvvədə olan “{id}” hesabı yoxdur."),
        Refusal::NotAnOfficer(id) => {
            return format!(
                "“{id}” qurumun hesabıdır; parolla yalnız operatorun əməkdaşları daxil olur."
            );
        }
        Refusal::NoPassword(id) => return format!("“{id}” hesabına əvvəlcə parol təyin edin."),
        Refusal::CertificateTaken(id) => {
            return format!("Bu sertifikatla “{id}” hesabı daxil olur.");
        }
        Refusal::BadMailbox => "Ünvanı ad@domen şəklində yazın.",
        Refusal::BadPassword => "Parol ən azı 12 işarədən, ən çoxu 1024 baytdan ibarətdir.",
    };
    text.to_owned()
}

fn named(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Register => "Qeydiyyat",
        Purpose::Amend => "Düzəliş",
        Purpose::Cancel => "Ləğv",
    }
}
