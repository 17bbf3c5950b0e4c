//! Notices by e-mail: a provider is told of each step of its filings (191/2011, 10.4, 10.8).
//!
//! What is to be sent stands in the database from the same transaction as its event. A mail is put off before it is tried,
//! so that a server that dies in between, a second server, and a mail server that is down all come to the same: it is tried
//! again later, at longer and longer intervals.

use std::sync::Arc;
use std::time::Duration as Pause;

use chrono::{DateTime, Duration, FixedOffset, Utc};
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, MaybeString};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use reqlament_core::az;

use crate::access;
use crate::api::Clock;
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::Store;
use crate::store::database::Database;
use crate::store::mail::{self, MailRow};

/// How often the queue is looked at.
const LOOK: Pause = Pause::from_secs(2);

/// How long a mail server may take.
const PATIENCE: Pause = Pause::from_secs(20);

/// Mails that are taken from the queue at a time.
const GROUP: usize = 20;

/// Until when the first try has failed for certain; doubled at each.
const FIRST: Duration = Duration::seconds(30);

/// The longest interval between two tries.
const LONGEST: Duration = Duration::hours(6);

/// The mail server, and who writes.
#[derive(Debug, Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// The mail server of an address `smtp://HOST:PORT`, `smtp://USER:PASSWORD@HOST?tls=required` or `smtps://…`. Beyond
    /// this machine mail goes by TLS alone.
    pub fn at(url: &str, from: &str) -> Result<Self, String> {
        let here = ["localhost", "127.0.0.1", "[::1]"];
        let rest = url.strip_prefix("smtp://");
        if let Some(rest) = rest
            && !url.contains("tls=required")
            && !here.iter().any(|host| is_host(rest, host))
        {
            return Err(
                "the mail server is beyond this machine: say smtps://… or …?tls=required"
                    .to_owned(),
            );
        }
        // The error may hold the address, and that a password.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| {
                "the address of the mail server is smtp://HOST:PORT or smtps://…".to_owned()
            })?
            .timeout(Some(PATIENCE))
            .build();
        let from = from
            .parse()
            .map_err(|error| format!("the sender is no address: {error}"))?;
        Ok(Self { transport, from })
    }
}

/// Whether an address without its scheme names this host.
fn is_host(rest: &str, host: &str) -> bool {
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let end = place.strip_prefix(host);
    end.is_some_and(|end| end.is_empty() || end.starts_with([':', '/', '?']))
}

/// Writes where an account reads its e-mail.
pub fn set_mailbox(database: &mut dyn Database, account: &str, address: &str) -> Result<(), Error> {
    let row = access::in_force(database, account)?;
    let address: Address = address.parse().map_err(|_| Refusal::BadMailbox)?;
    Ok(mail::set_mailbox(database, &row.id, address.as_ref())?)
}

/// Tells an account nothing by e-mail any more.
pub fn remove_mailbox(database: &mut dyn Database, account: &str) -> Result<(), Error> {
    let row = access::in_force(database, account)?;
    Ok(mail::remove_mailbox(database, &row.id)?)
}

/// Sends what is due, until the server ends.
pub(crate) async fn carry(store: Arc<Store>, post: Post, clock: Clock) {
    let mut turns = tokio::time::interval(LOOK);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        if let Err(error) = carried(&store, &post, clock()).await {
            tracing::error!(%error, "the queue of mails cannot be read");
        }
    }
}

/// Sends what is due now. The first that comes to nothing ends the turn: the mail server is not there for the others.
async fn carried(store: &Store, post: &Post, now: DateTime<Utc>) -> Result<(), Error> {
    // Most turns find nothing and need no writer.
    let waiting = store.read(move |db| Ok(mail::due(db, now, 1)?)).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let taken = store.write(move |db| {
        let rows = mail::due(db, now, GROUP)?;
        for row in &rows {
            mail::tried(db, row.event, now + interval(row.tries))?;
        }
        Ok(rows)
    });
    for row in taken.await? {
        let event = row.event;
        let message = match written(&row, &post.from) {
            Ok(message) => message,
            Err(error) => {
                tracing::error!(event, %error, "a mail cannot be written");
                continue;
            }
        };
        match post.transport.send(message).await {
            Ok(_) => store.write(move |db| Ok(mail::sent(db, event)?)).await?,
            // This address is refused; the next may not be.
            Err(error) if error.is_permanent() => {
                tracing::warn!(event, %error, "a mail was refused and is tried again later");
            }
            Err(error) => {
                tracing::warn!(event, %error, "no mail goes out; it is tried again later");
                return Ok(());
            }
        }
    }
    Ok(())
}

fn interval(tries: u64) -> Duration {
    let doubled = 1_i32 << tries.min(16);
    (FIRST * doubled).min(LONGEST)
}

/// The mail of an event. Its id is the event's, so that one that was sent twice, where a server died in between, is known as
/// the same.
fn written(row: &MailRow, from: &Mailbox) -> Result<Message, String> {
    let to: Address = row.address.parse().map_err(|error| format!("{error}"))?;
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let baku = FixedOffset::east_opt(4 * 3600).ok_or("no such zone")?;
    let at = row.at.with_timezone(&baku);
    let (name, state) = (line(&row.name), row.state.az());
    let mut text = format!(
        "Hörmətli həmkarlar,\n\n“{name}” xidməti üzrə {} nömrəli ərizənizin vəziyyəti dəyişib.\n\n\
         Vəziyyəti: {state}\nVaxtı: {} {}\n",
        row.filing,
        az::numeric_date(at.date_naive()),
        at.format("%H:%M")
    );
    if let Some(number) = &row.number {
        text += &format!("Reyestr nömrəsi: {number}\n");
    }
    if let Some(message) = &row.message {
        text += &format!("Səbəb: {message}\n");
    }
    text += "\nBu bildiriş reyestr tərəfindən avtomatik göndərilib, ona cavab yazmağa ehtiyac yoxdur.\n";
    let id = format!("<{}.{}@{}>", row.event, &row.digest, from.email.domain());
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .message_id(Some(id))
        .subject(format!("Reyestr ərizəsi: {state} – {name}"))
        .date(row.at.into())
        .header(ContentType::TEXT_PLAIN)
        .body(MaybeString::String(text));
    message.map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_does_not_go_out_in_the_clear() {
        for (url, good) in [
            ("smtp://127.0.0.1:25", true),
            ("smtp://localhost", true),
            ("smtp://[::1]:25", true),
            ("smtps://user:secret@mail.example", true),
            ("smtp://mail.example:587?tls=required", true),
            ("smtp://mail.example:25", false),
            ("smtp://127.0.0.1.example", false),
            ("smtp://localhost@mail.example", false),
            ("http://127.0.0.1", false),
            ("", false),
        ] {
            let post = Post::at(url, "reyestr@mail.example");
            assert_eq!(post.is_ok(), good, "{url}");
        }
        assert!(Post::at("smtp://127.0.0.1", "nobody").is_err());
    }

    #[test]
    fn intervals_grow_up_to_six_hours() {
        let seconds: Vec<i64> = [0, 1, 2, 9, 10, 400]
            .map(|tries| interval(tries).num_seconds())
            .to_vec();
        assert_eq!(seconds, [30, 60, 120, 15360, 21600, 21600]);
    }
}
