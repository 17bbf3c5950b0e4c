//! Where a PostgreSQL database is, and how it is reached: in the clear on this machine alone, elsewhere by TLS.

use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Client, Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::StoreError;

/// How long a connection may take to come about.
const PATIENCE: Duration = Duration::from_secs(5);

/// The work that carries a connection; it ends once its client is gone.
pub(super) type Carrier = JoinHandle<Result<(), tokio_postgres::Error>>;

/// Where a database is. Prints without the password.
#[derive(Clone)]
pub struct Address {
    config: Config,
    ca: Option<PathBuf>,
}

impl Address {
    /// Reads `postgres://user:password@host:port/name`; `ca` is a PEM file of the authorities that are trusted.
    pub fn parse(url: &str, ca: Option<&Path>) -> Result<Self, StoreError> {
        let known = ["postgres://", "postgresql://"];
        if !known.iter().any(|scheme| url.starts_with(scheme)) {
            return Err(StoreError::Address("it begins `postgres://`".to_owned()));
        }
        // What was given may hold a password: only what is wrong is said.
        let mut config: Config = url
            .parse()
            .map_err(|error: tokio_postgres::Error| StoreError::Address(super::deepest(&error)))?;
        config
            .application_name("reqlament-registry")
            .connect_timeout(PATIENCE)
            .keepalives_idle(Duration::from_secs(30));
        Ok(Self {
            config,
            ca: ca.map(Path::to_owned),
        })
    }

    /// Connects; gives the work that carries the connection, in `runtime`, beside its client.
    pub(super) fn connect(&self, runtime: &Runtime) -> Result<(Client, Carrier), StoreError> {
        let mut config = self.config.clone();
        let clear = config.get_ssl_mode() == SslMode::Disable
            || (self.ca.is_none() && config.get_hosts().iter().all(is_here));
        if clear {
            config.ssl_mode(SslMode::Disable);
            let (client, connection) = runtime.block_on(config.connect(NoTls))?;
            return Ok((client, runtime.spawn(connection)));
        }
        config.ssl_mode(SslMode::Require);
        let tls = MakeRustlsConnect::new(self.trusting()?);
        let (client, connection) = runtime.block_on(config.connect(tls))?;
        Ok((client, runtime.spawn(connection)))
    }

    fn trusting(&self) -> Result<ClientConfig, StoreError> {
        let certificates = match &self.ca {
            Some(file) => CertificateDer::pem_file_iter(file)
                .and_then(Iterator::collect)
                .map_err(|error| StoreError::Address(format!("{}: {error}", file.display())))?,
            None => rustls_native_certs::load_native_certs().certs,
        };
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(certificates);
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        Ok(ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| StoreError::Address(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth())
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        for (at, host) in self.config.get_hosts().iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            match host {
                Host::Tcp(name) => write!(f, "{comma}{name}")?,
                #[cfg(unix)]
                Host::Unix(folder) => write!(f, "{comma}{}", folder.display())?,
            }
        }
        write!(f, "/{}", self.config.get_dbname().unwrap_or_default())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}
