//! Whatever is filed and decided in whatever order: no number is given twice, no history forgotten, no state skipped.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use reqlament_core::filing::{FilingState, Packet, Purpose};
use reqlament_core::law::Law;
use reqlament_core::wire::FilingEvent;
use reqlament_registry::admit::{Named, Submission};
use reqlament_registry::decide::{By, Ruling, decide};
use reqlament_registry::desk::Desk;
use reqlament_registry::error::Error;
use reqlament_registry::kind::Kind;
use reqlament_registry::life::{Decision, Reasons};
use reqlament_registry::store::{Location, Store, chain_holds, event, register, service};
use reqlament_registry::submit::{Offered, Taken, submit};

use crate::packet::registration;

/// What is done next. Filings and dossiers are few, so that they meet.
#[derive(Debug, Clone)]
enum Act {
    File {
        key: u8,
        dossier: u8,
        purpose: Purpose,
        number: u8,
    },
    Decide {
        filing: u8,
        decision: Decision,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let purpose = prop_oneof![
        3 => Just(Purpose::Register),
        2 => Just(Purpose::Amend),
        1 => Just(Purpose::Cancel),
    ];
    let reason = || "səbəb".to_owned();
    let decision = prop_oneof![
        Just(Decision::Examine),
        Just(Decision::Register),
        Just(Decision::Amend),
        Just(Decision::Cancel),
        Just(Decision::Refuse(reason())),
        Just(Decision::Refuse(String::new())),
        Just(Decision::Return(Reasons {
            message: reason(),
            items: Vec::new(),
        })),
    ];
    prop_oneof![
        (0..10_u8, 0..3_u8, purpose, 0..3_u8).prop_map(|(key, dossier, purpose, number)| {
            Act::File {
                key,
                dossier,
                purpose,
                number,
            }
        }),
        (0..10_u8, decision).prop_map(|(filing, decision)| Act::Decide { filing, decision }),
    ]
}

/// Which states may come next, said here once more by itself.
fn may_follow(purpose: Purpose, state: FilingState) -> &'static [FilingState] {
    use FilingState::{Amended, Cancelled, Examining, Received, Refused, Registered, Returned};
    match (state, purpose) {
        (Received, _) => &[Examining],
        (Examining, Purpose::Register) => &[Returned, Refused, Registered],
        (Examining, Purpose::Amend) => &[Returned, Refused, Amended],
        (Examining, Purpose::Cancel) => &[Returned, Refused, Cancelled],
        _ => &[],
    }
}

/// A registry and what was seen of it so far.
struct Watched {
    store: Store,
    desk: Desk,
    runtime: tokio::runtime::Runtime,
    purposes: BTreeMap<String, Purpose>,
    histories: BTreeMap<String, Vec<FilingEvent>>,
    /// The numbers that were given.
    numbers: BTreeSet<String>,
    granted: BTreeMap<String, usize>,
    cancelled: BTreeSet<String>,
}

impl Watched {
    fn new(folder: &std::path::Path) -> Self {
        let location = Location::Folder(folder.to_owned());
        Self {
            store: Store::open(&location, Kind::Official).expect("a registry"),
            desk: Desk {
                law: Law::embedded(),
                kind: Kind::Official,
                now: "2026-05-04T08:00:00Z".parse().expect("a moment"),
            },
            runtime: tokio::runtime::Runtime::new().expect("a runtime"),
            purposes: BTreeMap::new(),
            histories: BTreeMap::new(),
            numbers: BTreeSet::new(),
            granted: BTreeMap::new(),
            cancelled: BTreeSet::new(),
        }
    }

    fn does(&mut self, packet: &Packet, act: &Act) {
        self.desk.now += chrono::Duration::hours(1);
        match act {
            Act::File {
                key,
                dossier,
                purpose,
                number,
            } => {
                let given = self.numbers.iter().nth(usize::from(*number)).cloned();
                let packet = Packet {
                    filing: format!("f-{key}"),
                    dossier: format!("d-{dossier}"),
                    purpose: *purpose,
                    registry_number: given.filter(|_| *purpose != Purpose::Register),
                    ..packet.clone()
                };
                self.files(*key, packet);
            }
            Act::Decide { filing, decision } => self.decides(&format!("f-{filing}"), decision),
        }
    }

