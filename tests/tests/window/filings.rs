//! Steps that the journeys of filings share.

use std::path::PathBuf;

use reqlament_client::Client;
use reqlament_client::command::settings;
use reqlament_client::view::Settings;
use reqlament_core::law::Law;
use reqlament_tests::program::Officer;

/// Makes a filing with an attachment of so many bytes, and gives the file.
pub fn filed(officer: &Officer, bytes: usize) -> PathBuf {
    let id = officer.makes(&["--example", "licence"]);
    let file = officer.folder().join("forma.bin");
    std::fs::write(&file, vec![7_u8; bytes]).expect("a file");
    let attached = officer.json(&["attach", file.to_str().expect("a path")]);
    let mut forms = officer.json(&["show", &id])["facts"]["attached_forms"].clone();
    forms[0]["file"] = attached;
    officer.does(["set", &id, "attached_forms", &forms.to_string()]);
    officer.does(["file", &id, "--purpose", "register"]);
    file
}

/// Sets the registry that filings go to.
pub fn to_registry(officer: &Officer, address: &str) {
    let client = Client::open(officer.folder(), Law::embedded()).expect("the data folder");
    let wanted = Settings {
        registry: address.to_owned(),
        ..settings::get(&client).expect("settings")
    };
    settings::set(&client, &wanted).expect("set");
}
