//! The pages of the register, for everybody and for programs, and the trail, for heads.

use reqlament_core::filing::Purpose;
use serde_json::{Value as Json, json};

use crate::browser::Browser;
use crate::packet::{packet, post, registration, renamed};
use crate::place::Place;
use crate::server::{Server, run};

crate::place::on_both!(
    everybody_searches_the_register,
    a_service_is_shown_with_its_text_and_its_history,
    a_service_is_linked_data_for_programs,
    the_statistics_are_a_page,
    the_trail_is_for_heads,
);

/// Registers a service under a name; gives its number.
fn registered(server: &Server, data: &Place, id: &str, name: &str) -> String {
    let own = renamed(registration(id, &format!("d-{id}")), name);
    assert_eq!(post(server.address, id, &own).status, 201);
    decided(data, id, "register")
}

fn decided(data: &Place, id: &str, verdict: &str) -> String {
    let output = run(&["decide", id, verdict], data);
    let said = String::from_utf8(output.stdout).expect("text");
    said.split_whitespace().last().expect("a number").to_owned()
}

fn everybody_searches_the_register(data: &Place) {
    let server = Server::official(data);
    let first = registered(&server, data, "f-1", "İcazənin verilməsi");
    registered(&server, data, "f-2", "Arayışın verilməsi");
    let mut browser = Browser::at(server.address);
    let all = browser.get("/register");
    all.shows(&format!(
        "<a href=\"/register/{first}\">İcazənin verilməsi</a>"
    ));
    all.shows("Arayışın verilməsi");
    all.shows("<label for=\"q\">Xidmətin adı</label>");
    let found = browser.get("/register?q=ICAZ%C6%8FN%C4%B0N&state=registered");
    found.shows("İcazənin verilməsi");
    found.hides("Arayışın verilməsi");
    let none = browser.get("/register?state=cancelled");
    none.shows("Belə xidmət tapılmadı.");
    let page = browser.get("/register/2026-999999");
    assert_eq!(page.status, 404);
    page.shows("Reyestr nömrəsi tapılmadı");
    let nowhere = browser.get("/register/2026-000001/nothing");
    assert_eq!(nowhere.status, 404);
    nowhere.shows("<h1>Ünvan tapılmadı</h1>");
    let policy = nowhere.header("content-security-policy");
    assert!(policy.is_some_and(|policy| policy.contains("style-src 'self'")));
    let start = browser.get("/");
    assert_eq!(
        (start.status, start.header("location")),
        (303, Some("/register"))
    );
}

fn a_service_is_shown_with_its_text_and_its_history(data: &Place) {
    let server = Server::official(data);
    let number = registered(&server, data, "f-1", "Birinci ad");
    let amendment = packet("f-2", "d-f-1", Purpose::Amend, Some(&number));
    let amendment = renamed(amendment, "İkinci ad");
    assert_eq!(post(server.address, "k-2", &amendment).status, 201);
    decided(data, "f-2", "amend");
    let mut browser = Browser::at(server.address);
    let page = browser.get(&format!("/register/{number}"));
    page.shows("<h1>İkinci ad</h1>");
    page.shows("<dt id=\"reglament-191:1.1\">1.1. Elektron xidmətin adı:</dt><dd>İkinci ad</dd>");
    page.shows("qeydə alınıb");
    page.shows("düzəliş edilib");
    page.hides("filing-191");
    let (_, rest) = page.text.split_once("?digest=").expect("an earlier text");
    let digest = rest.split('"').next().expect("its end");
    let earlier = browser.get(&format!("/register/{number}?digest={digest}"));
    earlier.shows("<dd>Birinci ad</dd>");
    earlier.shows("Bu, əvvəlki mətndir.");
    let unknown = browser.get(&format!("/register/{number}?digest=ab"));
    assert_eq!(unknown.status, 404);

    let cancellation = packet("f-3", "d-f-1", Purpose::Cancel, Some(&number));
    assert_eq!(post(server.address, "k-3", &cancellation).status, 201);
    decided(data, "f-3", "cancel");
    let page = browser.get(&format!("/register/{number}"));
    page.shows("Xidmətin qeydə alınması ləğv edilib");
}

fn a_service_is_linked_data_for_programs(data: &Place) {
    let server = Server::official(data);
    let number = registered(&server, data, "f-1", "Xidmət </script> adı");
    let mut browser = Browser::at(server.address);
    let linked = browser.get(&format!("/register/{number}.jsonld"));
    assert_eq!(linked.header("content-type"), Some("application/ld+json"));
    let service: Json = serde_json::from_str(&linked.text).expect("JSON");
    assert_eq!(service["@type"], "cpsv:PublicService");
    assert_eq!(service["dct:identifier"], number);
    assert_eq!(
        service["dct:title"],
        json!({ "@language": "az", "@value": "Xidmət </script> adı" })
    );
    let description = service["dct:description"]["@value"].as_str();
    assert!(description.is_some_and(|words| !words.is_empty()));
    let authority = &service["cv:hasCompetentAuthority"];
    assert_eq!(authority["@type"], "cv:PublicOrganisation");
    assert!(authority["skos:prefLabel"]["@value"].is_string());
    assert_eq!(authority["dct:spatial"]["@type"], "dct:Location");
    for list in ["cv:hasLegalResource", "cv:hasChannel", "cpsv:produces"] {
        assert!(service[list].as_array().is_some_and(|all| !all.is_empty()));
    }

    let path = format!("/register/{number}");
    let negotiated = browser.get_with(&path, &["Accept: application/ld+json"]);
    assert_eq!(negotiated.text, linked.text);
    let page = browser.get_with(&path, &["Accept: text/html, application/ld+json;q=0.5"]);
    assert_eq!(page.header("vary"), Some("accept"));
    let start = "<script type=\"application/ld+json\">";
    let (_, rest) = page.text.split_once(start).expect("it is embedded");
    let embedded = rest.split("</script>").next().expect("its end");
    let embedded: Json = serde_json::from_str(embedded).expect("JSON");
    assert_eq!(embedded, service);
}

fn the_statistics_are_a_page(data: &Place) {
    let server = Server::official(data);
    registered(&server, data, "f-1", "Xidmət");
    let page = Browser::at(server.address).get("/register/statistics");
    page.shows("<th scope=\"row\">qeydə alınıb</th><td class=\"number\">1</td>");
    page.shows("<h3>qeydiyyat</h3>");
}

fn the_trail_is_for_heads(data: &Place) {
    let server = Server::official(data);
    for at in 0..18 {
        registered(&server, data, &format!("f-{at}"), &format!("Xidmət {at}"));
    }
    let mut examiner = Browser::of(server.address, data, "examiner");
    assert_eq!(examiner.get("/console/trail").status, 403);
    assert_eq!(
        Browser::at(server.address).get("/console/trail").status,
        303
    );
    let mut head = Browser::of(server.address, data, "head");
    let last = head.get("/console/trail");
    last.shows("<th class=\"number\" scope=\"row\">54</th>");
    last.hides("<th class=\"number\" scope=\"row\">4</th>");
    last.shows("rel=\"prev\" href=\"/console/trail?after=0\"");
    let first = head.get("/console/trail?after=0");
    first.shows("<th class=\"number\" scope=\"row\">1</th>");
    first.shows("rel=\"next\"");
}
