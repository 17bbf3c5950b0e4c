//! The reglament of a filing beside it at the console, as it prints; and what is known of signature and digests.

use std::io::Write as _;
use std::process::{Command, Stdio};

use reqlament_core::canonical;
use reqlament_core::filing::{Packet, Purpose};
use serde_json::{Value as Json, json};

use crate::browser::{Browser, Page};
use crate::http::{get, send};
use crate::packet::{packet, post, registration, renamed};
use crate::place::Place;
use crate::server::{Server, run};

crate::place::on_both!(
    who_examines_sees_the_pages,
    digests_are_compared_with_what_is_kept,
);

const PICTURE: &[u8] = include_bytes!("../../../documents/tests/data/scan.png");

fn filed(server: &Server, packet: &Packet) {
    let answer = post(server.address, &packet.filing, packet);
    let said = String::from_utf8_lossy(&answer.body);
    let said: String = said.chars().take(2000).collect();
    assert_eq!(answer.status, 201, "{said}");
}

/// What a program of poppler says of a PDF.
fn said(program: &[&str], pdf: &[u8]) -> String {
    let mut child = Command::new(program[0])
        .args(&program[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(pdf).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

fn printed(browser: &mut Browser, id: &str) -> Page {
    browser.get(&format!("/console/filings/{id}/reglament.pdf"))
}

fn who_examines_sees_the_pages(data: &Place) {
    let server = Server::official(data);
    filed(
        &server,
        &renamed(registration("f-1", "d-1"), "Tamamilə yeni ad"),
    );
    let path = "/console/filings/f-1/reglament.pdf";
    assert_eq!(Browser::at(server.address).get(path).status, 303);
    for role in ["examiner", "head"] {
        let mut browser = Browser::of(server.address, data, role);
        let page = browser.get("/console/filings/f-1");
        page.shows(&format!("<iframe src=\"{path}\""));
        page.shows(&format!("<a href=\"{path}\""));
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"));
        let pdf = printed(&mut browser, "f-1");
        assert_eq!(pdf.status, 200);
        assert_eq!(pdf.header("content-type"), Some("application/pdf"));
        assert_eq!(pdf.header("cache-control"), Some("no-store"));
        let policy = pdf.header("content-security-policy").expect("a policy");
        assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
        let text = said(&["pdftotext", "-", "-"], &pdf.bytes);
        assert!(text.contains("Tamamilə yeni ad"), "{text}");
        assert_eq!(printed(&mut browser, "f-9").status, 404);
    }
}

#[test]
fn pictures_that_have_come_are_printed() {
    let data = Place::folder();
    let server = Server::official(&data);
    let sha256 = canonical::digest(PICTURE);
    let file = json!({ "name": "blank.png", "sha256": sha256, "size": PICTURE.len(), "media_type": "image/png" });
    let mut own = registration("f-1", "d-1");
    own.edition.attachments = vec![sha256.clone()];
    let mut forms = own.edition.facts["attached_forms"].clone();
    forms[0]["file"] = file;
    let own = with_fact(own, "attached_forms", forms);
    filed(&server, &own);
    let mut browser = Browser::of(server.address, &data, "examiner");
    let pictures = |browser: &mut Browser| {
        let listed = said(&["pdfimages", "-list", "-"], &printed(browser, "f-1").bytes);
        listed
            .lines()
            .filter(|line| line.contains(" image "))
            .count()
    };
    assert_eq!(pictures(&mut browser), 0);
    let kind = "Content-Type: application/octet-stream";
    let address = format!("/v1/attachments/{sha256}");
    assert!(send(server.address, "PUT", &address, &[kind], PICTURE).status < 300);
    assert_eq!(pictures(&mut browser), 1);
}

/// The packet with a fact more.
fn with_fact(mut packet: Packet, id: &str, json: Json) -> Packet {
    packet.edition.facts.insert(id.to_owned(), json);
    packet.digest = packet.edition.digest().expect("a digest");
    packet
}

#[test]
fn what_cannot_be_printed_is_told_in_the_frame() {
    let data = Place::folder();
    let server = Server::official(&data);
    filed(
        &server,
        &renamed(registration("f-1", "d-1"), "Ad \u{5D0} burada"),
    );
    let huge = json!("uzun mətn ".repeat(200_000));
    filed(
        &server,
        &with_fact(registration("f-2", "d-2"), "carried", huge),
    );
    let mut browser = Browser::of(server.address, &data, "examiner");
    for (id, words) in [("f-1", "U+05D0"), ("f-2", "çox böyükdür")] {
        assert_eq!(browser.get(&format!("/console/filings/{id}")).status, 200);
        let page = printed(&mut browser, id);
        assert_eq!(page.status, 422);
        page.shows("Reqlament çap edilmədi");
        page.shows(words);
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
    }
}

/// A cancellation is taken whatever its text, so this is all that a filing can do to who examines it.
#[test]
fn rows_without_end_of_words_without_end_are_printed() {
    let data = Place::folder();
    let server = Server::official(&data);
    filed(&server, &registration("f-1", "d-1"));
    let registered = run(&["decide", "f-1", "register"], &data);
    assert!(registered.status.success());
    let receipt = get(server.address, "/v1/filings/f-1").json();
    let number = receipt["registry_number"].as_str().expect("a number");
    let row = |at: usize| json!({ "id": format!("r-{at}"), "order": format!("a{at:05}"), "title": "uzun".repeat(100) });
    let rows: Vec<Json> = (0..2000).map(row).collect();
    let own = packet("f-2", "d-1", Purpose::Cancel, Some(number));
    filed(&server, &with_fact(own, "attached_forms", json!(rows)));
    let mut browser = Browser::of(server.address, &data, "examiner");
    let page = printed(&mut browser, "f-2");
    assert_eq!(page.status, 200, "{}", page.head);
}

fn digests_are_compared_with_what_is_kept(data: &Place) {
    let server = Server::official(data);
    filed(&server, &registration("f-1", "d-1"));
    let mut browser = Browser::of(server.address, data, "examiner");
    let page = browser.get("/console/filings/f-1");
    page.shows("Ərizə paketində elektron imzanın özü yoxdur");
    page.shows("reyestr imzanı özü yoxlamır");
    page.shows("Saxlanılan mətnin yoxlama kodu ilə eynidir.");
    page.hides("Saxlanılan mətnin yoxlama kodu başqadır");
    let on = match data {
        Place::Folder(_) => "",
        Place::Postgres(_) => " ON filing",
    };
    let altered = format!("DROP TRIGGER filing_frozen{on}; UPDATE filing SET content = 'x'");
    data.execute(&altered).expect("altered");
    let page = browser.get("/console/filings/f-1");
    page.shows("Saxlanılan mətnin yoxlama kodu başqadır");
}
