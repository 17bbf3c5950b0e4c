//! What is measured, for Prometheus: answers by route and status, how long they took, filings taken and decided.

use std::sync::Arc;
use std::time::Duration;

use axum::http::Method;
use chrono::{DateTime, Utc};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry as Collection;

/// An answer, for counting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    method: String,
    route: String,
    status: u16,
}

/// A route, for timing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// A state, for counting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

/// Everything that is measured.
#[derive(Debug, Clone)]
pub struct Measures {
    collection: Arc<Collection>,
    answers: Family<Answer, Counter>,
    durations: Family<Route, Histogram>,
    states: Family<State, Counter>,
    backup: Gauge,
}

/// From half a millisecond to a quarter of a minute.
fn timer() -> Histogram {
    Histogram::new(exponential_buckets(0.0005, 2.0, 16))
}

impl Default for Measures {
    fn default() -> Self {
        let answers = Family::default();
        let durations = Family::new_with_constructor(timer as fn() -> Histogram);
        let states = Family::default();
        let mut collection = Collection::with_prefix("reqlament_registry");
        collection.register("answers", "Answers by route and status", answers.clone());
        collection.register("answer_seconds", "Time of an answer", durations.clone());
        collection.register("filings", "Filings brought to a state", states.clone());
        let backup = Gauge::default();
        collection.register(
            "last_backup_timestamp_seconds",
            "When this server made its last copy; 0 before the first",
            backup.clone(),
        );
        Self {
            collection: Arc::new(collection),
            answers,
            durations,
            states,
            backup,
        }
    }
}

impl Measures {
    /// Counts an answer.
    pub(super) fn answered(&self, method: &Method, route: &str, status: u16, took: Duration) {
        let answer = Answer {
            method: method.as_str().to_owned(),
            route: route.to_owned(),
            status,
        };
        self.answers.get_or_create(&answer).inc();
        let route = Route {
            route: route.to_owned(),
        };
        self.durations
            .get_or_create(&route)
            .observe(took.as_secs_f64());
    }

    /// Counts a filing that came to a state.
    pub(crate) fn brought_to(&self, state: &'static str) {
        self.states.get_or_create(&State { state }).inc();
    }

    /// Notes when a copy of the registry was made.
    pub(crate) fn backed_up(&self, at: DateTime<Utc>) {
        self.backup.set(at.timestamp());
    }

    /// All of it in the text that Prometheus reads.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string does not fail.
        let _ = encode(&mut text, &self.collection);
        text
    }
}
