//! How often somebody may ask: each account, and each address that does not say who it is, has a pace of its own.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request};
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
#[derive(Debug, Clone)]
pub struct Pace {
    limiter: Option<Arc<DefaultKeyedRateLimiter<String>>>,
    behind_proxy: bool,
}

impl Pace {
    /// So many questions a second for each who asks, any number where it is 0. Behind a proxy its word for who asks is
    /// taken.
    pub fn of(a_second: u32, behind_proxy: bool) -> Self {
        let quota = NonZeroU32::new(a_second).map(|steady| {
            let burst = steady.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1));
            Quota::per_second(steady).allow_burst(burst)
        });
        Self {
            limiter: quota.map(|quota| Arc::new(RateLimiter::keyed(quota))),
            behind_proxy,
        }
    }

    /// Lets one question in, or says when to come again.
    pub(super) fn admit(&self, caller: &Caller, request: &Request) -> Result<(), ApiError> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        let key = match caller.account() {
            Some(account) => account.to_owned(),
            None => self
                .address(request)
                .map_or_else(String::new, |ip| ip.to_string()),
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

    /// Where a question comes from. Of those that the proxies name, the last is the one that ours saw itself.
    fn address(&self, request: &Request) -> Option<IpAddr> {
        let named = || {
            let value = request
                .headers()
                .get_all("x-forwarded-for")
                .iter()
                .next_back()?;
            let last = value.to_str().ok()?.rsplit(',').next()?;
            last.trim().parse().ok()
        };
        let peer = request.extensions().get::<ConnectInfo<Peer>>();
        let peer = peer.map(|ConnectInfo(peer)| peer.address.ip());
        if self.behind_proxy {
            named().or(peer)
        } else {
            peer
        }
    }
}
