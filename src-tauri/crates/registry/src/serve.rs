//! The running server: binds, announces, answers, and stops without losing what it took.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use reqlament_core::law::Law;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::api::{self, Clock, Limits, Measures, Pace, Registry};
use crate::backup::{self, Plan};
use crate::counts::Counts;
use crate::kind::Kind;
use crate::listen::{self, Peer, TlsFiles, TlsListener};
use crate::mail::{self, Post};
use crate::press::Press;
use crate::store::{Location, Store, StoreError};

/// How long requests that were begun may take once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// What a server is started with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the registry is kept.
    pub location: Location,
    /// Trial or official.
    pub kind: Kind,
    /// Certificate and key, where it speaks TLS by itself.
    pub tls: Option<TlsFiles>,
    /// The copies that it makes of a registry in a data folder.
    pub backups: Option<Plan>,
    /// The mail server by which notices go out.
    pub post: Option<Post>,
    /// Whether a proxy that speaks TLS stands before it.
    pub behind_proxy: bool,
    /// Questions a second for each who asks; 0 for any number.
    pub pace: u32,
    /// Limits of a request.
    pub limits: Limits,
    /// Where time comes from.
    pub clock: Clock,
}

/// Why a server did not start or ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A registry without credentials is for this machine alone.
    #[error(
        "a registry that decides by itself listens on this machine alone, not on {0}; use 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    /// Secrets would go over the network in the clear.
    #[error(
        "credentials would go to {0} in the clear; give --tls-cert and --tls-key, or say --behind-proxy where a proxy that \
         speaks TLS stands before it"
    )]
    Clear(SocketAddr),
    /// PostgreSQL is copied by its own programs.
    #[error(
        "--backups copies a data folder; PostgreSQL is backed up by its own programs, see operations.md"
    )]
    NoCopies,
    /// Certificate or key cannot be used.
    #[error("{file} cannot be used: {reason}")]
    Tls {
        /// The file.
        file: String,
        /// Why.
        reason: String,
    },
    /// The address cannot be had.
    #[error("cannot listen on {address}: {reason}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        reason: io::Error,
    },
    /// The database cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The network or the standard output failed.
    #[error("the server failed: {0}")]
    Io(#[from] io::Error),
}

impl ServeError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            ServeError::NotLoopback(_) => "not_loopback",
            ServeError::Clear(_) => "in_the_clear",
            ServeError::NoCopies => "no_copies",
            ServeError::Tls { .. } => "tls",
            ServeError::Listen { .. } => "cannot_listen",
            ServeError::Store(error) => error.code(),
            ServeError::Io(_) => "server_failed",
        }
    }
}

/// Serves until `stop`, then finishes what was begun. `announce` is told the address once it is bound.
pub async fn serve(
    settings: Settings,
    law: &'static Law,
    announce: impl FnOnce(String) -> io::Result<()>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    permitted(&settings)?;
    if let (Some(_), Location::Postgres(_)) = (&settings.backups, &settings.location) {
        return Err(ServeError::NoCopies);
    }
    let tls = settings.tls.as_ref().map(listen::acceptor).transpose()?;
    let (location, kind) = (settings.location.clone(), settings.kind);
    let opened = tokio::task::spawn_blocking(move || Store::open(&location, kind)).await;
    let store = Arc::new(opened.map_err(io::Error::other)??);
    let bound = TcpListener::bind(settings.listen).await;
    let listener = bound.map_err(|reason| ServeError::Listen {
        address: settings.listen,
        reason,
    })?;
    let address = listener.local_addr()?;
    let measures = Measures::default();
    // What works beside the answers ends with them.
    let mut beside = JoinSet::new();
    if let Some(plan) = settings.backups {
        beside.spawn(backup::keep(
            settings.location,
            plan,
            settings.clock,
            measures.clone(),
        ));
    }
    if let Some(post) = settings.post {
        beside.spawn(mail::carry(Arc::clone(&store), post, settings.clock));
    }
    let router = api::router(Registry {
        store,
        law,
        kind,
        limits: settings.limits,
        pace: Pace::of(settings.pace, settings.behind_proxy),
        measures,
        press: Press::default(),
        counts: Counts::default(),
        secure: settings.tls.is_some() || settings.behind_proxy,
        clock: settings.clock,
    });
    let service = router.into_make_service_with_connect_info::<Peer>();
    let (stopping, overdue) = ending(stop);
    match tls {
        None => {
            announce(format!("http://{address}"))?;
            tokio::select! {
                served = axum::serve(listener, service).with_graceful_shutdown(stopping) => Ok(served?),
                () = overdue => Ok(()),
            }
        }
        Some(acceptor) => {
            let listener = TlsListener::start(listener, acceptor)?;
            announce(format!("https://{address}"))?;
            tokio::select! {
                served = axum::serve(listener, service).with_graceful_shutdown(stopping) => Ok(served?),
                () = overdue => Ok(()),
            }
        }
    }
}

/// Without credentials, or with credentials in the clear, only this machine is served.
fn permitted(settings: &Settings) -> Result<(), ServeError> {
    let here = settings.listen.ip().is_loopback();
    if here {
        return Ok(());
    }
    if settings.kind == Kind::Trial {
        return Err(ServeError::NotLoopback(settings.listen));
    }
    if settings.tls.is_none() && !settings.behind_proxy {
        return Err(ServeError::Clear(settings.listen));
    }
    Ok(())
}

/// When to stop taking requests, and when to wait no longer for those that were begun.
fn ending(
    stop: impl Future<Output = ()> + Send + 'static,
) -> (
    impl Future<Output = ()> + Send + 'static,
    impl Future<Output = ()>,
) {
    let (tell, mut told) = watch::channel(false);
    let stopping = async move {
        stop.await;
        let _ = tell.send(true);
    };
    let overdue = async move {
        let _ = told.wait_for(|told| *told).await;
        tokio::time::sleep(GRACE).await;
    };
    (stopping, overdue)
}
