//! The operator's console and the public register in a browser: an agency files, officers sign in and decide, everybody
//! reads. In both themes, wide and narrow, axe-core finds nothing against any page and nothing is cut off.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::Utc;
use reqlament_client::Client;
use reqlament_client::command::deliver::{Target, deliver};
use reqlament_client::command::{credentials, settings};
use reqlament_client::view::Settings;
use reqlament_core::law::Law;
use reqlament_tests::browser::{Browser, Look};
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use serde_json::json;

const PASSWORD: &str = "çox uzun və gizli söz";
const PASSPHRASE: &str = "uzun və gizli söz";

const WIDE: Look = Look {
    dark: false,
    width: 1280,
    height: 900,
};
const NARROW: Look = Look {
    dark: true,
    width: 500,
    height: 800,
};

/// An operator's registry to which an agency files.
struct Operator {
    folder: tempfile::TempDir,
    registry: Registry,
    agency: Officer,
    secret: String,
}

impl Operator {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let registry = Registry::start_official(folder.path());
        let open = |id: &str, role: &str, name: &str| {
            Registry::operator(
                folder.path(),
                &["account", "open", id, "--role", role, "--name", name],
            )
        };
        let secret = open("nazirlik", "agency", "Nazirlik");
        open("leyla", "examiner", "Leyla Əliyeva");
        open("resad", "head", "Rəşad Quliyev");
        password(folder.path(), "leyla");
        password(folder.path(), "resad");
        Self {
            folder,
            registry,
            agency: Officer::default(),
            secret,
        }
    }

    /// Delivers what the agency filed.
    async fn delivers(&self) {
        let client = Client::open(self.agency.folder(), Law::embedded()).expect("the data folder");
        let wanted = Settings {
            registry: self.registry.address.clone(),
            ..settings::get(&client).expect("settings")
        };
        settings::set(&client, &wanted).expect("set");
        credentials::keep(&client, "nazirlik", &self.secret, Some(PASSPHRASE)).expect("kept");
        deliver(&client, &Target::Settings, &|_| (), Utc::now)
            .await
            .expect("delivered");
    }
}

