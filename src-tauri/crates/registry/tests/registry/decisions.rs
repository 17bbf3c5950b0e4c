//! The operator decides over HTTP, on what was read, and everybody is told.

use reqlament_core::canonical;
use reqlament_core::filing::Purpose;
use serde_json::{Value as Json, json};

use crate::http::{Answer, JSON, basic, get, send};
use crate::packet::{packet, post, registration, renamed};
use crate::place::{Kept, Place};
use crate::server::{Server, events, secret};

crate::place::on_both!(
    a_decision_rests_on_what_was_read,
    a_return_says_why_at_single_facts,
    an_examiner_returns_and_a_head_decides,
    the_deadlines_of_both_sides_are_told,
    the_feed_tells_each_step_once_and_its_digests_can_be_made_again,
    filings_are_listed_page_by_page,
    a_number_has_a_history_and_its_texts,
    opinions_are_added_and_read,
);

/// An operator's officer at a server.
struct Officer<'a> {
    server: &'a Server,
    header: String,
}

impl<'a> Officer<'a> {
    fn of(server: &'a Server, data: &(impl Kept + ?Sized), role: &str) -> Self {
        let header = basic(role, &secret(data, role, role));
        Self { server, header }
    }

    fn get(&self, path: &str) -> Answer {
        send(self.server.address, "GET", path, &[&self.header], b"")
    }

    fn post(&self, path: &str, more: &[&str], body: &Json) -> Answer {
        let headers = [&[JSON, &self.header], more].concat();
        let body = body.to_string();
        send(self.server.address, "POST", path, &headers, body.as_bytes())
    }

    fn decides(&self, filing: &str, matching: &str, body: &Json) -> Answer {
        let path = format!("/v1/filings/{filing}/decisions");
        self.post(&path, &[&format!("If-Match: {matching}")], body)
    }
}

fn tag(answer: &Answer) -> String {
    let line = answer
        .head
        .lines()
        .find_map(|line| line.strip_prefix("etag: "));
    line.expect("a tag").to_owned()
}

fn read(server: &Server, filing: &str) -> Answer {
    get(server.address, &format!("/v1/filings/{filing}"))
}

fn filed(server: &Server, id: &str) -> Answer {
    let answer = post(server.address, id, &registration(id, &format!("d-{id}")));
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    answer
}

fn a_decision_rests_on_what_was_read(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    let first = tag(&filed(&server, "f-1"));
    assert_eq!(tag(&read(&server, "f-1")), first);
    let register = json!({ "decision": "register" });

    let path = "/v1/filings/f-1/decisions";
    let missing = head.post(path, &[], &register);
    assert_eq!(
        (missing.status, missing.problem().as_str()),
        (428, "precondition_required")
    );
    for wrong in ["abc", "\"a\", \"b\"", "W/\"a\""] {
        let answer = head.decides("f-1", wrong, &register);
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (400, "precondition_malformed"),
            "{wrong}"
        );
    }
    let examined = head.decides("f-1", &first, &json!({ "decision": "examine" }));
    assert_eq!(
        (examined.status, &examined.json()["state"]),
        (200, &json!("examining"))
    );
    let late = head.decides("f-1", &first, &register);
    assert_eq!(
        (late.status, late.problem().as_str()),
        (412, "changed_meanwhile")
    );
    let done = head.decides("f-1", &tag(&examined), &register);
    assert_eq!(
        (done.status, &done.json()["state"]),
        (200, &json!("registered"))
    );
    let again = head.decides("f-1", "*", &register);
    assert_eq!(
        (again.status, again.problem().as_str()),
        (409, "already_decided")
    );
    assert_eq!(
        head.decides("f-9", "*", &register).problem(),
        "unknown_filing"
    );
    assert_eq!(
        head.decides("f-1", "*", &json!({ "decision": "forget" }))
            .status,
        422
    );
    assert_eq!(events(data), 3);
}

