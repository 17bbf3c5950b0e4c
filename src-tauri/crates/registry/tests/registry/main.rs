//! The registry as its clients and its operator meet it: a real process on loopback, port 0, a folder of its own.

mod delivery;
mod http;
mod life;
mod nonsense;
mod operator;
mod packet;
mod register;
mod server;
mod start;
mod stop;
