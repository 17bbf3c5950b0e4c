//! The registry over HTTP: the only importer of reqwest.

mod notices;
mod service;
mod upload;

use std::time::Duration;

use reqlament_core::filing::{Problem, Receipt};

use crate::command::credentials::Credentials;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Most bytes read of an answer.
const LONGEST_ANSWER: usize = 4 * 1024 * 1024;

/// What came of a try.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The registry has the filing.
    Taken(Box<Receipt>),
    /// No answer, or none that can be read: the same packet goes again under the same key.
    Again {
        /// What happened.
        cause: String,
        /// The registry asks not to come sooner.
        after: Option<Duration>,
    },
    /// The registry does not take it as it is.
    Rejected(String),
    /// Credentials are missing or wrong.
    Blocked(String),
}

impl Answer {
    /// What stands in the way, in words; `None` where nothing does.
    pub fn cause(&self) -> Option<&str> {
        match self {
            Answer::Taken(_) => None,
            Answer::Again { cause, .. } | Answer::Rejected(cause) | Answer::Blocked(cause) => {
                Some(cause)
            }
        }
    }
}

/// A registry at an address.
pub struct Registry {
    http: reqwest::Client,
    address: String,
    /// Name and secret, sent with every question that may be the agency's alone.
    credentials: Option<Credentials>,
}

impl Registry {
    /// A registry; `None` where the address is none.
    pub fn at(address: &str) -> Option<Self> {
        let url = reqwest::Url::parse(address)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let http = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .ok()?;
        Some(Self {
            http,
            address: url.as_str().trim_end_matches('/').to_owned(),
            credentials: None,
        })
    }

    /// The registry, told who asks. Where others could read along, it is not told: only over TLS, or on this computer.
    pub fn known_as(mut self, credentials: Option<Credentials>) -> Self {
        let private = reqwest::Url::parse(&self.address).is_ok_and(|url| {
            url.scheme() == "https"
                || matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
        });
        self.credentials = credentials.filter(|_| private);
        self
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether it says of itself that it is an operator's, not one for practice. One that does not say is taken for
    /// neither.
    pub async fn is_official(&self) -> bool {
        let asked = self
            .http
            .get(format!("{}/healthz", self.address))
            .send()
            .await;
        match asked {
            Ok(answer) => answer
                .json::<serde_json::Value>()
                .await
                .is_ok_and(|own| own["kind"] == "official"),
            Err(_) => false,
        }
    }

    /// Sends a packet under its key.
    pub async fn submit(&self, key: &str, packet: Vec<u8>) -> Answer {
        let request = self
            .http
            .post(format!("{}/v1/filings", self.address))
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .body(packet);
        self.ask(request).await
    }

    /// Asks where a filing stands.
    pub async fn follow(&self, filing: &str) -> Answer {
        self.ask(
            self.http
                .get(format!("{}/v1/filings/{filing}", self.address)),
        )
        .await
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> Answer {
        match self.reply(request).await {
            Ok(reply) => reply.judged(),
            Err(answer) => answer,
        }
    }

    /// Asks and reads what is said; `Err` where nothing whole is.
    async fn reply(&self, request: reqwest::RequestBuilder) -> Result<Reply, Answer> {
        let request = match &self.credentials {
            Some(own) => request.basic_auth(&own.client_id, Some(own.secret.as_str())),
            None => request,
        };
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Err(cut(reason(&error))),
        };
        let status = response.status().as_u16();
        let after = response
            .headers()
            .get("Retry-After")
            .and_then(|value| value.to_str().ok()?.parse().ok());
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() <= LONGEST_ANSWER => {
                    body.extend_from_slice(&chunk)
                }
                Ok(Some(_)) => return Err(cut("cavab həddən artıq böyükdür".to_owned())),
                Ok(None) => break,
                Err(error) => return Err(cut(reason(&error))),
            }
        }
        Ok(Reply {
            status,
            after: after.map(Duration::from_secs),
            body,
        })
    }
}

/// What a registry said.
struct Reply {
    status: u16,
    after: Option<Duration>,
    body: Vec<u8>,
}

