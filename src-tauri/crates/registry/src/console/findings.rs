//! What core's check finds in a text, each with its clause.

use maud::{Markup, html};
use reqlament_core::check::Finding;
use reqlament_core::law::Law;
use reqlament_core::rule::{Gate, Severity};

use super::table::Head::{self, Words};
use super::table::table;
use super::text::{Text, head};
use crate::error::Error;

const HEADS: [Head; 4] = [
    Words("Növü"),
    Words("Nə tapılıb"),
    Words("Bənd"),
    Words("Yeri"),
];

/// The findings that bind at the filing, the gravest first.
pub(super) fn findings(law: &Law, text: &Text) -> Result<Markup, Error> {
    let all = text.check().findings(Gate::Filing).map_err(Error::Law)?;
    Ok(html! {
        @if all.is_empty() { p { "Çatışmazlıq aşkar edilməyib." } } @else {
            (table("", &HEADS, &html! { @for one in &all { (finding(law, text, one)) } }))
        }
    })
}

fn finding(law: &Law, text: &Text, one: &Finding) -> Markup {
    let (class, severity) = match one.severity {
        Severity::Error => ("past", "çatışmazlıq"),
        Severity::Warning => ("soon", "xəbərdarlıq"),
        Severity::Hint => ("", "tövsiyə"),
    };
    html! {
        tr {
            th.(class) scope="row" { (severity) }
            td { (one.message.az) }
            td {
                @match law.clause(&one.clause) {
                    Some(clause) => details { summary { (one.clause) } p { (clause.text) } },
                    None => (one.clause),
                }
            }
            td {
                @for form in text.forms() {
                    @for item in &form.items {
                        @let address = form.address_of(item);
                        @if one.items.contains(&address) {
                            a href={"#" (address)} title=(head(item)) { (form.name.az) " " (item.number) } br;
                        }
                    }
                }
            }
        }
    }
}
