//! How often somebody may ask: each account, and each address that does not say who it is, has a pace of its own.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::ConnectInfo;
use axum::http::Extensions;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::ApiError;
use crate::access::Caller;
use crate::listen::Peer;

/// How much may come at once, in seconds of the steady pace.
const BURST: u32 = 4;

/// Askers that are remembered before those who have rested are forgotten.
const REMEMBERED: usize = 10_000;

/// The paces of all who ask.
#[derive(Debug, Clone, Default)]
pub struct Pace {
    limiter: Option<Arc<DefaultKeyedRateLimiter<String>>>,
}

impl Pace {
    /// So many questions a second for each who asks; none where it is 0.
    pub fn of(a_second: u32) -> Self {
        let quota = NonZeroU32::new(a_second).map(|steady| {
            let burst = steady.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1));
            Quota::per_second(steady).allow_burst(burst)
        });
        Self {
            limiter: quota.map(|quota| Arc::new(RateLimiter::keyed(quota))),
        }
    }

    /// Lets one question in, or says when to come again.
    pub(super) fn admit(&self, caller: &Caller, extensions: &Extensions) -> Result<(), ApiError> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        let key = match (caller.account(), extensions.get::<ConnectInfo<Peer>>()) {
            (Some(account), _) => account.to_owned(),
            (None, Some(ConnectInfo(Peer(address)))) => address.ip().to_string(),
            (None, None) => String::new(),
        };
        let verdict = limiter.check_key(&key);
        if limiter.len() > REMEMBERED {
            limiter.retain_recent();
        }
        verdict.map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            ApiError::TooOften(wait.as_secs() + 1)
        })
    }
}
