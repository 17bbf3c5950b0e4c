//! Attachments come part by part, and are kept once they are what their digest says.

use reqlament_core::canonical;
use serde_json::json;

use crate::http::{Answer, get, send, signed_in};
use crate::packet::{post, registration};
use crate::place::Place;
use crate::server::Server;

crate::place::on_both!(
    an_upload_that_was_cut_off_goes_on_where_it_stood,
    what_is_not_what_it_says_is_thrown_away,
    ranges_that_do_not_fit_are_refused,
    uploads_that_were_given_up_make_room_for_others,
    a_filing_tells_which_attachments_are_missing,
    an_account_has_room_for_so_much,
);

fn put(server: &Server, sha256: &str, range: Option<&str>, body: &[u8]) -> Answer {
    let range = range
        .map(|range| format!("Content-Range: {range}"))
        .unwrap_or_default();
    let path = format!("/v1/attachments/{sha256}");
    send(
        server.address,
        "PUT",
        &path,
        &["Content-Type: application/octet-stream", &range],
        body,
    )
}

fn an_upload_that_was_cut_off_goes_on_where_it_stood(data: &Place) {
    let server = Server::trial(data);
    let whole: Vec<u8> = (0..100_000_u32).map(|at| (at % 251) as u8).collect();
    let sha256 = canonical::digest(&whole);
    let status = || get(server.address, &format!("/v1/attachments/{sha256}"));
    assert_eq!(status().problem(), "unknown_attachment");

    let first = put(
        &server,
        &sha256,
        Some("bytes 0-39999/100000"),
        &whole[..40_000],
    );
    assert_eq!(
        (first.status, &first.json()["received"]),
        (200, &json!(40_000))
    );
    assert_eq!(status().json(), first.json());
    // The answer was lost: the same part again changes nothing.
    let again = put(
        &server,
        &sha256,
        Some("bytes 0-39999/100000"),
        &whole[..40_000],
    );
    assert_eq!((again.status, again.json()), (200, first.json()));
    let gap = put(
        &server,
        &sha256,
        Some("bytes 50000-99999/100000"),
        &whole[50_000..],
    );
    assert_eq!((gap.status, gap.problem().as_str()), (409, "wrong_start"));
    assert!(
        gap.json()["detail"]
            .as_str()
            .is_some_and(|detail| detail.contains("40000"))
    );
    let longer = put(&server, &sha256, Some("bytes 40000-40000/100001"), b"x");
    assert_eq!(
        (longer.status, longer.problem().as_str()),
        (409, "other_length")
    );

    let last = put(
        &server,
        &sha256,
        Some("bytes 40000-99999/100000"),
        &whole[40_000..],
    );
    assert_eq!((last.status, &last.json()["complete"]), (201, &json!(true)));
    let replay = put(&server, &sha256, None, &whole);
    assert_eq!((replay.status, replay.json()), (201, last.json()));
    for forbidden in [
        "DELETE FROM attachment_part",
        "DELETE FROM attachment",
        "UPDATE attachment_part SET start = 9",
    ] {
        assert!(data.execute(forbidden).is_err(), "{forbidden}");
    }
}

fn what_is_not_what_it_says_is_thrown_away(data: &Place) {
    let server = Server::trial(data);
    let sha256 = canonical::digest(b"what was promised");
    let wrong = put(&server, &sha256, None, b"something else");
    assert_eq!(
        (wrong.status, wrong.problem().as_str()),
        (422, "attachment_digest")
    );
    assert_eq!(
        get(server.address, &format!("/v1/attachments/{sha256}")).status,
        404
    );
    assert_eq!(
        put(&server, &sha256, None, b"what was promised").status,
        201
    );
}

fn ranges_that_do_not_fit_are_refused(data: &Place) {
    let server = Server::trial(data);
    let sha256 = canonical::digest(b"abc");
    for range in [
        "bytes 0-3/3",
        "bytes 2-1/3",
        "bytes 0-1/3",
        "bytes 0-2/2",
        "bytes */3",
        "parts 0-2/3",
        "bytes 0-18446744073709551615/3",
    ] {
        let answer = put(&server, &sha256, Some(range), b"abc");
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (400, "bad_range"),
            "{range}"
        );
    }
    assert_eq!(put(&server, &sha256, None, b"").problem(), "bad_range");
    let long = put(&server, &sha256, Some("bytes 0-2/600000000"), b"abc");
    assert_eq!(
        (long.status, long.problem().as_str()),
        (413, "body_too_large")
    );
    for name in ["abc", &sha256.to_uppercase()] {
        assert_eq!(put(&server, name, None, b"abc").problem(), "bad_digest");
    }
}

