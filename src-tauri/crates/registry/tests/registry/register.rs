//! The public register, as anybody reads it.

use crate::http::get;
use crate::packet::{packet, post, registration, renamed};
use crate::place::Place;
use crate::server::Server;
use reqlament_core::filing::Purpose;
use serde_json::{Value as Json, json};

crate::place::on_both!(
    the_register_is_listed_and_searched_in_any_case_and_spelling,
    whatever_is_registered_amended_and_many_is_found,
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
    assert_eq!(names("search=AD"), ["Şəhadətnamənin verilməsi"]);
    assert_eq!(
        names("search=namenin%20ver&limit=1"),
        ["Şəhadətnamənin verilməsi"]
    );
    for none in [
        "%25",
        "%22",
        "verilmesi%22%20OR%20%22a",
        "a*b",
        "____",
        "x%00y",
    ] {
        assert_eq!(
            names(&format!("search={none}")),
            Vec::<String>::new(),
            "{none}"
        );
    }
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

/// By every part of its present name, one among few and among very many alike.
fn whatever_is_registered_amended_and_many_is_found(data: &Place) {
    let server = Server::trial(data);
    let given = post(
        server.address,
        "k-1",
        &renamed(registration("f-1", "d-1"), "Əvvəlki ad"),
    );
    let number = given.json()["registry_number"]
        .as_str()
        .expect("a number")
        .to_owned();
    let amendment = packet("f-2", "d-1", Purpose::Amend, Some(&number));
    let amendment = renamed(amendment, "Sonrakı \"yeni\" ad");
    assert_eq!(post(server.address, "k-2", &amendment).status, 201);
    let count = |words: &str| {
        let listed = get(
            server.address,
            &format!("/v1/services?limit=200&search={words}"),
        )
        .json();
        listed["services"].as_array().expect("services").len()
    };
    assert_eq!((count("evvelki"), count("%22YENI%22")), (0, 1));
    let many = "INSERT INTO service (number, dossier, name, folded, state, digest, date, filing, body)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
         SELECT 'SINAQ-2025-' || (100000 + i), 'm-' || i, 'Çox ' || i, 'cox ' || i || 'x', 'registered', digest, date, filing, body
         FROM n, service WHERE dossier = 'd-1'";
    data.execute(many).expect("many");
    assert_eq!(
        (count("cox"), count("cox%201234x"), count("yeni")),
        (200, 1, 1)
    );
    let page = get(
        server.address,
        "/v1/services?search=cox&limit=2&after=SINAQ-2025-101498",
    )
    .json();
    let numbers = page["services"].as_array().expect("services").iter();
    let numbers: Vec<_> = numbers.map(|one| one["number"].clone()).collect();
    assert_eq!(numbers, ["SINAQ-2025-101499", "SINAQ-2025-101500"]);
    assert!(page["next"].is_null());
}

#[test]
fn a_role_that_may_make_no_extension_has_its_register_searched_too() {
    let data = Place::postgres();
    let role = "CREATE ROLE plain LOGIN; GRANT CREATE ON SCHEMA public TO plain";
    data.execute(role).expect("a role");
    let Place::Postgres(url) = &data else {
        unreachable!("it is PostgreSQL")
    };
    let own = Place::Postgres(url.replace("//postgres@", "//plain@"));
    let server = Server::trial(&own);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    let found = get(server.address, "/v1/services?search=lisenziya").json();
    assert_eq!(found["services"].as_array().expect("services").len(), 1);
    let made = "SELECT extname::text FROM pg_extension WHERE extname = 'pg_trgm'";
    assert_eq!(data.texts(made), Vec::<String>::new());
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
