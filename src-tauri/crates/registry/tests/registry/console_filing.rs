//! A filing at the console: what an officer is shown of it, and how it is decided.

use reqlament_core::canonical;
use reqlament_core::filing::Purpose;

use crate::browser::{Browser, Page};
use crate::http::{get, send};
use crate::packet::{packet, post, registration, renamed};
use crate::place::Place;
use crate::server::{Server, events, run};

crate::place::on_both!(
    a_filing_is_shown_by_the_items_of_the_official_forms,
    an_examiner_takes_up_and_returns_with_reasons_at_items,
    a_head_registers_amends_and_cancels,
    what_rests_on_an_older_state_is_not_decided,
    what_an_account_may_not_decide_is_not_decided,
    what_was_entered_is_never_markup,
    attachments_are_handed_over_as_files,
    a_filing_of_no_account_is_the_operators,
);

fn filed(server: &Server, id: &str) {
    let answer = post(server.address, id, &registration(id, &format!("d-{id}")));
    assert_eq!(answer.status, 201);
}

/// Sends the form of a decision as a page shows it.
fn decide(browser: &mut Browser, page: &Page, id: &str, fields: &[(&str, &str)]) -> Page {
    let (token, seen) = (page.field("token"), page.field("seen"));
    let hidden = [("token", &token[..]), ("seen", &seen[..])];
    let path = format!("/console/filings/{id}/decisions");
    browser.post(&path, &[&hidden, fields].concat())
}

fn a_filing_is_shown_by_the_items_of_the_official_forms(data: &Place) {
    let server = Server::official(data);
    filed(&server, "f-1");
    let mut browser = Browser::of(server.address, data, "examiner");
    assert_eq!(browser.get("/console/filings/f-9").status, 404);
    let page = browser.get("/console/filings/f-1");
    assert_eq!(page.status, 200);
    for words in [
        "<dt id=\"reglament-191:1.1\">1.1. Elektron xidmətin adı:</dt>",
        "Yoxlama nəticələri",
        "reyestr imzanı özü yoxlamır",
        "təminatçı",
        "qəbul edilib",
        "Qeydə alınma və imtina barədə qərarı rəhbər verir.",
        "<h3 id=\"return\">Qaytar</h3>",
    ] {
        page.shows(words);
    }
    page.hides("<h3 id=\"register\">");
    let tag = page.header("etag").expect("a tag");
    assert_eq!(tag, format!("\"{}\"", page.field("seen")));
}

fn an_examiner_takes_up_and_returns_with_reasons_at_items(data: &Place) {
    let server = Server::official(data);
    filed(&server, "f-1");
    let mut browser = Browser::of(server.address, data, "examiner");
    let page = browser.get("/console/filings/f-1");
    let done = decide(&mut browser, &page, "f-1", &[("decision", "examine")]);
    assert_eq!(
        (done.status, done.header("location")),
        (303, Some("/console/filings/f-1"))
    );
    let page = browser.get("/console/filings/f-1");
    page.shows("baxılır");
    page.hides("Baxışa götür");
    let without = decide(&mut browser, &page, "f-1", &[("decision", "return")]);
    assert_eq!(without.status, 422);
    without.shows("Səbəb göstərilməyib");
    without.shows("href=\"/console/filings/f-1\"");
    let fields = [
        ("decision", "return"),
        ("reason", ""),
        ("fact", ""),
        ("at", ""),
        ("fact", "legal_basis"),
        ("at", "Aktın nömrəsi yoxdur"),
    ];
    assert_eq!(decide(&mut browser, &page, "f-1", &fields).status, 303);
    let receipt = get(server.address, "/v1/filings/f-1").json();
    assert_eq!(receipt["state"], "returned");
    let last = receipt["events"].as_array().and_then(|all| all.last());
    assert_eq!(
        last.expect("an event")["items"],
        serde_json::json!([{ "fact": "legal_basis", "reason": "Aktın nömrəsi yoxdur" }])
    );
    let page = browser.get("/console/filings/f-1");
    page.shows("Hüquqi əsası: Aktın nömrəsi yoxdur");
    page.shows("Hesab (examiner)");
    page.hides("<h2>Qərar</h2>");
    assert_eq!(events(data), 3);
}

fn a_head_registers_amends_and_cancels(data: &Place) {
    let server = Server::official(data);
    filed(&server, "f-1");
    let mut browser = Browser::of(server.address, data, "head");
    let page = browser.get("/console/filings/f-1");
    page.hides("Qeydə alınmış mətndən fərqi");
    decide(&mut browser, &page, "f-1", &[("decision", "register")]);
    let receipt = get(server.address, "/v1/filings/f-1").json();
    let number = receipt["registry_number"].as_str().expect("a number");

    let amendment = packet("f-2", "d-f-1", Purpose::Amend, Some(number));
    let amendment = renamed(amendment, "Tamamilə yeni ad");
    assert_eq!(post(server.address, "k-2", &amendment).status, 201);
    let page = browser.get("/console/filings/f-2");
    page.shows("Qeydə alınmış mətndən fərqi");
    page.shows("<ins>");
    page.shows("<a href=\"#reglament-191:1.1\">");
    decide(&mut browser, &page, "f-2", &[("decision", "amend")]);
    browser.get("/console/filings/f-2").shows("<ins>");

    let cancellation = packet("f-3", "d-f-1", Purpose::Cancel, Some(number));
    assert_eq!(post(server.address, "k-3", &cancellation).status, 201);
    let page = browser.get("/console/filings/f-3");
    let done = decide(&mut browser, &page, "f-3", &[("decision", "cancel")]);
    assert_eq!(done.status, 303);
    let service = get(server.address, &format!("/v1/services/{number}")).json();
    assert_eq!(service["state"], "cancelled");
}

