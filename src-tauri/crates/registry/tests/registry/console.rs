//! The operator's console, as a browser without scripts meets it.

use reqlament_registry::totp;

use crate::browser::{Browser, PASSWORD, set_password, try_password};
use crate::packet::{post, registration, renamed};
use crate::place::Place;
use crate::server::{Server, run, secret};

crate::place::on_both!(
    an_officer_signs_in_and_out,
    a_form_without_its_token_changes_nothing,
    who_guesses_is_locked_out_for_a_while,
    a_password_is_an_officers_and_ends_with_the_account,
    a_code_of_the_second_factor_is_good_once,
    the_queue_tells_what_waits_and_until_when,
    sign_ins_and_refusals_are_in_the_trail,
);

const SESSION: &str = "registry_session";

fn an_officer_signs_in_and_out(data: &Place) {
    let server = Server::official(data);
    let mut stranger = Browser::at(server.address);
    let sent = stranger.get("/console");
    assert_eq!(
        (sent.status, sent.header("location")),
        (303, Some("/console/sign-in"))
    );
    let form = stranger.get("/console/sign-in");
    form.shows("<html lang=\"az\">");
    form.shows("<label for=\"password\">Parol</label>");
    for (header, says) in [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'",
        ),
        ("content-security-policy", "frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ] {
        let found = form.header(header).expect("the header");
        assert!(found.contains(says), "{header}: {found}");
    }

    let mut browser = Browser::of(server.address, data, "examiner");
    let key = browser.cookie(SESSION).expect("a session").to_owned();
    let kept = data.texts("SELECT digest FROM session");
    assert_eq!(kept, [reqlament_core::canonical::digest(key.as_bytes())]);
    let queue = browser.get("/console");
    assert_eq!(queue.status, 200);
    queue.shows("Hesab (yoxlayan əməkdaş)");

    let token = queue.field("token");
    let out = browser.post("/console/sign-out", &[("token", &token)]);
    assert_eq!(out.status, 303);
    assert!(browser.cookie(SESSION).is_none());
    browser.set_cookie(SESSION, &key);
    assert_eq!(browser.get("/console").status, 303, "the session is over");
}

#[test]
fn over_tls_cookies_go_nowhere_else() {
    let data = Place::folder();
    let server = Server::start(&data, &["--behind-proxy"]);
    let mut browser = Browser::at(server.address);
    let form = browser.get("/console/sign-in");
    let cookie = form.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-registry_sign_in="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
    secret(&data, "head", "head");
    set_password(&data, "head", PASSWORD);
    let signed_in = browser.sign_in("head", PASSWORD);
    assert_eq!(signed_in.status, 303);
    let cookie = signed_in.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-registry_session="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
    assert_eq!(browser.get("/console").status, 200);
}

fn a_form_without_its_token_changes_nothing(data: &Place) {
    let server = Server::official(data);
    let mut browser = Browser::of(server.address, data, "head");
    for fields in [&[][..], &[("token", "ab")], &[("token", "")]] {
        let page = browser.post("/console/sign-out", fields);
        assert_eq!(page.status, 403);
        page.shows("Forma qəbul edilmədi");
    }
    assert_eq!(browser.get("/console").status, 200, "still signed in");

    let mut other = Browser::at(server.address);
    let fields = [("account", "head"), ("password", PASSWORD)];
    assert_eq!(other.post("/console/sign-in", &fields).status, 403);
    // The token of one browser is of no use to another.
    let token = Browser::at(server.address)
        .get("/console/sign-in")
        .field("token");
    other.get("/console/sign-in");
    let fields = [
        ("token", &token[..]),
        ("account", "head"),
        ("password", PASSWORD),
    ];
    assert_eq!(other.post("/console/sign-in", &fields).status, 403);
    assert!(other.cookie(SESSION).is_none());
}

fn who_guesses_is_locked_out_for_a_while(data: &Place) {
    let server = Server::official(data);
    secret(data, "head", "head");
    set_password(data, "head", PASSWORD);
    let mut browser = Browser::at(server.address);
    for _ in 0..5 {
        let page = browser.sign_in("head", "başqa uzun parol");
        assert_eq!(page.status, 401);
        page.shows("role=\"alert\"");
    }
    assert_eq!(browser.sign_in("head", PASSWORD).status, 401, "locked");
    assert_eq!(browser.sign_in("nobody", PASSWORD).status, 401);
    data.execute("UPDATE password SET locked = '2020-01-01T00:00:00.000Z'")
        .expect("the wait is over");
    assert_eq!(browser.sign_in("head", PASSWORD).status, 303);
    assert_eq!(
        data.texts("SELECT CAST(failures AS TEXT) FROM password"),
        ["0"]
    );
}

