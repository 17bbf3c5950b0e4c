//! Words of the command line as the words of the client.

use reqlament_client::command::create;
use reqlament_client::command::print::Wanted;
use reqlament_core::{filing, rule};

use crate::arguments::{Gate, Origin, Print, Purpose};

/// From what a dossier is made.
pub fn made_from(origin: Origin) -> create::Origin {
    match (origin.service, origin.example) {
        (Some(number), _) => create::Origin::Service(number),
        (None, Some(name)) => create::Origin::Example(name),
        (None, None) => create::Origin::Blank,
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
        undivided: print.undivided,
    }
}
