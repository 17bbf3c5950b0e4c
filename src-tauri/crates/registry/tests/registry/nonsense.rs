//! Requests that make no sense get a problem that says so, and the server goes on.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use reqlament_core::law::Law;
use reqlament_registry::api::Limits;
use reqlament_registry::kind::Kind;
use reqlament_registry::serve::{Settings, serve};
use reqlament_registry::store::Location;
use serde_json::{Value as Json, json};
use tempfile::tempdir;

use crate::http::{JSON, get, raw, read, send};
use crate::packet::{bytes, post, post_bytes, registration};
use crate::server::Server;

#[test]
fn addresses_and_methods_that_are_not_there() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    for path in [
        "/v2/filings",
        "/v1/filings/a/b",
        "/v1/services/",
        "/v1/..%2f..%2fetc/passwd",
    ] {
        let answer = get(server.address, path);
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (404, "not_found"),
            "{path}"
        );
    }
    for (method, path) in [
        ("DELETE", "/v1/filings"),
        ("DELETE", "/v1/services/1"),
        ("PUT", "/healthz"),
    ] {
        let answer = send(server.address, method, path, &[], b"");
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (405, "method_not_allowed"),
            "{method} {path}"
        );
        assert!(answer.head.contains("allow: "), "{}", answer.head);
    }
    let undecodable = get(server.address, "/v1/services/%ff");
    assert_eq!(
        (undecodable.status, undecodable.problem().as_str()),
        (400, "bad_address")
    );
    for query in [
        "limit=many",
        "limit=-1",
        "limit=0",
        "limit=201",
        "colour=red",
    ] {
        let answer = get(server.address, &format!("/v1/services?{query}"));
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (400, "bad_query"),
            "{query}"
        );
    }
    assert_eq!(
        get(server.address, "/v1/filings/%00").problem(),
        "unknown_filing"
    );
    assert_eq!(get(server.address, "/healthz").status, 200);
}

#[test]
fn a_filing_needs_one_good_key() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let body = bytes(&registration("f-1", "d-1"));
    let missing = send(server.address, "POST", "/v1/filings", &[JSON], &body);
    assert_eq!(
        (missing.status, missing.problem().as_str()),
        (400, "idempotency_key_missing")
    );
    let long = format!("Idempotency-Key: {}", "k".repeat(256));
    let two = ["Idempotency-Key: a", "Idempotency-Key: b"];
    let wrong: [&[&str]; 4] = [
        &["Idempotency-Key:"],
        &["Idempotency-Key: a b"],
        &[&long],
        &two,
    ];
    for headers in wrong {
        let answer = send(
            server.address,
            "POST",
            "/v1/filings",
            &[&[JSON], headers].concat(),
            &body,
        );
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (400, "idempotency_key_malformed"),
            "{headers:?}"
        );
    }
}

#[test]
fn a_body_must_be_json_by_name_and_by_nature() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let key = "Idempotency-Key: k-1";
    let body = bytes(&registration("f-1", "d-1"));
    for headers in [
        &[key][..],
        &[key, "Content-Type: text/plain"],
        &[key, "Content-Type: application/xml"],
    ] {
        let answer = send(server.address, "POST", "/v1/filings", headers, &body);
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (415, "unsupported_media_type"),
            "{headers:?}"
        );
    }
    let deep = [vec![b'['; 200_000], vec![b']'; 200_000]].concat();
    let deep_fact = format!(
        r#"{{"edition":{{"facts":{{"name":{}1{}}}}}}}"#,
        "[".repeat(500),
        "]".repeat(500)
    );
    let large = br#"{"edition":{"format":"","vocabulary":"","profile":"","facts":{"name":1e999},"attachments":[]}}"#;
    let cut = &body[..body.len() - 1];
    let malformed: [&[u8]; 7] = [
        b"",
        b"{",
        b"\xff\xfe",
        large,
        &deep,
        deep_fact.as_bytes(),
        cut,
    ];
    for body in malformed {
        let answer = post_bytes(server.address, "k-1", body);
        let start = String::from_utf8_lossy(&body[..body.len().min(40)]);
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (400, "malformed_json"),
            "{start}"
        );
    }
    for body in ["null", "[]", "{}", "\"filing\"", "12"] {
        let answer = post_bytes(server.address, "k-1", body.as_bytes());
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (422, "wrong_shape"),
            "{body}"
        );
    }
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201,
        "the key stayed free"
    );
}

