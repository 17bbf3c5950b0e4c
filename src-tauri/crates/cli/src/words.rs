//! Words of the command line as the words of the client.

use reqlament_client::command::create::{self, Beginning};
use reqlament_client::command::like::Like;
use reqlament_client::command::print::Wanted;
use reqlament_client::view;
use reqlament_core::{filing, rule};

use crate::arguments::{Gate, Origin, Print, Purpose, Shelf};

/// How a dossier begins.
pub fn beginning_of(origin: Origin, profile: &str) -> Beginning {
    let source = origin.source;
    let made_from = match (source.like, source.service, source.example) {
        (Some(dossier), service, _) => create::Origin::Like(Like {
            dossier,
            facts: (!origin.take.is_empty()).then_some(origin.take),
            service,
        }),
        (None, Some(number), _) => create::Origin::Service(number),
        (None, None, Some(name)) => create::Origin::Example(name),
        (None, None, None) => create::Origin::Blank,
    };
    Beginning {
        origin: made_from,
        profile: profile.to_owned(),
        answers: origin.answer.into_iter().collect(),
        knowingly: origin.knowingly,
    }
}

/// The shelf of a word.
pub fn shelf_of(shelf: Shelf) -> view::Shelf {
    match shelf {
        Shelf::Current => view::Shelf::Current,
        Shelf::Archive => view::Shelf::Archive,
        Shelf::Trash => view::Shelf::Trash,
    }
}

/// The gate of a word.
pub fn gate_of(gate: Gate) -> rule::Gate {
    match gate {
        Gate::Draft => rule::Gate::Draft,
        Gate::Consultation => rule::Gate::Consultation,
        Gate::Approval => rule::Gate::Approval,
        Gate::Filing => rule::Gate::Filing,
        Gate::Registered => rule::Gate::Registered,
    }
}

/// The purpose of a word.
pub fn purpose_of(purpose: Purpose) -> filing::Purpose {
    match purpose {
        Purpose::Register => filing::Purpose::Register,
        Purpose::Amend => filing::Purpose::Amend,
        Purpose::Cancel => filing::Purpose::Cancel,
    }
}

/// What is to be printed.
pub fn wanted_of(print: &Print) -> Wanted {
    Wanted {
        kind: print.document,
        purpose: purpose_of(print.purpose),
        body: print.body.clone(),
        against: print.against,
        gate: gate_of(print.gate),
        with: print.with.clone(),
        filing: print.filing.clone(),
        undivided: print.undivided,
    }
}
