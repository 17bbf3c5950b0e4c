//! The registry as its clients and its operator meet it: a real process on loopback, port 0, a data folder or a PostgreSQL
//! database of its own. What must hold whichever engine keeps it is tried on both.

mod access;
mod attachments;
mod backup;
mod browser;
mod console;
mod console_filing;
mod console_print;
mod console_register;
mod contract;
mod decisions;
mod delivery;
mod faults;
mod http;
mod life;
mod mail;
mod moment;
mod mutual_tls;
mod nonsense;
mod operation;
mod operator;
mod package;
mod packet;
mod place;
mod register;
mod server;
mod start;
mod stop;
mod tls;
mod transfer;
mod two_servers;
mod upgrade;
mod ways;
