//! Clauses by the ids of the law's data, in the words by which an official cites them: `191/2011:9.3.3` is
//! "Qaydaların 9.3.3-cü yarımbəndi".

use reqlament_core::az::{self, Case};
use reqlament_core::value::ActType;

use super::clauses::clauses;

/// An act of the law's data.
struct Cited {
    id: &'static str,
    kind: ActType,
    /// Its short name as the owner of a clause.
    owner: &'static str,
    /// Its short name.
    name: &'static str,
    /// What the short name stands for.
    full: &'static str,
}

const ACTS: [Cited; 8] = [
    Cited {
        id: "191/2011",
        kind: ActType::Rules,
        owner: "Qaydaların",
        name: "Qaydalar",
        full: "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı ilə təsdiq edilmiş “Mərkəzi icra hakimiyyəti orqanları tərəfindən konkret sahələr üzrə elektron xidmətlər göstərilməsi Qaydaları”",
    },
    Cited {
        id: "191/2011/AF",
        kind: ActType::Rules,
        owner: "nümunəvi formanın",
        name: "nümunəvi forma",
        full: "Qaydalara 1 nömrəli əlavə",
    },
    Cited {
        id: "191/2011/AP",
        kind: ActType::Rules,
        owner: "müraciət ərizəsinin",
        name: "müraciət ərizəsi",
        full: "Qaydalara 2 nömrəli əlavə",
    },
    Cited {
        id: "191/2011/DEC",
        kind: ActType::Decision,
        owner: "191 nömrəli qərarın",
        name: "191 nömrəli qərar",
        full: "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı",
    },
    Cited {
        id: "191/2011/LIST",
        kind: ActType::Rules,
        owner: "Siyahının",
        name: "Siyahı",
        full: "191 nömrəli qərarla təsdiq edilmiş “Elektron xidmət növlərinin Siyahısı”",
    },
    Cited {
        id: "129/2026",
        kind: ActType::Rules,
        owner: "129 nömrəli qərarla müəyyən edilmiş siyahının",
        name: "129 nömrəli qərar",
        full: "Azərbaycan Respublikası Nazirlər Kabinetinin 2026-cı il 6 may tarixli 129 nömrəli qərarı",
    },
    Cited {
        id: "1598/2017",
        kind: ActType::Rules,
        owner: "1598 nömrəli Fərmanla təsdiq edilmiş Qaydanın",
        name: "1598 nömrəli Fərman",
        full: "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli Fərmanı",
    },
    Cited {
        id: "279-VIIQ",
        kind: ActType::Law,
        owner: "279-VIIQ nömrəli Qanunun",
        name: "279-VIIQ nömrəli Qanun",
        full: "“Dövlət xidmətləri haqqında” Azərbaycan Respublikasının 279-VIIQ nömrəli Qanunu",
    },
];

/// A clause in words; an act without a clause by its name, an id that is not known as it is.
pub fn clause(id: &str) -> String {
    let (act, place) = id.split_once(':').unwrap_or((id, ""));
    match (known(act), place) {
        (None, _) => id.replacen(':', ", ", 1),
        (Some(act), "") => act.name.to_owned(),
        (Some(act), place) => format!("{} {}", act.owner, self::place(place, act.kind)),
    }
}

/// What the short names in these citations stand for, in the order in which they build on each other.
pub fn acts<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut named: Vec<&str> = ids
        .into_iter()
        .map(|id| id.split_once(':').map_or(id, |(act, _)| act))
        .collect();
    // An annex is told by the act it is annexed to.
    if named.iter().any(|id| id.starts_with("191/2011/A")) {
        named.push("191/2011");
    }
    if named.contains(&"191/2011/LIST") {
        named.push("191/2011/DEC");
    }
    ACTS.iter()
        .filter(|act| named.contains(&act.id))
        .map(|act| format!("{} – {}", act.name, act.full))
        .collect()
}

fn known(id: &str) -> Option<&'static Cited> {
    ACTS.iter().find(|act| act.id == id)
}

/// The place in the possessive of its act: a number, a note, or a named part.
fn place(place: &str, kind: ActType) -> String {
    let note = |number: &str| format!("{} qeydi", az::ordinal_of(number));
    match place {
        "approval" => "“Təsdiq edirəm” qrifi".to_owned(),
        "title" => "başlığı".to_owned(),
        "signature" => "imza hissəsi".to_owned(),
        "preamble" => "giriş hissəsi".to_owned(),
        _ => match place.split_once("note") {
            Some(("", number)) => note(number),
            Some((of, number)) => {
                let of = clauses(of.trim_end_matches('-'), Some(kind));
                format!("{} {}", az::decline(&of, Case::Genitive), note(number))
            }
            None => clauses(place, Some(kind)),
        },
    }
}
