//! Terms, hours and periods.

use chrono::NaiveTime;
use reqlament_core::az::{self, Case};
use reqlament_core::value::{Day, Hours, Length, Period, Relation, Term, Unit};

const DAYS: [(Day, &str); 7] = [
    (Day::Mon, "bazar ertəsi"),
    (Day::Tue, "çərşənbə axşamı"),
    (Day::Wed, "çərşənbə"),
    (Day::Thu, "cümə axşamı"),
    (Day::Fri, "cümə"),
    (Day::Sat, "şənbə"),
    (Day::Sun, "bazar"),
];

/// A term: "3 iş günü", "1 saatdan 1 iş gününədək", "real vaxt", "ildə 2 dəfədən az olmayaraq".
pub fn term(term: &Term) -> String {
    match term {
        Term::RealTime => "real vaxt".to_owned(),
        Term::AtOnce => "dərhal".to_owned(),
        Term::AtVisit => "müraciət zamanı".to_owned(),
        Term::WithinWhole => "ümumi müddət daxilində".to_owned(),
        Term::Single {
            amount,
            unit,
            relation,
            event,
        } => counted(
            length(Length {
                amount: *amount,
                unit: *unit,
            }),
            *relation,
            event,
        ),
        Term::Range { from, to, event } => counted(range(*from, *to), Relation::After, event),
        Term::PerYear { times } => format!("ildə {times} dəfədən az olmayaraq"),
    }
}

/// A length: "5 iş günü".
pub fn length(length: Length) -> String {
    format!("{} {}", length.amount, length.unit.az())
}

/// Two bounds: "1 iş günündən 5 iş gününədək"; equal ones are one length.
fn range(from: Length, to: Length) -> String {
    if from == to {
        return length(to);
    }
    let (low, high) = (
        inflected(from.unit, Case::Ablative),
        inflected(to.unit, Case::Dative),
    );
    format!("{} {low} {} {high}dək", from.amount, to.amount)
}

fn inflected(unit: Unit, case: Case) -> String {
    az::decline(unit.az(), case)
}

/// A length counted from an event: "müraciətin qeydə alınmasından sonra 2 iş günü".
fn counted(length: String, relation: Relation, event: &str) -> String {
    let event = event.trim();
    if event.is_empty() {
        return length;
    }
    let told = ["sonra", "əvvəl", "etibarən"]
        .iter()
        .any(|word| event.ends_with(word));
    let from = |event: &str| {
        if ["dan", "dən"].iter().any(|end| event.ends_with(end)) {
            event.to_owned()
        } else {
            az::decline(event, Case::Ablative)
        }
    };
    match relation {
        _ if told => format!("{event} {length}"),
        Relation::After => format!("{} sonra {length}", from(event)),
        Relation::Before => format!("{} {length} əvvəl", from(event)),
    }
}

/// A period: "1 yanvar 2026-cı il – 31 mart 2026-cı il"; an open end says only the other.
pub fn period(period: &Period) -> String {
    match (period.from, period.to) {
        (Some(from), Some(to)) if from == to => az::long_date(from),
        (Some(from), Some(to)) => format!("{} – {}", az::long_date(from), az::long_date(to)),
        (Some(from), None) => format!("{}dən", az::long_date(from)),
        (None, Some(to)) => format!("{}ədək", az::long_date(to)),
        (None, None) => String::new(),
    }
}

/// When applications are accepted: "bazar ertəsi – cümə, saat 09:00–18:00".
pub fn hours(hours: &Hours) -> String {
    let days = if hours.always {
        "həftənin bütün günləri, 24 saat".to_owned()
    } else {
        days(&hours.days)
    };
    let clock = match (hours.from, hours.to) {
        _ if hours.always => String::new(),
        (Some(from), Some(to)) => format!("saat {}–{}", clock(from), clock(to)),
        (Some(from), None) => format!("saat {} etibarən", clock_in(from, Case::Ablative)),
        (None, Some(to)) => format!("saat {}dək", clock_in(to, Case::Dative)),
        (None, None) => String::new(),
    };
    super::joined(
        ", ",
        [days, clock, hours.season.trim().to_owned()].into_iter(),
    )
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A time with the ending of the number spoken last: "18:00-a" is "on səkkizə".
fn clock_in(time: NaiveTime, case: Case) -> String {
    let written = clock(time);
    let (hour, minute) = written.split_once(':').unwrap_or((&written, "00"));
    let spoken = [minute, hour]
        .into_iter()
        .filter_map(|part| part.parse::<u64>().ok())
        .find(|part| *part > 0);
    let inflected = az::number_in_case(spoken.unwrap_or(0), case);
    format!(
        "{written}-{}",
        inflected.rsplit('-').next().unwrap_or_default()
    )
}

fn days(days: &[Day]) -> String {
    let place = |day: &Day| DAYS.iter().position(|(known, _)| known == day);
    let mut places: Vec<usize> = days.iter().filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    let names: Vec<&str> = places.iter().map(|place| DAYS[*place].1).collect();
    match (places.as_slice(), names.as_slice()) {
        ([first, .., last], [from, .., to])
            if places.len() > 2 && last - first + 1 == places.len() =>
        {
            format!("{from} – {to}")
        }
        _ => names.join(", "),
    }
}
