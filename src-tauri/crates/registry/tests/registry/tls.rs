//! Beyond this machine a registry is reached by TLS.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tempfile::tempdir;

use crate::http::{get as http_get, raw};
use crate::server::{Server, refused};

/// Writes a certificate for `localhost` and its key.
fn certified(folder: &Path) -> (String, String, CertificateDer<'static>) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let (certificate, key) = (folder.join("server.pem"), folder.join("server.key"));
    std::fs::write(&certificate, cert.pem()).expect("written");
    std::fs::write(&key, signing_key.serialize_pem()).expect("written");
    let path = |file: std::path::PathBuf| file.display().to_string();
    (path(certificate), path(key), cert.der().clone())
}

fn get(address: SocketAddr, trusted: CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted).expect("a certificate");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = "localhost".try_into().expect("a name");
    let connection = ClientConnection::new(Arc::new(config), name).expect("a client");
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address)?);
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn a_registry_speaks_tls_and_nothing_else() {
    let data = tempdir().expect("a folder");
    let (certificate, key, trusted) = certified(data.path());
    let tls = ["--tls-cert", &certificate, "--tls-key", &key];
    let server = Server::start(data.path(), &tls);
    // One who never shakes hands holds up nobody.
    let _silent = TcpStream::connect(server.address).expect("a connection");
    let answer = get(server.address, trusted).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains(r#""kind":"official""#), "{answer}");
    let strict = "strict-transport-security: max-age=31536000\r\n";
    assert!(answer.to_lowercase().contains(strict), "{answer}");

    let clear = b"GET /healthz HTTP/1.1\r\nHost: r\r\nConnection: close\r\n\r\n";
    assert!(raw(server.address, clear).is_none(), "nothing in the clear");
    let other = tempdir().expect("a folder");
    let (_, _, untrusted) = certified(other.path());
    assert!(
        get(server.address, untrusted).is_err(),
        "another certificate"
    );
    server.terminate();
    assert!(server.wait().success());
}

#[test]
fn credentials_do_not_go_out_in_the_clear() {
    let data = tempdir().expect("a folder");
    let message = refused(&["serve", "--listen", "0.0.0.0:0"], data.path());
    assert!(
        message.contains("in the clear") && message.contains("--tls-cert"),
        "{message}"
    );
    let server = Server::start(data.path(), &["--listen", "0.0.0.0:0", "--behind-proxy"]);
    for path in ["/healthz", "/register", "/no-such"] {
        let head = http_get(server.address, path).head;
        assert!(head.contains("strict-transport-security"), "{head}");
    }
    let clear = tempdir().expect("a folder");
    let server = Server::start(clear.path(), &[]);
    let head = http_get(server.address, "/healthz").head;
    assert!(!head.contains("strict-transport-security"), "{head}");
}

#[test]
fn a_certificate_that_cannot_be_used_is_named() {
    let data = tempdir().expect("a folder");
    let (certificate, key, _) = certified(data.path());
    for (certificate, key, named) in [
        ("no-such.pem", key.as_str(), "no-such.pem"),
        (certificate.as_str(), "no-such.key", "no-such.key"),
        (certificate.as_str(), certificate.as_str(), "server.pem"),
    ] {
        let verb = ["serve", "--tls-cert", certificate, "--tls-key", key];
        let message = refused(&verb, data.path());
        assert!(
            message.contains(named) && message.contains("cannot be used"),
            "{message}"
        );
    }
}
