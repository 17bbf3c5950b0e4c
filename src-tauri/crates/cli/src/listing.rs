//! The law on the terminal: facts, catalogue, deadlines.

use reqlament_core::law::Law;
use serde_json::json;

use crate::output;

/// Lists the facts.
pub fn facts(law: &Law, as_json: bool) -> anyhow::Result<()> {
    let mut all = Vec::new();
    for fact in law.vocabulary.facts() {
        let shape = &fact.shape;
        let items = law.items_of(&shape.id);
        if !as_json {
            output::line(&format!(
                "{}  {}  {}\n    {}\n    {}",
                shape.id,
                shape.kind.word(),
                items.join(", "),
                shape.title.az,
                shape.kind.example()
            ))?;
            continue;
        }
        let mut own = output::column(shape);
        own["items"] = json!(items);
        own["group"] = json!(fact.group);
        own["title"] = json!(shape.title);
        own["absent"] = json!(fact.absent);
        own["example"] = json!(shape.kind.example());
        if !shape.columns.is_empty() {
            own["columns"] = shape.columns.iter().map(output::column).collect();
        }
        all.push(own);
    }
    if as_json { output::json(&all) } else { Ok(()) }
}

/// Lists the bodies and services.
pub fn catalogue(law: &Law, search: Option<&str>, as_json: bool) -> anyhow::Result<()> {
    let mut bodies = law.catalogue.bodies.clone();
    if let Some(text) = search {
        let hits = law.catalogue.search(text);
        for body in &mut bodies {
            let found = |number: &str| {
                hits.iter()
                    .any(|hit| hit.service.is_some_and(|own| own.number == number))
            };
            body.services.retain(|service| found(&service.number));
        }
        bodies.retain(|body| {
            !body.services.is_empty() || hits.iter().any(|hit| hit.body.number == body.number)
        });
    }
    if as_json {
        return output::json(&bodies);
    }
    for body in bodies {
        output::line(&format!("{}. {}", body.number, body.name))?;
        for service in body.services {
            output::line(&format!("    {}  {}", service.number, service.name))?;
        }
    }
    Ok(())
}

/// Counts working days.
pub fn deadline(
    law: &Law,
    from: chrono::NaiveDate,
    days: i32,
    as_json: bool,
) -> anyhow::Result<()> {
    let deadline = law.calendar.add_working_days(from, days);
    if as_json {
        return output::json(
            &json!({ "date": deadline.date, "provisional": deadline.provisional }),
        );
    }
    let doubt = if deadline.provisional {
        " (ilin istehsalat təqvimi hələ məlum deyil)"
    } else {
        ""
    };
    output::line(&format!("{}{doubt}", deadline.date))
}