fn a_return_says_why_at_single_facts(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    filed(&server, "f-1");
    let at = |fact: &str| json!({ "decision": "return", "items": [{ "fact": fact, "reason": "tam ad yazılsın" }] });
    let none = head.decides("f-1", "*", &json!({ "decision": "return" }));
    assert_eq!(
        (none.status, none.problem().as_str()),
        (422, "reason_required")
    );
    let unknown = head.decides("f-1", "*", &at("no_such_fact"));
    assert_eq!(
        (unknown.status, unknown.problem().as_str()),
        (422, "unknown_fact")
    );
    assert_eq!(
        read(&server, "f-1").json()["state"],
        "received",
        "nothing was done"
    );

    assert_eq!(head.decides("f-1", "*", &at("name")).status, 200);
    let told = read(&server, "f-1").json();
    let last = told["events"]
        .as_array()
        .expect("events")
        .last()
        .expect("one")
        .clone();
    assert_eq!(
        last["items"],
        json!([{ "fact": "name", "reason": "tam ad yazılsın" }])
    );
    assert_eq!(last["state"], "returned");
    let message = last["message"].as_str().expect("in words as well");
    assert!(message.ends_with("adı: tam ad yazılsın"), "{message}");
    assert_eq!(events(data), 3, "it was taken up first");
}

fn an_examiner_returns_and_a_head_decides(data: &Place) {
    let server = Server::official(data);
    let examiner = Officer::of(&server, data, "examiner");
    filed(&server, "f-1");
    assert_eq!(
        examiner
            .decides("f-1", "*", &json!({ "decision": "examine" }))
            .status,
        200
    );
    for decision in ["register", "refuse"] {
        let answer = examiner.decides(
            "f-1",
            "*",
            &json!({ "decision": decision, "reason": "səbəb" }),
        );
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (403, "forbidden")
        );
    }
    let returned = examiner.decides(
        "f-1",
        "*",
        &json!({ "decision": "return", "reason": "səbəb" }),
    );
    assert_eq!(returned.status, 200);
    let told = examiner.get("/v1/filings/f-1/events").json();
    let by: Vec<&Json> = told["events"]
        .as_array()
        .expect("events")
        .iter()
        .map(|e| &e["account"])
        .collect();
    assert_eq!(by, ["agency", "examiner", "examiner"]);
}

fn the_deadlines_of_both_sides_are_told(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    let received = filed(&server, "f-1").json();
    assert_eq!(received["deadline"]["id"], "registration");
    assert_eq!(received["deadline"]["who"], "operator");
    assert_eq!(received["deadline"]["source"], "191/2011:10.4");
    assert_eq!(received["deadline"]["working_days_left"], 3);
    let listed = head.get("/v1/filings").json();
    assert_eq!(listed["filings"][0]["deadline"], received["deadline"]);
    head.decides("f-1", "*", &json!({ "decision": "register" }));
    assert!(
        read(&server, "f-1").json()["deadline"].is_null(),
        "nothing runs any more"
    );
}

fn the_feed_tells_each_step_once_and_its_digests_can_be_made_again(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    filed(&server, "f-1");
    head.decides(
        "f-1",
        "*",
        &json!({ "decision": "return", "items": [{ "fact": "name", "reason": "ad" }] }),
    );
    filed(&server, "f-2");

    let (mut after, mut parent, mut steps) = (String::new(), String::new(), Vec::new());
    loop {
        let page = get(
            server.address,
            &format!("/v1/notices?limit=2&after={after}"),
        )
        .json();
        page["next"]
            .as_str()
            .expect("where to go on")
            .clone_into(&mut after);
        let notices = page["notices"].as_array().expect("notices").clone();
        if notices.is_empty() {
            break;
        }
        for mut notice in notices {
            let own = notice.as_object_mut().expect("an event");
            let digest = own.shift_remove("digest").expect("a digest");
            assert_eq!(notice["parent"], json!(parent));
            assert_eq!(
                json!(canonical::digest_of(&notice).expect("a digest")),
                digest
            );
            digest.as_str().expect("text").clone_into(&mut parent);
            steps.push(format!("{} {}", notice["filing"], notice["state"]));
        }
    }
    let expected = [
        r#""f-1" "received""#,
        r#""f-1" "examining""#,
        r#""f-1" "returned""#,
        r#""f-2" "received""#,
    ];
    assert_eq!(steps, expected);
    filed(&server, "f-3");
    let more = get(server.address, &format!("/v1/notices?after={after}")).json();
    assert_eq!(more["notices"][0]["filing"], "f-3");
    assert_eq!(
        get(server.address, "/v1/notices?after=x").problem(),
        "bad_query"
    );
}