fn password(folder: &Path, account: &str) {
    let mut child = Command::new(reqlament_tests::built("reqlament-registry"))
        .args(["account", "password", account, "--data"])
        .arg(folder)
        .stdin(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("its input");
    writeln!(input, "{PASSWORD}").expect("written");
    drop(input);
    assert!(child.wait().expect("it ends").success());
}

async fn sign_in(browser: &Browser, account: &str) {
    browser.goes_to("/console").await;
    browser.types("#account", account).await;
    // By the keyboard alone.
    browser.enters("#password", PASSWORD).await;
    browser.is_at("Müraciətlər").await;
}

#[tokio::test]
async fn filings_are_taken_up_returned_and_registered_in_a_browser() {
    let operator = Operator::start();
    let (first, _) = operator.agency.files_own("licence");
    let (_, second) = operator.agency.files_own("esign-nonresident");
    operator.delivers().await;

    let mut faults = Vec::new();
    let examiner = Browser::open(&operator.registry.address, NARROW).await;
    faults.extend(examines(&examiner, &second).await);
    examiner.close().await;
    let head = Browser::open(&operator.registry.address, WIDE).await;
    sign_in(&head, "resad").await;
    faults.extend(head.faults("queue").await);
    faults.extend(registers(&head).await);
    amends(&operator, &first).await;
    faults.extend(compares(&head).await);
    faults.extend(looks_after(&head).await);
    head.close().await;
    for look in [WIDE, NARROW] {
        let anybody = Browser::open(&operator.registry.address, look).await;
        faults.extend(reads(&anybody).await);
        anybody.close().await;
    }
    let verified = Registry::operator(operator.folder.path(), &["verify"]);
    assert!(verified.starts_with("9 "), "{verified}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// An examiner is refused once, signs in, takes a filing up and returns it with a reason at an item.
async fn examines(browser: &Browser, filing: &str) -> Vec<String> {
    browser.goes_to("/console").await;
    browser.is_at("Operatorun iş yerinə giriş").await;
    let mut faults = browser.faults("sign-in").await;
    browser.types("#account", "leyla").await;
    browser.enters("#password", "yanlış söz").await;
    browser.says(".error", "yanlış").await;
    faults.extend(browser.faults("sign-in-refused").await);
    sign_in(browser, "leyla").await;
    faults.extend(browser.faults("queue").await);
    browser
        .follows("Qeyri-rezidentlərə elektron imza sertifikatının verilməsi")
        .await;
    faults.extend(browser.faults("filing").await);
    // No room for the print beside: a link leads to it.
    assert!(browser.has("aside.print a").await && !browser.has("aside.print iframe").await);
    browser.clicks("form[aria-labelledby=examine] button").await;
    browser.says("dl.facts strong", "baxılır").await;

    browser.clicks("form[aria-labelledby=return] button").await;
    browser.is_at("Səbəb göstərilməyib").await;
    faults.extend(browser.faults("refused-decision").await);
    browser.follows("Ərizəni yenidən aç").await;
    browser
        .unfolds("form[aria-labelledby=return] summary")
        .await;
    faults.extend(browser.faults("filing-return").await);
    browser.chooses("#fact-1", "legal_basis").await;
    browser.types("#at-1", "Aktın nömrəsi yoxdur").await;
    browser.clicks("form[aria-labelledby=return] button").await;
    browser.says("main", "Aktın nömrəsi yoxdur").await;
    faults.extend(browser.faults("filing-returned").await);
    browser
        .goes_to(&format!("/console/filings/{filing}/none"))
        .await;
    faults.extend(browser.faults("nothing").await);
    browser.goes_to("/console/trail").await;
    faults.extend(browser.faults("forbidden").await);
    browser.goes_to("/console").await;
    browser.clicks(".who button").await;
    browser.is_at("Operatorun iş yerinə giriş").await;
    faults
}

/// A head sees the filing with the reglament beside it as it prints, and registers what waits.
async fn registers(browser: &Browser) -> Vec<String> {
    browser.clicks("tbody a").await;
    browser.frames_pdf("aside.print iframe").await;
    assert!(browser.has("aside.print iframe").await);
    let mut faults = browser.faults("filing-print").await;
    browser
        .clicks("form[aria-labelledby=register] button")
        .await;
    browser.says("dl.facts strong", "qeydə alınıb").await;
    faults.extend(browser.faults("filing-registered").await);
    browser.follows("Müraciətlər").await;
    browser.says("main", "Belə müraciət yoxdur.").await;
    faults
}

/// The agency is told the number of its service, and corrects it.
async fn amends(operator: &Operator, dossier: &str) {
    operator.delivers().await;
    let agency = &operator.agency;
    agency.does([
        "set",
        dossier,
        "content",
        "Lisenziya hüquqi şəxslərə verilir.",
    ]);
    let basis = json!({ "type": "decision", "title": "Reqlamentə dəyişiklik edilməsi haqqında", "body": "Nazirlik",
        "date": "2026-11-19", "number": "2", "clauses": "1-ci hissə" });
    let change = json!({ "date": "2026-11-20", "basis": basis });
    agency.does(["set", dossier, "change", &change.to_string()]);
    agency.does(["file", dossier, "--purpose", "amend"]);
    operator.delivers().await;
}

/// A head sees what would change and puts it in force.
async fn compares(browser: &Browser) -> Vec<String> {
    browser.goes_to("/console").await;
    browser.clicks("tbody a").await;
    browser.says("ins", "hüquqi").await;
    let faults = browser.faults("filing-amendment").await;
    browser.clicks("form[aria-labelledby=amend] button").await;
    browser.says("dl.facts strong", "düzəliş edilib").await;
    faults
}

/// A head finds what was decided and reads the trail.
async fn looks_after(browser: &Browser) -> Vec<String> {
    browser.goes_to("/console").await;
    browser.chooses("#state", "returned").await;
    browser.clicks("form.line button").await;
    browser.says("tbody", "Qeyri-rezidentlərə").await;
    let mut faults = browser.faults("queue-returned").await;
    browser.follows("Əməliyyatların izi").await;
    browser.says("main", "Leyla Əliyeva").await;
    faults.extend(browser.faults("trail").await);
    browser.goes_to("/console/trail/sign-ins").await;
    browser.says("main", "Leyla Əliyeva").await;
    faults.extend(browser.faults("sign-ins").await);
    faults
}

/// Anybody searches the register and reads a service, its history and the statistics.
async fn reads(browser: &Browser) -> Vec<String> {
    browser.goes_to("/register").await;
    browser.is_at("Xidmətlər").await;
    let mut faults = browser.faults("register").await;
    browser.enters("#q", "LISENZIYA").await;
    faults.extend(browser.faults("register-found").await);
    browser.clicks("tbody a").await;
    browser
        .says("main", "Lisenziya hüquqi şəxslərə verilir.")
        .await;
    faults.extend(browser.faults("service").await);
    browser.follows("mətni aç").await;
    browser.says(".error", "Bu, əvvəlki mətndir.").await;
    faults.extend(browser.faults("service-before").await);
    browser.follows("Statistika").await;
    faults.extend(browser.faults("statistics").await);
    browser.goes_to("/register/2026-999999").await;
    browser.is_at("Reyestr nömrəsi tapılmadı").await;
    faults.extend(browser.faults("unknown").await);
    browser.goes_to("/docs").await;
    faults.extend(browser.faults("docs").await);
    faults
}