fn uploads_that_were_given_up_make_room_for_others(data: &Place) {
    let server = Server::trial(data);
    let begin = |at: u32| {
        let sha256 = canonical::digest(&at.to_be_bytes());
        put(&server, &sha256, Some("bytes 0-0/2"), b"x")
    };
    assert!((0..32).all(|at| begin(at).status == 200));
    let more = begin(32);
    assert_eq!(
        (more.status, more.problem().as_str()),
        (409, "too_many_unfinished")
    );
    assert_eq!(begin(5).status, 200, "one that was begun goes on");
    data.execute("UPDATE attachment SET begun = '2026-01-01T00:00:00.000Z'")
        .expect("long ago");
    assert_eq!(begin(32).status, 200);
    assert_eq!(
        get(
            server.address,
            &format!(
                "/v1/attachments/{}",
                canonical::digest(&5_u32.to_be_bytes())
            )
        )
        .status,
        404
    );
}

fn a_filing_tells_which_attachments_are_missing(data: &Place) {
    let server = Server::trial(data);
    let file = "Əlavə".as_bytes();
    let sha256 = canonical::digest(file);
    let mut packet = registration("f-1", "d-1");
    packet.edition.attachments = vec![sha256.clone()];
    packet.digest = packet.edition.digest().expect("a digest");
    let taken = post(server.address, "k-1", &packet);
    assert_eq!(
        (taken.status, &taken.json()["missing_attachments"]),
        (201, &json!([sha256]))
    );
    let content = format!("/v1/filings/f-1/attachments/{sha256}");
    assert_eq!(
        get(server.address, &content).problem(),
        "unknown_attachment"
    );

    put(&server, &sha256, None, file);
    assert!(get(server.address, "/v1/filings/f-1").json()["missing_attachments"].is_null());
    let answer = get(server.address, &content);
    assert_eq!((answer.status, answer.body.as_slice()), (200, file));
    assert!(answer.head.contains("content-disposition: attachment"));

    let mut nonsense = registration("f-2", "d-2");
    nonsense.edition.attachments = vec!["../../etc".to_owned()];
    nonsense.digest = nonsense.edition.digest().expect("a digest");
    assert_eq!(
        post(server.address, "k-2", &nonsense).problem(),
        "bad_digest"
    );
}

fn an_account_has_room_for_so_much(data: &Place) {
    const MEBIBYTE: usize = 1024 * 1024;
    let server = Server::start(data, &["--attachments", "1"]);
    let secrets = ["first", "second"].map(|id| (id, crate::server::secret(data, id, "agency")));
    signed_in(server.address, secrets[0].0, &secrets[0].1);
    let (most, rest) = (vec![1; MEBIBYTE - 10], [2; 11]);
    let most_digest = canonical::digest(&most);
    // What is begun holds its room.
    let begun = format!("bytes 0-9/{}", most.len());
    assert_eq!(
        put(&server, &most_digest, Some(&begun), &most[..10]).status,
        200
    );
    let refused = put(&server, &canonical::digest(&rest), None, &rest);
    assert_eq!(
        (refused.status, refused.problem().as_str()),
        (409, "attachments_full")
    );
    let detail = refused.json()["detail"].to_string();
    assert!(
        detail.contains("1048566") && detail.contains("1048576"),
        "{detail}"
    );
    // It can be ended, and what fits fits to the byte.
    assert_eq!(put(&server, &most_digest, None, &most).status, 409);
    let end = format!("bytes 10-{}/{}", most.len() - 1, most.len());
    assert_eq!(
        put(&server, &most_digest, Some(&end), &most[10..]).status,
        201
    );
    assert_eq!(
        put(&server, &canonical::digest(&rest[..10]), None, &rest[..10]).status,
        201
    );
    let full = put(&server, &canonical::digest(b"x"), None, b"x");
    assert_eq!(full.problem(), "attachments_full");
    // Another account has room of its own.
    signed_in(server.address, secrets[1].0, &secrets[1].1);
    assert_eq!(
        put(&server, &canonical::digest(&rest), None, &rest).status,
        201
    );
}
