//! A server that is told to stop finishes what it took.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use crate::http::{JSON, read};
use crate::packet::{bytes, post, registration};
use crate::place::Place;
use crate::server::{Server, filings};

crate::place::on_both!(
    a_server_started_by_another_program_ends_with_it,
    without_the_flag_the_input_does_not_matter,
    sigterm_lets_a_begun_filing_through,
);

fn a_server_started_by_another_program_ends_with_it(data: &Place) {
    let mut server = Server::start(data, &["--decide", "auto", "--stop-with-stdin"]);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    drop(server.stdin.take());
    assert!(server.wait().success());
    assert_eq!(filings(data).len(), 1);
}

fn without_the_flag_the_input_does_not_matter(data: &Place) {
    let mut server = Server::trial(data);
    drop(server.stdin.take());
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    server.terminate();
    assert!(server.wait().success());
}

fn sigterm_lets_a_begun_filing_through(data: &Place) {
    let server = Server::trial(data);
    let body = bytes(&registration("f-1", "d-1"));
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    write!(
        stream,
        "POST /v1/filings HTTP/1.1\r\nHost: r\r\nConnection: close\r\n{JSON}\r\nIdempotency-Key: k-1\r\n\
         Expect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .expect("sent");
    let mut line = String::new();
    BufReader::with_capacity(1, stream.try_clone().expect("a second handle"))
        .read_line(&mut line)
        .expect("a line");
    assert!(
        line.starts_with("HTTP/1.1 100"),
        "the handler has begun: {line}"
    );

    server.terminate();
    while TcpStream::connect(server.address).is_ok() {
        std::thread::yield_now();
    }
    stream.write_all(&body).expect("sent");
    assert_eq!(read(&mut stream).expect("an answer").status, 201);
    assert!(server.wait().success());
    assert_eq!(filings(data).len(), 1);
}
