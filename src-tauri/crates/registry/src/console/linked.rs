//! A service as linked data: a `PublicService` of the Core Public Service Vocabulary Application Profile (CPSV-AP 3.2),
//! written as JSON-LD with a context of its own, so that nothing need be fetched to read it.

use reqlament_core::entry::Facts;
use reqlament_core::filing::FilingState;
use reqlament_core::law::Law;
use reqlament_core::value::{Term, Unit, Value};
use serde_json::{Value as Json, json};

use super::said;
use crate::store::service::ServiceRow;

const LANGUAGE: &str = "http://publications.europa.eu/resource/authority/language/AZE";
const COUNTRY: &str = "http://publications.europa.eu/resource/authority/country/AZE";

/// The service, of what its facts say; what the facts do not hold is left out.
pub(super) fn service(law: &Law, row: &ServiceRow, facts: &Facts) -> Json {
    let content = match facts.value("content") {
        Some(Value::Prose(prose)) if !prose.is_empty() => prose.plain(),
        _ => row.name.clone(),
    };
    let mut service = json!({
        "@context": {
            "cpsv": "http://purl.org/vocab/cpsv#",
            "cv": "http://data.europa.eu/m8g/",
            "dct": "http://purl.org/dc/terms/",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "adms": "http://www.w3.org/ns/adms#",
            "eli": "http://data.europa.eu/eli/ontology#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("/register/{}", row.number),
        "@type": "cpsv:PublicService",
        "dct:identifier": row.number,
        "dct:title": az(&row.name),
        "dct:description": az(&content),
        "dct:issued": { "@type": "xsd:date", "@value": row.date.to_string() },
        "dct:language": { "@id": LANGUAGE, "@type": "dct:LinguisticSystem" },
        "cv:hasCompetentAuthority": {
            "@type": "cv:PublicOrganisation",
            "skos:prefLabel": az(&row.body),
            "dct:spatial": { "@id": COUNTRY, "@type": "dct:Location" },
        },
    });
    let mut add = |name: &str, value: Option<Json>| {
        if let (Some(map), Some(value)) = (service.as_object_mut(), value) {
            map.insert(name.to_owned(), value);
        }
    };
    if row.state == FilingState::Cancelled {
        let status =
            json!({ "@id": "http://purl.org/adms/status/Withdrawn", "@type": "skos:Concept" });
        add("adms:status", Some(status));
    }
    add("cv:hasLegalResource", legal_resources(facts));
    add("cv:hasChannel", channels(facts));
    add("cpsv:produces", outputs(law, row, facts));
    add("dct:audience", audience(law, facts));
    add("cv:processingTime", processing_time(facts));
    service
}

/// Words in Azerbaijani.
fn az(text: &str) -> Json {
    json!({ "@language": "az", "@value": text })
}

/// Nothing in place of an empty list.
fn several(all: Vec<Json>) -> Option<Json> {
    (!all.is_empty()).then_some(Json::Array(all))
}

fn legal_resources(facts: &Facts) -> Option<Json> {
    let rows = facts.value("legal_basis").map_or(&[][..], Value::rows);
    let acts = rows.iter().filter_map(|row| match row.cells.get("act") {
        Some(Value::Act(act)) => {
            Some(json!({ "@type": "eli:LegalResource", "dct:title": az(&said::act(act)) }))
        }
        _ => None,
    });
    several(acts.collect())
}

fn channels(facts: &Facts) -> Option<Json> {
    let rows = facts.value("web_addresses").map_or(&[][..], Value::rows);
    let addresses = rows
        .iter()
        .map(|row| row.text("address"))
        .filter(|address| !address.is_empty());
    several(
        addresses
            .map(|address| json!({ "@type": "cv:Channel", "dct:identifier": address }))
            .collect(),
    )
}

/// The words of what was chosen at a fact, each with its id.
fn chosen(law: &Law, facts: &Facts, id: &str) -> Vec<(String, String)> {
    let (Some(Value::Choices(chosen)), Some(fact)) = (facts.value(id), law.vocabulary.get(id))
    else {
        return Vec::new();
    };
    let known = chosen.chosen.iter().map(|id| {
        let choice = fact.shape.choice(id);
        let words = choice.map_or(id, |choice| &choice.az);
        (id.clone(), words.clone())
    });
    let own = Some(chosen.other.trim()).filter(|own| !own.is_empty());
    known
        .chain(own.map(|own| ("other".to_owned(), own.to_owned())))
        .collect()
}

fn outputs(law: &Law, row: &ServiceRow, facts: &Facts) -> Option<Json> {
    let output = |(id, words): (String, String)| {
        json!({
            "@type": "cv:Output",
            "dct:identifier": format!("{}/{id}", row.number),
            "dct:title": az(&words),
        })
    };
    several(
        chosen(law, facts, "result")
            .into_iter()
            .map(output)
            .collect(),
    )
}

fn audience(law: &Law, facts: &Facts) -> Option<Json> {
    let concept = |(_, words): (String, String)| json!({ "@type": "skos:Concept", "skos:prefLabel": az(&words) });
    several(
        chosen(law, facts, "users")
            .into_iter()
            .map(concept)
            .collect(),
    )
}

/// A length that a duration of XML Schema can say: it knows no working days and no bounds.
fn processing_time(facts: &Facts) -> Option<Json> {
    let Some(Value::Term(Term::Single { amount, unit, .. })) = facts.value("duration") else {
        return None;
    };
    let duration = match unit {
        Unit::Second => format!("PT{amount}S"),
        Unit::Minute => format!("PT{amount}M"),
        Unit::Hour => format!("PT{amount}H"),
        Unit::Day => format!("P{amount}D"),
        Unit::Month => format!("P{amount}M"),
        Unit::Year => format!("P{amount}Y"),
        Unit::WorkingDay => return None,
    };
    Some(json!({ "@type": "xsd:duration", "@value": duration }))
}