    fn files(&mut self, key: u8, packet: Packet) {
        let (desk, id, purpose) = (self.desk, packet.filing.clone(), packet.purpose);
        let submission = Submission::of(packet).expect("canonical");
        let taken = self.runtime.block_on(self.store.write(move |db| {
            let service = Named {
                name: "Xidmət".to_owned(),
                body: "Qurum".to_owned(),
            };
            let offered = Offered {
                key: &format!("k-{key}"),
                account: None,
                submission: &submission,
                service: &service,
            };
            submit(db, desk, offered)
        }));
        match taken {
            Ok(Taken::New(_)) => {
                assert!(self.purposes.insert(id, purpose).is_none(), "taken twice")
            }
            Ok(Taken::Replay(told)) => assert_eq!(told.receipt.filing, id),
            Err(Error::Refused(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn decides(&mut self, id: &str, decision: &Decision) {
        let (desk, own, decision) = (self.desk, id.to_owned(), decision.clone());
        let told = self.runtime.block_on(self.store.write(move |db| {
            let ruling = Ruling {
                decision: &decision,
                by: By::OPERATOR,
                seen: None,
            };
            decide(db, desk, &own, ruling)
        }));
        match told {
            Ok(told) => self.notes(told.receipt.state, told.receipt.registry_number.as_deref()),
            Err(Error::Refused(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn notes(&mut self, state: FilingState, number: Option<&str>) {
        let number = number.unwrap_or_default().to_owned();
        if matches!(state, FilingState::Amended | FilingState::Cancelled) {
            assert!(self.numbers.contains(&number), "no such number was given");
            assert!(
                !self.cancelled.contains(&number),
                "a cancelled number came back"
            );
        }
        match state {
            FilingState::Registered => {
                assert!(
                    self.numbers.insert(number.clone()),
                    "{number} was given twice"
                );
            }
            FilingState::Cancelled => {
                self.cancelled.insert(number.clone());
            }
            FilingState::Amended => {}
            _ => return,
        }
        *self.granted.entry(number).or_default() += 1;
    }

    /// What must hold after every step.
    fn holds(&mut self) {
        let ids: Vec<String> = self.purposes.keys().cloned().collect();
        let numbers: Vec<String> = self.numbers.iter().cloned().collect();
        let (asked, named) = (ids.clone(), numbers.clone());
        let read = self.runtime.block_on(self.store.read(move |db| {
            assert!(chain_holds(db)?.is_ok(), "the chain holds");
            let mut histories = Vec::new();
            for id in &asked {
                histories.push(event::of_filing(db, id)?);
            }
            let mut services = Vec::new();
            for number in &named {
                services.push((
                    service::by_number(db, number)?,
                    register::history(db, number)?,
                ));
            }
            Ok((histories, services))
        }));
        let (histories, services) = read.expect("read");
        for (id, history) in ids.into_iter().zip(histories) {
            let before = self
                .histories
                .insert(id.clone(), history.clone())
                .unwrap_or_default();
            assert!(history.starts_with(&before), "{id} forgot its history");
            assert_eq!(
                history.first().map(|event| event.state),
                Some(FilingState::Received)
            );
            for pair in history.windows(2) {
                let allowed = may_follow(self.purposes[&id], pair[0].state);
                assert!(
                    allowed.contains(&pair[1].state),
                    "{id}: {:?} after {:?}",
                    pair[1].state,
                    pair[0].state
                );
            }
        }
        for (number, (service, history)) in numbers.into_iter().zip(services) {
            let service = service.expect("a number is never forgotten");
            assert_eq!(history.len(), self.granted[&number], "{number}");
            let is_cancelled = service.state == FilingState::Cancelled;
            assert_eq!(is_cancelled, self.cancelled.contains(&number));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_way_reuses_a_number_forgets_a_history_or_skips_a_state(acts in prop::collection::vec(act(), 1..40)) {
        let folder = tempfile::tempdir().expect("a folder");
        let packet = registration("f", "d");
        let mut watched = Watched::new(folder.path());
        for act in &acts {
            watched.does(&packet, act);
            watched.holds();
        }
    }
}
