//! The running server: binds, announces, answers, and stops without losing what it took.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use reqlament_core::law::Law;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::api::{self, Clock, Limits, Registry};
use crate::kind::Kind;
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
    announce: impl FnOnce(SocketAddr) -> io::Result<()>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let Settings {
        listen,
        location,
        kind,
        limits,
        clock,
    } = settings;
    if kind == Kind::Trial && !listen.ip().is_loopback() {
        return Err(ServeError::NotLoopback(listen));
    }
    let opened = tokio::task::spawn_blocking(move || Store::open(&location, kind)).await;
    let store = Arc::new(opened.map_err(io::Error::other)??);
    let bound = TcpListener::bind(listen).await;
    let listener = bound.map_err(|reason| ServeError::Listen {
        address: listen,
        reason,
    })?;
    announce(listener.local_addr()?)?;

    let (tell, mut told) = watch::channel(false);
    let stopping = async move {
        stop.await;
        let _ = tell.send(true);
    };
    let overdue = async move {
        let _ = told.wait_for(|told| *told).await;
        tokio::time::sleep(GRACE).await;
    };
    let router = api::router(Registry {
        store,
        law,
        kind,
        limits,
        clock,
    });
    tokio::select! {
        served = axum::serve(listener, router).with_graceful_shutdown(stopping) => Ok(served?),
        () = overdue => Ok(()),
    }
}