fn a_password_is_an_officers_and_ends_with_the_account(data: &Place) {
    let server = Server::official(data);
    secret(data, "examiner", "examiner");
    let short = try_password(data, "examiner", "qısa parol");
    assert!(short.is_err_and(|said| said.contains("12 characters")));
    let agency = try_password(data, "agency", PASSWORD);
    assert!(agency.is_err_and(|said| said.contains("an agency's account")));
    let nobody = try_password(data, "nobody", PASSWORD);
    assert!(nobody.is_err_and(|said| said.contains("no account")));

    let mut browser = Browser::of(server.address, data, "examiner");
    assert_eq!(browser.get("/console").status, 200);
    set_password(data, "examiner", "yeni uzun və gizli söz");
    assert_eq!(
        browser.get("/console").status,
        303,
        "a new password ends it"
    );
    assert_eq!(browser.sign_in("examiner", PASSWORD).status, 401);
    assert_eq!(
        browser.sign_in("examiner", "yeni uzun və gizli söz").status,
        303
    );
    assert!(
        run(&["account", "close", "examiner"], data)
            .status
            .success()
    );
    assert_eq!(browser.get("/console").status, 303);
    assert_eq!(
        browser.sign_in("examiner", "yeni uzun və gizli söz").status,
        401
    );
}

fn a_code_of_the_second_factor_is_good_once(data: &Place) {
    let server = Server::official(data);
    secret(data, "head", "head");
    let early = run(&["account", "totp", "head"], data);
    assert!(String::from_utf8_lossy(&early.stderr).contains("no password yet"));
    let mut browser = Browser::of(server.address, data, "head");
    let given = run(&["account", "totp", "head"], data);
    let address = String::from_utf8(given.stdout).expect("text");
    let key = address.split_once("secret=").expect("a secret").1;
    let key = key.split('&').next().expect("its end");
    assert_eq!(browser.get("/console").status, 303, "sessions end");
    assert_eq!(browser.sign_in("head", PASSWORD).status, 401);
    let code = totp::code_at(key, chrono::Utc::now().timestamp()).expect("a code");
    assert_eq!(browser.sign_in_with("head", PASSWORD, &code).status, 303);
    assert_eq!(browser.get("/console").status, 200);
    let mut thief = Browser::at(server.address);
    assert_eq!(thief.sign_in_with("head", PASSWORD, &code).status, 401);
    assert!(
        run(&["account", "totp", "head", "--remove"], data)
            .status
            .success()
    );
    assert_eq!(browser.sign_in("head", PASSWORD).status, 303);
}

fn the_queue_tells_what_waits_and_until_when(data: &Place) {
    let server = Server::official(data);
    for at in 0..52 {
        let own = registration(&format!("f-{at}"), &format!("d-{at}"));
        let own = renamed(own, &format!("Xidmət <{at}>"));
        assert_eq!(post(server.address, &format!("k-{at}"), &own).status, 201);
    }
    let mut browser = Browser::of(server.address, data, "examiner");
    let first = browser.get("/console");
    first.shows("<a href=\"/console/filings/f-0\">Xidmət &lt;0&gt;</a>");
    first.shows("<th scope=\"col\">Son gün</th>");
    first.shows("3 iş günü");
    first.shows("qəbul edilib");
    first.hides("f-50\"");
    let (_, rest) = first.text.split_once("rel=\"next\" href=\"").expect("more");
    let next = rest
        .split('"')
        .next()
        .expect("its end")
        .replace("&amp;", "&");
    let second = browser.get(&next);
    second.shows("f-51\"");
    second.hides("f-0\"");
    second.hides("rel=\"next\"");

    run(&["decide", "f-0", "refuse", "--reason", "səbəb"], data);
    browser.get("/console").hides("f-0\"");
    let refused = browser.get("/console?state=refused");
    refused.shows("f-0\"");
    refused.hides("f-1\"");
    browser
        .get("/console?state=examining")
        .shows("Belə müraciət yoxdur.");
}

fn sign_ins_and_refusals_are_in_the_trail(data: &Place) {
    let server = Server::official(data);
    let mut head = Browser::of(server.address, data, "head");
    secret(data, "examiner", "examiner");
    set_password(data, "examiner", PASSWORD);
    let mut guessing = Browser::at(server.address);
    // The sixth is not heard, nor is who has no account: neither may fill the registry.
    for _ in 0..6 {
        assert_eq!(guessing.sign_in("examiner", "səhv parol səhv").status, 401);
    }
    assert_eq!(guessing.sign_in("nobody", PASSWORD).status, 401);
    let kept = data.texts("SELECT account || ' ' || outcome FROM sign_in ORDER BY number");
    let expected = [&["head opened"][..], &["examiner refused"; 5]].concat();
    assert_eq!(kept, expected);
    let page = head.get("/console/trail/sign-ins");
    assert_eq!(page.status, 200);
    assert_eq!(page.text.matches("daxil olmayıb").count(), 5);
    page.shows("<th scope=\"row\">head (Hesab)</th><td>daxil olub</td>");
    head.get("/console/trail").shows("/console/trail/sign-ins");
    let earlier = head.get("/console/trail/sign-ins?before=2");
    earlier.shows("daxil olub");
    earlier.hides("daxil olmayıb");

    assert_eq!(guessing.get("/console/trail/sign-ins").status, 303);
    let mut examiner = Browser::of(server.address, data, "examiner");
    assert_eq!(examiner.get("/console/trail/sign-ins").status, 403);
    for change in [
        "DELETE FROM sign_in",
        "UPDATE sign_in SET outcome = 'opened'",
    ] {
        let message = data.execute(change).expect_err("it is kept");
        assert!(message.contains("a sign-in "), "{message}");
    }
}
