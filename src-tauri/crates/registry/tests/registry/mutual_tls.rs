//! An account may sign in by a certificate of an authority that the operator trusts.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedKey, IsCa, Issuer, KeyPair,
    generate_simple_self_signed,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tempfile::tempdir;

use crate::http::basic;
use crate::server::{Server, refused, run, secret};

/// An authority, with its certificate in a file.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    file: String,
}

fn authority(folder: &Path, name: &str) -> Authority {
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let file = folder.join(format!("{name}.pem"));
    let certificate = params.self_signed(&key).expect("a certificate");
    std::fs::write(&file, certificate.pem()).expect("written");
    Authority {
        issuer: Issuer::new(params, key),
        file: file.display().to_string(),
    }
}

/// What a client shows, and the file that its certificate lies in.
struct Shown {
    certificate: CertificateDer<'static>,
    key: PrivateKeyDer<'static>,
    file: String,
}

impl Authority {
    fn issue(&self, folder: &Path, name: &str) -> Shown {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec![name.to_owned()]).expect("parameters");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        let file = folder.join(format!("{name}.pem"));
        std::fs::write(&file, certificate.pem()).expect("written");
        Shown {
            certificate: certificate.der().clone(),
            key: PrivateKeyDer::try_from(key.serialize_der()).expect("a key"),
            file: file.display().to_string(),
        }
    }
}

/// Asks for the filings, showing a certificate; none where the connection is refused.
fn asked(
    address: SocketAddr,
    trusted: &CertificateDer<'static>,
    shown: Option<&Shown>,
    path: &str,
    header: &str,
) -> Option<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).expect("a certificate");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots);
    let config = match shown {
        None => config.with_no_client_auth(),
        Some(shown) => config
            .with_client_auth_cert(vec![shown.certificate.clone()], shown.key.clone_key())
            .expect("a certificate and its key"),
    };
    let name = "localhost".try_into().expect("a name");
    let connection = ClientConnection::new(Arc::new(config), name).expect("a client");
    let stream = TcpStream::connect(address).ok()?;
    let mut stream = StreamOwned::new(connection, stream);
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (_, rest) = answer.split_once(' ')?;
    Some(rest.get(..3)?.to_owned())
}

#[test]
fn an_account_signs_in_by_its_certificate() {
    let (folder, data) = (tempdir().expect("a folder"), tempdir().expect("a folder"));
    let (folder, data) = (folder.path(), data.path());
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let path = |name: &str| folder.join(name).display().to_string();
    std::fs::write(path("server.pem"), cert.pem()).expect("written");
    std::fs::write(path("server.key"), signing_key.serialize_pem()).expect("written");
    let (trusted, stranger) = (authority(folder, "trusted"), authority(folder, "stranger"));
    let own = trusted.issue(folder, "own");
    let unknown = trusted.issue(folder, "unknown");
    let forged = stranger.issue(folder, "forged");
    let (certificate, key) = (path("server.pem"), path("server.key"));
    let tls = [
        "--tls-cert",
        &certificate,
        "--tls-key",
        &key,
        "--tls-client-ca",
        &trusted.file,
    ];
    let server = Server::start(data, &tls);
    let good = secret(data, "agency", "agency");
    secret(data, "other", "agency");
    let verb = |arguments: &[&str]| {
        let verb = [&["account", "certificate"], arguments].concat();
        assert!(run(&verb, data).status.success(), "{arguments:?}");
    };
    verb(&["agency", &own.file]);
    verb(&["agency", &forged.file]);
    let taken = refused(&["account", "certificate", "other", &own.file], data);
    assert!(taken.contains("`agency` signs in by this"), "{taken}");
    let unread = refused(&["account", "certificate", "other", &key], data);
    assert!(unread.contains("server.key"), "{unread}");

    let header = format!("{}\r\n", basic("agency", &good));
    let ask =
        |shown, path: &str, header: &str| asked(server.address, cert.der(), shown, path, header);
    let filings = "/v1/filings";
    assert_eq!(ask(Some(&own), filings, "").as_deref(), Some("200"));
    assert_eq!(ask(None, filings, "").as_deref(), Some("401"));
    assert_eq!(ask(None, filings, &header).as_deref(), Some("200"));
    assert_eq!(ask(None, "/v1/services", "").as_deref(), Some("200"));
    // A certificate that is nobody's is wrong even where none is asked for, as any credentials.
    for path in [filings, "/v1/services"] {
        assert_eq!(
            ask(Some(&unknown), path, "").as_deref(),
            Some("401"),
            "{path}"
        );
    }
    assert_eq!(ask(Some(&forged), filings, ""), None, "another authority's");
    // What the certificate may is what the account may.
    assert_eq!(ask(Some(&own), "/metrics", "").as_deref(), Some("403"));

    verb(&["agency"]);
    assert_eq!(ask(Some(&own), filings, "").as_deref(), Some("401"));
    verb(&["agency", &own.file]);
    assert_eq!(ask(Some(&own), filings, "").as_deref(), Some("200"));
    assert!(run(&["account", "close", "agency"], data).status.success());
    assert_eq!(ask(Some(&own), filings, "").as_deref(), Some("401"));
}

#[test]
fn authorities_that_cannot_be_used_are_named() {
    let (folder, data) = (tempdir().expect("a folder"), tempdir().expect("a folder"));
    let folder = folder.path();
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let path = |name: &str| folder.join(name).display().to_string();
    let (certificate, key, empty) = (path("server.pem"), path("server.key"), path("empty.pem"));
    std::fs::write(&certificate, cert.pem()).expect("written");
    std::fs::write(&key, signing_key.serialize_pem()).expect("written");
    std::fs::write(&empty, "").expect("written");
    for authorities in [&empty, &path("none.pem")] {
        let verb = [
            "serve",
            "--tls-cert",
            &certificate,
            "--tls-key",
            &key,
            "--tls-client-ca",
            authorities,
        ];
        let message = refused(&verb, data.path());
        assert!(
            message.contains(authorities) && message.contains("cannot be used"),
            "{message}"
        );
    }
}
