//! What measurements take over from the tests: a client of HTTP, packets, places.

#![allow(
    dead_code,
    unused_macros,
    unused_imports,
    reason = "shared with the tests"
)]

#[path = "../../tests/registry/http.rs"]
pub mod http;
#[path = "../../tests/registry/packet.rs"]
pub mod packet;
#[path = "../../tests/registry/place.rs"]
pub mod place;
