//! What is known of a filing's signature and of its digests, without more being said than is known.

use maud::{Markup, html};
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;

use super::examined::Examined;
use super::said;

/// The facts by which an application tells how and by whom it was signed.
const TOLD: [&str; 3] = ["filing_medium", "applicant", "filing_signature"];

/// The report: what the packet carries, what the application tells, whether the digests fit.
pub(super) fn report(law: &Law, examined: &Examined, facts: &Facts) -> Markup {
    html! {
        p {
            "Ərizə paketində elektron imzanın özü yoxdur: mübadilə formatı imza daşımır, reyestr imzanı özü yoxlamır. "
            "İmza barədə aşağıdakılar ərizədə göstərildiyi kimidir; yoxlama kodlarını isə reyestr indi yenidən hesablayıb."
        }
        dl.facts {
            @for fact in TOLD.iter().filter_map(|id| law.vocabulary.get(id)) {
                dt { (fact.shape.title.az) }
                dd {
                    @match facts.get(&fact.shape.id) {
                        Some(entry) => (said::line(facts, &fact.shape, entry)),
                        None => "–",
                    }
                }
            }
            dt { "Təqdim edən hesab" }
            dd { (examined.row.account.as_deref().unwrap_or("–")) }
            dt { "Nüsxənin göstərilmiş yoxlama kodu" }
            dd { (compared(&examined.packet.digest, &examined.edition)) }
            dt { "Qəbul edilmiş paketin yoxlama kodu" }
            dd { (compared(&examined.row.content, &examined.content)) }
        }
    }
}

/// A digest that was stated, beside the one that was computed of what is kept.
fn compared(stated: &str, computed: &str) -> Markup {
    html! {
        code { (stated) } br;
        @if stated == computed { "Saxlanılan mətnin yoxlama kodu ilə eynidir." }
        @else {
            strong.error { "Saxlanılan mətnin yoxlama kodu başqadır: " code { (computed) } }
        }
    }
}
