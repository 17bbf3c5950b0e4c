//! A network that refuses, resets, loses and cuts answers, and servers that are killed: each filing has the effect of once,
//! in its order; a client that takes a fresh key for each try shows that the faults bite.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqlament_core::filing::Packet;

use crate::http::Answer;
use crate::packet::{post, registration, try_post};
use crate::place::Place;
use crate::server::{Server, events, filings};

crate::place::on_both!(a_bad_network_doubles_and_loses_nothing);

/// How many filings go through; `make nightly` asks for more.
fn wanted() -> usize {
    let asked = std::env::var("REQLAMENT_FILINGS").ok();
    asked.map_or(80, |asked| asked.parse().expect("a number"))
}

/// A proxy that misbehaves on most connections, each time in another way.
struct Proxy {
    address: SocketAddr,
    behind: Arc<Mutex<Vec<SocketAddr>>>,
    ended: Arc<AtomicBool>,
}

impl Proxy {
    fn before(servers: Vec<SocketAddr>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        let behind = Arc::new(Mutex::new(servers));
        let ended = Arc::new(AtomicBool::new(false));
        let (to, over) = (Arc::clone(&behind), Arc::clone(&ended));
        std::thread::spawn(move || {
            for (at, client) in listener.incoming().enumerate() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(client) = client else { continue };
                let servers = to.lock().expect("servers").clone();
                let server = servers[at / 3 % servers.len()];
                std::thread::spawn(move || drop(passed(client, server, at)));
            }
        });
        Self {
            address,
            behind,
            ended,
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
    }
}

/// Passes one request on, or does not.
fn passed(mut client: TcpStream, server: SocketAddr, at: usize) -> std::io::Result<()> {
    let request = whole(&mut client)?;
    match at % 8 {
        // Refused before anything was sent on.
        0 => return client.shutdown(Shutdown::Both),
        1 => {
            return client
                .write_all(b"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
        }
        // Half of the request arrives.
        2 => {
            let mut upstream = TcpStream::connect(server)?;
            upstream.write_all(&request[..request.len() / 2])?;
            return upstream.shutdown(Shutdown::Both);
        }
        _ => {}
    }
    let mut upstream = TcpStream::connect(server)?;
    upstream.write_all(&request)?;
    let mut answer = Vec::new();
    upstream.read_to_end(&mut answer)?;
    match at % 8 {
        // It was done, but nobody hears of it.
        3 => client.shutdown(Shutdown::Both),
        4 => client.write_all(&answer[..answer.len() / 3]),
        5 => {
            std::thread::sleep(Duration::from_millis(20));
            client.write_all(&answer)
        }
        _ => client.write_all(&answer),
    }
}

fn whole(client: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let (mut request, mut piece) = (Vec::new(), [0; 65_536]);
    loop {
        let read = client.read(&mut piece)?;
        request.extend_from_slice(&piece[..read]);
        let head = request.windows(4).position(|four| four == b"\r\n\r\n");
        let length = head.and_then(|head| {
            let text = String::from_utf8_lossy(&request[..head]).to_lowercase();
            let line = text
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))?;
            Some(head + 4 + line.parse::<usize>().ok()?)
        });
        if read == 0 || length.is_some_and(|length| request.len() >= length) {
            return Ok(request);
        }
    }
}

/// Sends a packet until an answer comes that can be read.
fn delivered(
    address: SocketAddr,
    key: impl Fn(usize) -> String,
    packet: impl Fn(usize) -> Packet,
) -> Answer {
    for tried in 0.. {
        let answer = try_post(address, &key(tried), &packet(tried));
        let readable = |answer: &Answer| {
            answer.status < 500 && serde_json::from_slice::<serde_json::Value>(&answer.body).is_ok()
        };
        if let Some(answer) = answer.filter(readable) {
            return answer;
        }
    }
    unreachable!("it is tried for ever")
}

fn a_bad_network_doubles_and_loses_nothing(data: &Place) {
    let many = wanted();
    let several = match data {
        Place::Folder(_) => 1,
        Place::Postgres(_) => 2,
    };
    let servers: Vec<_> = (0..several).map(|_| Server::trial(data)).collect();
    let proxy = Proxy::before(servers.iter().map(|server| server.address).collect());
    let servers = Mutex::new(servers);
    let (next, proxy, servers) = (&AtomicUsize::new(0), &proxy, &servers);
    let receipts: Vec<(usize, String)> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(move || {
                    let mut got = Vec::new();
                    loop {
                        let at = next.fetch_add(1, Ordering::SeqCst);
                        if at >= many {
                            return got;
                        }
                        if at % 25 == 24 {
                            restart(data, servers, proxy);
                        }
                        let packet = registration(&format!("f-{at}"), &format!("d-{at}"));
                        let answer =
                            delivered(proxy.address, |_| format!("k-{at}"), |_| packet.clone());
                        assert!([200, 201].contains(&answer.status), "{}", answer.status);
                        let number = answer.json()["registry_number"].clone();
                        got.push((at, number.as_str().expect("a number").to_owned()));
                    }
                })
            })
            .collect();
        let got = clients
            .into_iter()
            .flat_map(|client| client.join().expect("a client"));
        got.collect()
    });
    assert_eq!((receipts.len(), filings(data).len()), (many, many));
    assert_eq!(events(data), 3 * many as u64);
    let direct = proxy.behind.lock().expect("addresses")[0];
    for (at, number) in &receipts {
        let packet = registration(&format!("f-{at}"), &format!("d-{at}"));
        let replay = post(direct, &format!("k-{at}"), &packet);
        assert_eq!(
            (replay.status, &replay.json()["registry_number"]),
            (200, &number.as_str().into())
        );
    }

    // The control: where each try is a new filing, lost answers double it.
    for at in 0..16 {
        let new = |tried| registration(&format!("c-{at}-{tried}"), &format!("c-{at}-{tried}"));
        delivered(proxy.address, |tried| format!("c-{at}-{tried}"), new);
    }
    assert!(filings(data).len() > many + 16, "the faults do not bite");
}

/// Kills a server and starts another on the same data.
fn restart(data: &Place, servers: &Mutex<Vec<Server>>, proxy: &Proxy) {
    let mut servers = servers.lock().expect("servers");
    servers.remove(0).kill();
    servers.push(Server::trial(data));
    let addresses = servers.iter().map(|server| server.address).collect();
    *proxy.behind.lock().expect("addresses") = addresses;
}
