//! The operator's server: takes filings, gives registry numbers, keeps the public register.
//!
//! It owns the registry's database, the life of a filing at the operator and the HTTP API. It never knows the desktop
//! program: both sides share [`reqlament_core::filing`] and the documents of the law, nothing else. Time comes in from outside.
//!
//! Reading order: [`kind`] (a trial or an official registry), [`desk`] (what a use case works by), [`admit`] (what may come
//! in), [`access`] (who may do what), [`life`] (which step may follow which), [`submit`], [`decide`] and [`attach`] (the use cases), [`store`] (SQLite or
//! PostgreSQL, a file per table), [`api`] (HTTP and its contract, a file per handler), [`console`] (pages for officers and for everybody, behind
//! [`session`], [`password`] and [`totp`]; [`press`] prints what is filed, [`counts`] what stands in the register), [`serve`] (the running server),
//! [`operator`] (the operator's verbs beside it), [`backup`] (copies, and the way
//! back), [`mail`] (notices by e-mail).

pub mod access;
pub mod admit;
pub mod api;
pub mod attach;
pub mod backup;
pub mod console;
pub mod counts;
pub mod decide;
pub mod desk;
pub mod error;
pub mod kind;
pub mod life;
pub mod listen;
pub mod mail;
pub mod operator;
pub mod password;
pub mod press;
pub mod receipt;
pub mod refusal;
pub mod serve;
pub mod session;
pub mod store;
pub mod submit;
pub mod totp;
