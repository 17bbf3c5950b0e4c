//! Writing to the terminal: JSON, or plain lines.

use std::io::{self, Write as _};

use reqlament_core::check::Finding;
use reqlament_core::law::Law;
use reqlament_core::rule::Severity;
use reqlament_core::value::Value;
use reqlament_core::vocabulary::Shape;
use serde::Serialize;
use serde_json::{Value as Json, json};

/// Writes a line.
pub fn line(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

/// Writes a value as JSON.
pub fn json(value: &impl Serialize) -> anyhow::Result<()> {
    line(&serde_json::to_string_pretty(value)?)
}

/// Whether the reader of our output went away, which is no failure of ours.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Findings as JSON: the message in Azerbaijani.
pub fn findings_json(findings: &[Finding]) -> Json {
    let one = |finding: &Finding| {
        let mut own = json!({
            "rule": finding.rule,
            "clause": finding.clause,
            "severity": finding.severity,
            "facts": finding.facts,
            "items": finding.items,
            "message": finding.message.az,
        });
        if let Some(row) = &finding.row {
            own["row"] = json!(row);
        }
        if let Some(fix) = &finding.fix {
            own["fix"] = json!({ "fact": fix.fact, "value": fix.value, "label": fix.label.az });
        }
        own
    };
    findings.iter().map(one).collect()
}

/// Findings as lines.
pub fn findings_lines(findings: &[Finding]) -> String {
    let mark = |severity| match severity {
        Severity::Error => "◆ çatışmazlıq",
        Severity::Warning => "△ xəbərdarlıq",
        Severity::Hint => "○ tövsiyə",
    };
    let mut text = String::new();
    for finding in findings {
        let items = finding.items.join(", ");
        text += &format!(
            "{}  {}  {}\n    {}\n",
            mark(finding.severity),
            finding.clause,
            items,
            finding.message.az
        );
        if let Some(fix) = &finding.fix {
            text += &format!("    → {}\n", fix.label.az);
        }
    }
    text
}

/// A fact's value as plain text: texts verbatim, the rest as JSON.
pub fn plain(law: &Law, fact: &str, value: &Json) -> String {
    let facts = reqlament_core::entry::Facts::from_stored(
        &law.vocabulary,
        [(fact.to_owned(), value.clone())],
    );
    match facts.value(fact) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Prose(prose)) => prose.plain(),
        Some(Value::Design(design)) => design.plain(),
        _ => value.to_string(),
    }
}

/// A column as JSON.
pub fn column(shape: &Shape) -> Json {
    let mut own = json!({ "id": shape.id, "kind": shape.kind });
    if !shape.choices.is_empty() {
        own["choices"] = json!(shape.choices);
    }
    if shape.many {
        own["many"] = json!(true);
    }
    own
}