fn what_rests_on_an_older_state_is_not_decided(data: &Place) {
    let server = Server::official(data);
    filed(&server, "f-1");
    let mut browser = Browser::of(server.address, data, "head");
    let stale = browser.get("/console/filings/f-1");
    assert!(run(&["decide", "f-1", "examine"], data).status.success());
    let page = decide(&mut browser, &stale, "f-1", &[("decision", "register")]);
    assert_eq!(page.status, 412);
    page.shows("Ərizə bu arada dəyişib");
    page.shows("<a href=\"/console/filings/f-1\">Ərizəni yenidən aç</a>");

    let fresh = browser.get("/console/filings/f-1");
    let register = [("decision", "register")];
    assert_eq!(decide(&mut browser, &fresh, "f-1", &register).status, 303);
    assert_eq!(decide(&mut browser, &fresh, "f-1", &register).status, 412);
    assert_eq!(events(data), 3);
}

fn what_an_account_may_not_decide_is_not_decided(data: &Place) {
    let server = Server::official(data);
    filed(&server, "f-1");
    let mut browser = Browser::of(server.address, data, "examiner");
    let page = browser.get("/console/filings/f-1");
    for fields in [
        [("decision", "register"), ("reason", "")],
        [("decision", "refuse"), ("reason", "səbəb")],
    ] {
        let refused = decide(&mut browser, &page, "f-1", &fields);
        assert_eq!(refused.status, 403);
        refused.shows("Bu hesabın buna səlahiyyəti yoxdur");
    }
    let path = "/console/filings/f-1/decisions";
    let seen = page.field("seen");
    let forged = [("decision", "examine"), ("seen", &seen[..])];
    assert_eq!(browser.post(path, &forged).status, 403, "no token");
    let strange = decide(&mut browser, &page, "f-1", &[("decision", "sell")]);
    assert_eq!(strange.status, 400);
    let mut stranger = Browser::at(server.address);
    assert_eq!(stranger.get("/console/filings/f-1").status, 303);
    assert_eq!(stranger.post(path, &forged).status, 303);
    assert_eq!(events(data), 1);
}

fn what_was_entered_is_never_markup(data: &Place) {
    let server = Server::official(data);
    let own = renamed(
        registration("f-1", "d-1"),
        "</script><script>alert(1)</script>\"'&",
    );
    assert_eq!(post(server.address, "k-1", &own).status, 201);
    let mut browser = Browser::of(server.address, data, "head");
    let page = browser.get("/console/filings/f-1");
    page.hides("<script");
    page.shows("&lt;script&gt;alert(1)&lt;/script&gt;&quot;");
    decide(&mut browser, &page, "f-1", &[("decision", "register")]);
    let receipt = get(server.address, "/v1/filings/f-1").json();
    let number = receipt["registry_number"].as_str().expect("a number");
    let service = format!("/register/{number}");
    for path in ["/console", "/register", "/console/trail", &service] {
        let page = browser.get(path);
        assert_eq!(page.status, 200);
        page.hides("<script>");
        page.hides("</script><script");
    }
}

fn attachments_are_handed_over_as_files(data: &Place) {
    let server = Server::official(data);
    let file = "<script>alert(1)</script>";
    let sha256 = canonical::digest(file.as_bytes());
    let mut own = registration("f-1", "d-1");
    own.edition.attachments = vec![sha256.clone()];
    own.digest = own.edition.digest().expect("a digest");
    assert_eq!(post(server.address, "k-1", &own).status, 201);
    let mut browser = Browser::of(server.address, data, "examiner");
    browser.get("/console/filings/f-1").shows("gəlməyib");
    let path = format!("/console/filings/f-1/attachments/{sha256}");
    assert_eq!(browser.get(&path).status, 404);
    let kind = "Content-Type: application/octet-stream";
    let address = format!("/v1/attachments/{sha256}");
    let put = send(server.address, "PUT", &address, &[kind], file.as_bytes());
    assert!(put.status < 300);
    let page = browser.get("/console/filings/f-1");
    page.shows("tam gəlib");
    page.shows(&format!("<a href=\"{path}\""));
    let handed = browser.get(&path);
    assert_eq!((handed.status, &handed.text[..]), (200, file));
    let says = handed.header("content-disposition").expect("a file");
    assert!(says.starts_with("attachment"), "{says}");
    assert_eq!(Browser::at(server.address).get(&path).status, 303);
}

fn a_filing_of_no_account_is_the_operators(data: &Place) {
    let server = Server::official(data);
    for id in ["f-1", "f-2"] {
        assert_eq!(post(server.address, id, &registration(id, id)).status, 201);
    }
    let frozen = data.execute("UPDATE filing SET account = NULL WHERE id = 'f-1'");
    assert!(frozen.expect_err("frozen").contains("frozen"));
    let on = match data {
        Place::Folder(_) => "",
        Place::Postgres(_) => " ON filing",
    };
    // As one that came before accounts were asked for.
    let early = format!(
        "DROP TRIGGER filing_origin_frozen{on}; UPDATE filing SET account = NULL WHERE id = 'f-1'"
    );
    data.execute(&early).expect("an early filing");
    let mut browser = Browser::of(server.address, data, "head");
    let shown = "Hesabsız daxil olub, operatorun sərəncamındadır";
    browser.get("/console/filings/f-1").shows(shown);
    let own = browser.get("/console/filings/f-2");
    own.hides(shown);
    own.shows("<dt>Hesab</dt><dd>agency</dd>");
    let agency = crate::http::get(server.address, "/v1/filings/f-1");
    assert_eq!(agency.problem(), "unknown_filing");
}
