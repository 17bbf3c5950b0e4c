//! An agency with credentials delivers to an operator's registry, and follows what the operator decides.

use std::path::Path;

use chrono::Utc;
use reqlament_client::Client;
use reqlament_client::command::deliver::{Target, deliver};
use reqlament_client::command::{credentials, notices, settings};
use reqlament_client::view::{Delivery, FilingView, Settings};
use reqlament_core::filing::FilingState;
use reqlament_core::law::Law;
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use serde_json::json;

const PASSPHRASE: &str = "uzun və gizli söz";

fn delivered(folder: &Path, secret: &str, address: &str) -> FilingView {
    let client = Client::open(folder, Law::embedded()).expect("the data folder");
    let wanted = Settings {
        registry: address.to_owned(),
        ..settings::get(&client).expect("settings")
    };
    settings::set(&client, &wanted).expect("set");
    credentials::keep(&client, "nazirlik", secret, Some(PASSPHRASE)).expect("kept");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let filings = runtime.block_on(deliver(&client, &Target::Settings, &|_| (), Utc::now));
    filings.expect("delivered").pop().expect("a filing")
}

/// What the operator did, by the notices, and whether it is news.
fn noticed(folder: &Path, secret: &str) -> Result<Vec<(FilingState, bool)>, &'static str> {
    let client = Client::open(folder, Law::embedded()).expect("the data folder");
    credentials::keep(&client, "nazirlik", secret, Some(PASSPHRASE)).expect("kept");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let fetched = runtime.block_on(notices::fetch(&client, &Target::Settings, Utc::now));
    fetched.map_err(|error| error.code())?;
    let told = notices::notices(&client).expect("notices").into_iter();
    Ok(told
        .filter(|one| one.state != FilingState::Received)
        .map(|one| (one.state, one.fresh))
        .collect())
}

#[test]
fn an_agency_is_let_in_by_its_secret_and_told_what_was_decided() {
    let officer = Officer::default();
    let (_, filing) = officer.files_own("licence");
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start_official(folder.path());
    let operator = |verb: &[&str]| Registry::operator(folder.path(), verb);
    let secret = operator(&[
        "account", "open", "nazirlik", "--role", "agency", "--name", "Nazirlik",
    ]);

    let blocked = delivered(officer.folder(), "yanlış", &registry.address);
    assert_eq!((blocked.delivery, blocked.state), (Delivery::Blocked, None));
    let said = blocked
        .events
        .last()
        .and_then(|event| event.message.clone());
    assert!(said.is_some_and(|said| said.contains("401 Giriş məlumatları yanlışdır")));

    let taken = delivered(officer.folder(), &secret, &registry.address);
    assert_eq!(
        (taken.delivery, taken.state),
        (Delivery::Delivered, Some(FilingState::Received))
    );
    operator(&["decide", &filing, "examine"]);
    // A notice brings its filing up to date by itself.
    assert_eq!(noticed(officer.folder(), "yanlış"), Err("notices"));
    let told = noticed(officer.folder(), &secret);
    assert_eq!(told, Ok(vec![(FilingState::Examining, true)]));
    let standing = officer.json(&["filings"])[0]["state"].clone();
    assert_eq!(standing, json!("examining"));
    operator(&["decide", &filing, "register"]);
    let decided = delivered(officer.folder(), &secret, &registry.address);
    assert_eq!(decided.state, Some(FilingState::Registered));
    let number = decided.registry_number.expect("a number");
    assert!(
        number.ends_with("-000001") && !number.contains("SINAQ"),
        "{number}"
    );
    let listed = officer.json(&["list"]);
    let stages = listed
        .as_array()
        .expect("dossiers")
        .iter()
        .map(|own| &own["stage"]);
    assert!(
        stages
            .into_iter()
            .any(|stage| *stage == json!("registered"))
    );
}

#[test]
fn what_is_returned_is_found_at_its_facts_until_it_is_mended() {
    let officer = Officer::default();
    let (_, filing) = officer.files_own("licence");
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start_official(folder.path());
    let operator = |verb: &[&str]| Registry::operator(folder.path(), verb);
    let secret = operator(&[
        "account", "open", "nazirlik", "--role", "agency", "--name", "Nazirlik",
    ]);
    let taken = delivered(officer.folder(), &secret, &registry.address);
    operator(&["decide", &filing, "examine"]);
    operator(&[
        "decide",
        &filing,
        "return",
        "--item",
        "content=Xidmətin kimə göstərildiyi yazılmayıb.",
    ]);
    let back = delivered(officer.folder(), &secret, &registry.address);
    assert_eq!(back.state, Some(FilingState::Returned));
    let event = back.events.last().expect("an event");
    let [reason] = event.reasons.as_slice() else {
        panic!("one reason: {event:?}");
    };
    assert_eq!(reason.fact, "content");

    let found = || {
        let all = officer.findings(&taken.dossier, "filing");
        let own = all.into_iter();
        own.filter(|one| one["rule"] == "operator-returned")
            .collect::<Vec<_>>()
    };
    let [finding] = found().try_into().expect("one finding");
    assert_eq!(finding["facts"], json!(["content"]));
    assert_eq!(finding["items"][0], json!("reglament-191:1.2"));
    assert!(
        finding["message"]
            .as_str()
            .is_some_and(|words| words.contains("kimə göstərildiyi")),
        "{finding}"
    );
    officer.does([
        "set",
        &taken.dossier,
        "content",
        "Xidmət hüquqi şəxslərə göstərilir.",
    ]);
    assert_eq!(found(), Vec::<serde_json::Value>::new());
}
