//! The kinds of facts: what shape of value a fact or a column accepts.

use serde::{Deserialize, Serialize};

/// The shape of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line of plain text.
    Text,
    /// Paragraphs and lists.
    Prose,
    /// A form to be filled by hand, element by element.
    Design,
    /// One of the declared choices, by id.
    Choice,
    /// Several of the declared choices, and possibly words of one's own ("digərləri").
    Choices,
    /// Yes or no.
    Flag,
    /// A calendar day.
    Date,
    /// From one day to another; either end may be open.
    Period,
    /// A whole number.
    Number,
    /// An amount in qəpik, a table of amounts, or an amount set by an act.
    Money,
    /// How long something takes.
    Term,
    /// When applications are accepted.
    Hours,
    /// A physical address.
    Place,
    /// A web address; a host without scheme is valid.
    Web,
    /// An e-mail address.
    Email,
    /// A telephone number; short codes are valid.
    Phone,
    /// A body, with its unit.
    Body,
    /// A post, and optionally a surname, name and patronymic.
    Person,
    /// A legal act and its clauses.
    Act,
    /// A reference to a row of a table.
    Row,
    /// An attachment.
    File,
    /// Rows of columns.
    Table,
    /// One row of columns.
    Group,
}

impl Kind {
    /// The word used in assets and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Prose => "prose",
            Kind::Design => "design",
            Kind::Choice => "choice",
            Kind::Choices => "choices",
            Kind::Flag => "flag",
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Number => "number",
            Kind::Money => "money",
            Kind::Term => "term",
            Kind::Hours => "hours",
            Kind::Place => "place",
            Kind::Web => "web",
            Kind::Email => "email",
            Kind::Phone => "phone",
            Kind::Body => "body",
            Kind::Person => "person",
            Kind::Act => "act",
            Kind::Row => "row",
            Kind::File => "file",
            Kind::Table => "table",
            Kind::Group => "group",
        }
    }

    /// A JSON value of this kind, for messages and help.
    pub fn example(self) -> &'static str {
        match self {
            Kind::Text => r#""mətn""#,
            Kind::Prose => r#""Birinci abzas.\nİkinci abzas.""#,
            Kind::Design => {
                r#"[{"kind":"heading","text":"mətn","align":"center"},{"kind":"fields","cells":[{"label":"1. mətn","lines":1},{"label":"2. mətn","options":[{"text":"mətn"}]}]},{"kind":"signature","signature":"(İmzası)","seal":"(M.Y.)"}]"#
            }
            Kind::Choice => r#""id""#,
            Kind::Choices => r#"{"chosen":["id"],"other":"mətn"}"#,
            Kind::Flag => "true",
            Kind::Date => r#""2026-11-22""#,
            Kind::Period => r#"{"from":"2026-01-01","to":"2026-12-31"}"#,
            Kind::Number => "100",
            Kind::Money => {
                r#"{"kind":"by_reference"} | {"kind":"amount","qepik":1500} | {"kind":"table","rows":[{"label":"mətn","qepik":1500}]}"#
            }
            Kind::Term => {
                r#"{"kind":"single","amount":3,"unit":"working_day"} | {"kind":"range","from":{"amount":1,"unit":"hour"},"to":{"amount":3,"unit":"working_day"}} | {"kind":"real_time"}"#
            }
            Kind::Hours => {
                r#"{"always":true} | {"days":["mon","fri"],"from":"09:00","to":"18:00","season":"mətn"}"#
            }
            Kind::Place => r#"{"address":"mətn","name":"mətn"}"#,
            Kind::Web => r#""www.e-gov.az""#,
            Kind::Email => r#""info@e-gov.az""#,
            Kind::Phone => r#""+994121234567""#,
            Kind::Body => r#"{"name":"mətn","unit":"mətn"}"#,
            Kind::Person => r#"{"post":"mətn"}"#,
            Kind::Act => {
                r#"{"type":"law","title":"mətn","body":"mətn","date":"2004-06-29","number":"713-IIQ","approved_by":"mətn","clauses":"21-ci maddə"}"#
            }
            Kind::Row => r#""row-id""#,
            Kind::File => {
                r#"{"name":"fayl.pdf","sha256":"…","size":1000,"media_type":"application/pdf"}"#
            }
            Kind::Table => r#"[{"column":"value"}]"#,
            Kind::Group => r#"{"column":"value"}"#,
        }
    }
}