fn filings_are_listed_page_by_page(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    for at in 0..5 {
        filed(&server, &format!("f-{at}"));
    }
    head.decides("f-3", "*", &json!({ "decision": "examine" }));
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = get(
            server.address,
            &format!("/v1/filings?limit=2&after={after}"),
        )
        .json();
        for filing in page["filings"].as_array().expect("filings") {
            seen.push(filing["filing"].as_str().expect("an id").to_owned());
        }
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => break,
        }
    }
    assert_eq!(seen, ["f-4", "f-3", "f-2", "f-1", "f-0"]);
    let examined = get(server.address, "/v1/filings?state=examining").json();
    assert_eq!(examined["filings"].as_array().map(Vec::len), Some(1));
    assert_eq!(examined["filings"][0]["filing"], "f-3");
    assert!(
        examined["filings"][0]["body"]
            .as_str()
            .is_some_and(|body| body.contains("Nazirliyi"))
    );
    assert_eq!(
        get(server.address, "/v1/filings?state=lost").problem(),
        "bad_query"
    );
    let kept = get(server.address, "/v1/filings/f-2/packet");
    assert_eq!(
        kept.body,
        canonical::bytes(&registration("f-2", "d-f-2")).expect("bytes")
    );
}

fn a_number_has_a_history_and_its_texts(data: &Place) {
    let server = Server::trial(data);
    let first = registration("f-1", "d-1");
    let number = post(server.address, "k-1", &first).json()["registry_number"].clone();
    let number = number.as_str().expect("a number");
    let second = renamed(
        packet("f-2", "d-1", Purpose::Amend, Some(number)),
        "Yeni ad",
    );
    assert_eq!(post(server.address, "k-2", &second).status, 201);
    let third = packet("f-3", "d-1", Purpose::Cancel, Some(number));
    assert_eq!(post(server.address, "k-3", &third).status, 201);

    let history = get(server.address, &format!("/v1/services/{number}/history")).json();
    let steps = history["steps"].as_array().expect("steps");
    let told: Vec<_> = steps
        .iter()
        .map(|step| (&step["state"], &step["digest"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("registered"), &json!(first.digest)),
            (&json!("amended"), &json!(second.digest)),
            (&json!("cancelled"), &json!(third.digest)),
        ]
    );
    let text = |query: &str| {
        get(
            server.address,
            &format!("/v1/services/{number}/text{query}"),
        )
    };
    let current = text("").json();
    assert_eq!(
        (&current["current"], &current["digest"]),
        (&json!(true), &json!(second.digest))
    );
    assert_eq!(current["edition"]["facts"]["name"], "Yeni ad");
    let former = text(&format!("?digest={}", first.digest)).json();
    assert_eq!(former["current"], false);
    assert_ne!(former["edition"]["facts"]["name"], "Yeni ad");
    assert_eq!(text("?digest=x").problem(), "unknown_text");
    assert_eq!(
        get(server.address, "/v1/services/9/history").problem(),
        "unknown_number"
    );

    let counted = get(server.address, "/v1/statistics").json();
    assert_eq!(counted["services"], json!({ "cancelled": 1 }));
    assert_eq!(counted["filings"]["amend"], json!({ "amended": 1 }));
    let body = current["edition"]["facts"]["provider"]["name"]
        .as_str()
        .expect("a body");
    let of = |body: &str| {
        let query: String = body.bytes().map(|byte| format!("%{byte:02X}")).collect();
        get(server.address, &format!("/v1/services?body={query}")).json()["services"].clone()
    };
    assert_eq!(of(body)[0]["body"], body);
    assert_eq!(of("Başqa qurum"), json!([]));
}

fn opinions_are_added_and_read(data: &Place) {
    let server = Server::official(data);
    let head = Officer::of(&server, data, "head");
    filed(&server, "f-1");
    let path = "/v1/filings/f-1/opinions";
    assert_eq!(get(server.address, path).json(), json!({ "opinions": [] }));
    let opinion = json!({ "body": "Xüsusi rabitə xidməti", "outcome": "positive", "text": "Tələblərə cavab verir" });
    let added = head.post(path, &[], &opinion);
    assert_eq!(added.status, 201);
    let told = get(server.address, path).json();
    assert_eq!(told, added.json());
    assert_eq!(
        (
            &told["opinions"][0]["outcome"],
            &told["opinions"][0]["actor"]
        ),
        (&json!("positive"), &json!("operator"))
    );
    let empty = json!({ "body": " ", "outcome": "negative", "text": "x" });
    assert_eq!(head.post(path, &[], &empty).problem(), "empty_opinion");
    let changed = data.execute("UPDATE opinion SET outcome = 'negative'");
    assert!(changed.is_err_and(|error| error.contains("never changes")));
}