#[test]
fn a_packet_must_be_one_in_every_part() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let good: Json = serde_json::from_slice(&bytes(&registration("f-1", "d-1"))).expect("JSON");
    let cases = [
        ("/purpose", json!("renew"), "wrong_shape"),
        ("/edition", json!({}), "wrong_shape"),
        ("/edition/attachments", json!([1]), "wrong_shape"),
        ("/filing", json!(""), "bad_id"),
        ("/filing", json!("../f"), "bad_id"),
        ("/dossier", json!("d".repeat(129)), "bad_id"),
        (
            "/edition/format",
            json!("reqlament-edition/9"),
            "unknown_format",
        ),
        ("/edition/profile", json!("1999"), "unknown_profile"),
        ("/digest", json!("0"), "digest_mismatch"),
    ];
    for (place, value, code) in cases {
        let mut packet = good.clone();
        *packet.pointer_mut(place).expect("the place") = value;
        let answer = post_bytes(server.address, "k-1", packet.to_string().as_bytes());
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (422, code),
            "{place}"
        );
    }
    for place in ["", "/edition"] {
        let mut packet = good.clone();
        packet
            .pointer_mut(place)
            .and_then(Json::as_object_mut)
            .expect("a map")
            .insert("extra".to_owned(), json!(1));
        let answer = post_bytes(server.address, "k-1", packet.to_string().as_bytes());
        assert_eq!(
            answer.problem(),
            "wrong_shape",
            "an unknown part of `{place}` would be lost"
        );
    }
}

#[test]
fn a_body_too_large_to_bear_is_refused_before_it_is_read() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let head = format!(
        "POST /v1/filings HTTP/1.1\r\nHost: r\r\nConnection: close\r\n{JSON}\r\nIdempotency-Key: k\r\n"
    );
    for rest in [
        "Content-Length: 999999999999\r\n\r\n",
        "Expect: 100-continue\r\nContent-Length: 33554433\r\n\r\n",
    ] {
        let answer = raw(server.address, format!("{head}{rest}").as_bytes()).expect("an answer");
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (413, "body_too_large"),
            "{rest}"
        );
    }
}

#[test]
fn who_sends_a_body_too_large_hears_why() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let answer = post_bytes(server.address, "k-1", &vec![b' '; 32 * 1024 * 1024 + 1]);
    assert_eq!(
        (answer.status, answer.problem().as_str()),
        (413, "body_too_large")
    );
}

#[test]
fn a_body_without_stated_length_is_read_up_to_the_limit() {
    let limits = Limits {
        body: 1000,
        reading: Duration::from_secs(60),
        answering: Duration::from_secs(60),
        ..Limits::default()
    };
    let bearable: &[u8] = &[&b"3e9\r\n"[..], &[b' '; 1001], b"\r\n0\r\n\r\n"].concat();
    let endless: &[u8] = &[&b"fa1\r\n"[..], &[b' '; 4001]].concat();
    for body in [bearable, endless] {
        let answer = with_limits(limits, |stream| {
            stream
                .write_all(b"Transfer-Encoding: chunked\r\n\r\n")
                .expect("sent");
            stream.write_all(body).expect("sent");
        });
        assert_eq!((answer.0, answer.1.as_str()), (413, "body_too_large"));
    }
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let short = Duration::from_millis(100);
    let limits = Limits {
        body: 1000,
        reading: short,
        answering: Duration::from_secs(60),
        ..Limits::default()
    };
    let half = |stream: &mut TcpStream| {
        stream
            .write_all(b"Content-Length: 100\r\n\r\n{")
            .expect("sent")
    };
    let answer = with_limits(limits, half);
    assert_eq!((answer.0, answer.1.as_str()), (408, "body_too_slow"));
    let limits = Limits {
        body: 1000,
        reading: Duration::from_secs(60),
        answering: short,
        ..Limits::default()
    };
    let answer = with_limits(limits, half);
    assert_eq!((answer.0, answer.1.as_str()), (503, "timeout"));
}

/// Posts a filing to a registry with limits of its own; `finish` sends what follows the first headers.
fn with_limits(limits: Limits, finish: impl FnOnce(&mut TcpStream)) -> (u16, String) {
    let data = tempdir().expect("a folder");
    let settings = Settings {
        tls: None,
        backups: None,
        post: None,
        behind_proxy: false,
        pace: 0,
        listen: "127.0.0.1:0".parse().expect("an address"),
        location: Location::Folder(data.path().to_owned()),
        kind: Kind::Trial,
        limits,
        clock: chrono::Utc::now,
    };
    let (tell, bound) = std::sync::mpsc::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = std::thread::spawn(move || {
        let announce = move |address| tell.send(address).map_err(std::io::Error::other);
        let stop = async { drop(stopped.await) };
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime
            .block_on(serve(settings, Law::embedded(), announce, stop))
            .expect("it serves");
    });
    let bound: String = bound.recv().expect("an address");
    let address = bound.strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(address).expect("a connection");
    write!(stream, "POST /v1/filings HTTP/1.1\r\nHost: r\r\nConnection: close\r\n{JSON}\r\nIdempotency-Key: k\r\n")
        .expect("sent");
    finish(&mut stream);
    let answer = read(&mut stream).expect("an answer");
    drop(stream);
    stop.send(()).expect("told to stop");
    server.join().expect("it stopped");
    (answer.status, answer.problem())
}
