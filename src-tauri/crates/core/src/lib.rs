//! The domain, pure: facts and values, forms, rules and profiles, checks, revisions, deadlines, Azerbaijani language,
//! canonical bytes and the messages to the registry.
//!
//! It never reads a clock, a file, the network or the environment, and makes nothing at random: bytes, ids and `now`
//! come in, values go out. The law's data is built in as text and read by [`law::Law`].
//!
//! Reading order: [`kind`], [`vocabulary`] and [`value`] (what can be known), [`entry`] (what stands at a fact),
//! [`citation`] (acts as they are cited), [`form`], [`profile`] and [`rule`] (the law as data), [`check`] (what it
//! demands), [`revision`] and [`diff`] (history), [`mod@find`] (words over all of it), [`remark`] (what others say of
//! the text), [`filing`] (what goes to the registry).
//! [`form`], [`profile`] and [`rule`] (the law as data), [`resting`] (what rests on a clause), [`check`] (what it demands), [`revision`] and [`diff`]
//! (history), [`remark`] (what others say of the text), [`standard`] (texts kept once), [`filing`] (what goes to the registry).

pub mod agency;
pub mod agreed;
mod answered;
pub mod az;
pub mod bind;
pub mod calendar;
pub mod canonical;
pub mod catalogue;
pub mod check;
pub mod citation;
pub mod citing;
pub mod condition;
pub mod deadline;
pub mod design;
pub mod diff;
pub mod entry;
mod evaluate;
pub mod example;
pub mod filing;
pub mod find;
pub mod flow;
pub mod form;
pub mod kind;
pub mod law;
pub mod length;
mod native;
pub mod order;
mod parts;
pub mod path;
pub mod profile;
pub mod prose;
mod read;
pub mod relation;
pub mod remark;
pub mod resting;
pub mod revision;
mod rows;
pub mod rule;
pub mod scope;
mod sight;
pub mod stage;
pub mod standard;
mod style;
pub mod texts;
pub mod value;
pub mod vocabulary;
pub mod wellformed;
pub mod wire;
