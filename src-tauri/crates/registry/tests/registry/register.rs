//! The public register, as anybody reads it.

use crate::http::get;
use crate::packet::{post, registration, renamed};
use crate::place::Place;
use crate::server::Server;
use serde_json::{Value as Json, json};

crate::place::on_both!(
    the_register_is_listed_and_searched_in_any_case_and_spelling,
    the_registry_says_what_it_is_and_by_which_law_it_checks,
);

fn the_register_is_listed_and_searched_in_any_case_and_spelling(data: &Place) {
    let server = Server::trial(data);
    for (index, name) in [
        "İcazənin verilməsi",
        "Arayışın verilməsi",
        "Şəhadətnamənin verilməsi",
    ]
    .iter()
    .enumerate()
    {
        let id = format!("f-{index}");
        let answer = post(server.address, &id, &renamed(registration(&id, &id), name));
        assert_eq!(answer.status, 201);
    }
    let names = |query: &str| -> Vec<String> {
        let listed = get(server.address, &format!("/v1/services?{query}")).json();
        let services = listed["services"].as_array().expect("services").clone();
        services
            .iter()
            .map(|service| service["name"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(names("search=ICAZENIN"), ["İcazənin verilməsi"]);
    assert_eq!(names("search=shehadet"), Vec::<String>::new());
    assert_eq!(names("search=sehadet"), ["Şəhadətnamənin verilməsi"]);
    let first = get(server.address, "/v1/services?limit=2").json();
    let next = first["next"].as_str().expect("more");
    assert_eq!(
        names(&format!("limit=2&after={next}")),
        ["Şəhadətnamənin verilməsi"]
    );
    let unknown = get(server.address, "/v1/services/SINAQ-1999-000001");
    assert_eq!(
        (unknown.status, unknown.problem().as_str()),
        (404, "unknown_number")
    );
}

fn the_registry_says_what_it_is_and_by_which_law_it_checks(data: &Place) {
    let server = Server::trial(data);
    let health = get(server.address, "/healthz").json();
    assert_eq!(
        (&health["status"], &health["kind"]),
        (&json!("ok"), &json!("trial"))
    );
    let profiles = get(server.address, "/v1/profiles").json();
    let ids: Vec<&Json> = profiles["profiles"]
        .as_array()
        .expect("profiles")
        .iter()
        .map(|p| &p["id"])
        .collect();
    assert_eq!(ids, ["2011", "2025"]);
}