impl Reply {
    fn judged(&self) -> Answer {
        judge(self.status, self.after, &self.body)
    }
}

fn cut(cause: String) -> Answer {
    Answer::Again { cause, after: None }
}

/// What a status and a body mean.
fn judge(status: u16, after: Option<Duration>, body: &[u8]) -> Answer {
    let problem = || match serde_json::from_slice::<Problem>(body) {
        Ok(problem) if problem.detail.is_empty() => format!("{status} {}", problem.title),
        Ok(problem) => format!(
            "{status} {}: {}{}{}",
            problem.title,
            problem.detail,
            listed(&problem),
            correlated(&problem)
        ),
        Err(_) => format!("HTTP {status}"),
    };
    match status {
        200 | 201 => match serde_json::from_slice(body) {
            Ok(receipt) => Answer::Taken(Box::new(receipt)),
            Err(_) => Answer::Again {
                cause: "reyestrin cavabı oxunmur".to_owned(),
                after,
            },
        },
        408 | 409 | 425 | 429 | 500..=599 if !is_final_conflict(status, body) => Answer::Again {
            cause: problem(),
            after,
        },
        401 | 403 => Answer::Blocked(problem()),
        400..=499 => Answer::Rejected(problem()),
        _ => Answer::Again {
            cause: format!("HTTP {status}"),
            after,
        },
    }
}

/// A conflict that names its code is a decision; one that does not may pass.
fn is_final_conflict(status: u16, body: &[u8]) -> bool {
    status == 409 && serde_json::from_slice::<Problem>(body).is_ok()
}

fn listed(problem: &Problem) -> String {
    let said = problem
        .findings
        .iter()
        .filter_map(|finding| finding["message"]["az"].as_str());
    said.map(|message| format!(" · {message}")).collect()
}

/// What to tell the operator, who finds the request by it.
fn correlated(problem: &Problem) -> String {
    let id = problem.correlation.as_deref();
    id.map(|id| format!(" (sorğunun nömrəsi: {id})"))
        .unwrap_or_default()
}

fn reason(error: &reqwest::Error) -> String {
    let what = if error.is_timeout() {
        "reyestr vaxtında cavab vermədi"
    } else if error.is_connect() {
        "reyestrlə əlaqə yoxdur"
    } else {
        "əlaqə kəsildi"
    };
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    format!("{what} ({cause})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(answer: &Answer) -> &'static str {
        match answer {
            Answer::Taken(_) => "taken",
            Answer::Again { .. } => "again",
            Answer::Rejected(_) => "rejected",
            Answer::Blocked(_) => "blocked",
        }
    }

    #[test]
    fn a_problem_is_told_with_the_number_of_the_request() {
        let problem = br#"{"type":"urn:reqlament:x","title":"Ad","status":422,"code":"x","detail":"Nece","correlation":"c-1"}"#;
        let told = Answer::Rejected("422 Ad: Nece (sorğunun nömrəsi: c-1)".to_owned());
        assert_eq!(judge(422, None, problem), told);
    }

    #[test]
    fn statuses_are_judged() {
        let receipt = br#"{"filing":"f","state":"received","events":[]}"#;
        let problem =
            br#"{"type":"urn:reqlament:x","title":"t","status":409,"code":"already_registered"}"#;
        let cases: &[(u16, &[u8], &str)] = &[
            (201, receipt, "taken"),
            (200, receipt, "taken"),
            (200, b"<html>", "again"),
            (204, b"", "again"),
            (301, b"", "again"),
            (400, b"", "rejected"),
            (401, b"", "blocked"),
            (403, b"", "blocked"),
            (404, b"", "rejected"),
            (408, b"", "again"),
            (409, b"", "again"),
            (409, problem, "rejected"),
            (422, b"", "rejected"),
            (425, b"", "again"),
            (429, b"", "again"),
            (500, b"", "again"),
            (503, b"", "again"),
        ];
        for (status, body, expected) in cases {
            assert_eq!(word(&judge(*status, None, body)), *expected, "{status}");
        }
    }
}
