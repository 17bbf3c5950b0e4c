//! A road to a registry on which only as many bytes go as are let through.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

/// Bytes that go at once.
const CHUNK: usize = 16 * 1024;

/// The gate; what comes back passes freely.
pub struct Gate {
    /// Its own address.
    pub address: String,
    allowance: Arc<Allowance>,
}

#[derive(Default)]
struct Allowance {
    bytes: Mutex<u64>,
    more: Condvar,
}

impl Allowance {
    fn lets(&self, bytes: u64) {
        let mut left = self.bytes.lock().expect("the allowance");
        *left = left.saturating_add(bytes);
        self.more.notify_all();
    }

    /// Waits until so many may go.
    fn takes(&self, bytes: u64) {
        let left = self.bytes.lock().expect("the allowance");
        let mut left = self
            .more
            .wait_while(left, |left| *left < bytes)
            .expect("the allowance");
        *left -= bytes;
    }
}

impl Gate {
    /// A gate before the registry at this address, that lets this many bytes through.
    pub fn before(registry: &str, bytes: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let own = listener.local_addr().expect("an address");
        let allowance = Arc::new(Allowance::default());
        allowance.lets(bytes);
        let gate = Self {
            address: format!("http://{own}"),
            allowance: Arc::clone(&allowance),
        };
        let target = registry.trim_start_matches("http://").to_owned();
        thread::spawn(move || {
            for visitor in listener.incoming().flatten() {
                let Ok(registry) = TcpStream::connect(&target) else {
                    continue;
                };
                join(&visitor, &registry, Some(Arc::clone(&allowance)));
                join(&registry, &visitor, None);
            }
        });
        gate
    }

    /// Lets more bytes through.
    pub fn lets(&self, bytes: u64) {
        self.allowance.lets(bytes);
    }
}

/// Carries what one says to the other until it ends.
fn join(from: &TcpStream, to: &TcpStream, allowance: Option<Arc<Allowance>>) {
    let mut from = from.try_clone().expect("a stream");
    let mut to = to.try_clone().expect("a stream");
    thread::spawn(move || {
        let mut chunk = vec![0; CHUNK];
        while let Ok(read @ 1..) = from.read(&mut chunk) {
            if let Some(allowance) = &allowance {
                allowance.takes(read as u64);
            }
            if to.write_all(&chunk[..read]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}
