//! Citations of legal acts as officials write them, read into their parts.
//!
//! “Title” … Qanununun 21-ci maddəsi; … Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli Qərarı; … Fərmanı
//! ilə təsdiq edilmiş “… Qaydası”nın 2.14-cü bəndi. Reading never guesses a part: what is no citation gives nothing, and
//! every word of one stands in some part afterwards.

mod issuer;
mod reference;

use crate::az;
use crate::value::{Act, ActType};

use issuer::{PRESIDENT, STATE, STATE_OF, nominative};
use reference::Reference;

/// The words for an act: stem, vowel of possession, type.
const NOUNS: [(&str, &str, ActType); 5] = [
    ("qanun", "u", ActType::Law),
    ("məcəllə", "si", ActType::Code),
    ("fərman", "ı", ActType::Decree),
    ("sərəncam", "ı", ActType::Order),
    ("qərar", "ı", ActType::Decision),
];

/// How an act is said to be approved by another.
const APPROVED: [&str; 3] = [
    " ilə təsdiq edilmiş ",
    " ilə təsdiq olunmuş ",
    " ilə təsdiqlənmiş ",
];

/// The act that a citation names; `None` where the text is none.
pub fn read(text: &str) -> Option<Act> {
    let text = plain(text);
    let approved = APPROVED
        .iter()
        .find_map(|joint| text.split_once(joint))
        .filter(|(by, _)| !by.trim().is_empty());
    match approved {
        Some((by, own)) => approved_act(by.trim(), own.trim()),
        None => match Quoted::of(&text) {
            Some(quoted) => titled(&quoted),
            None => issued("", &text),
        },
    }
}

/// One kind of spaces, hyphens and quotes, and no full stop at the end.
fn plain(text: &str) -> String {
    let mut before = ' ';
    let curve = |letter: char| {
        let opens = before.is_whitespace() || matches!(before, '(' | '“');
        before = letter;
        match letter {
            '"' | '„' | '«' | '»' | '‟' if opens => '“',
            '"' | '„' | '«' | '»' | '‟' => '”',
            '\u{2011}' | '\u{2010}' => '-',
            other => other,
        }
    };
    let words: String = text.chars().map(curve).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    words
        .join(" ")
        .trim_end_matches(['.', ';', ',', ' '])
        .to_owned()
}

/// A text around its first to last quotation.
struct Quoted<'a> {
    before: &'a str,
    title: String,
    after: &'a str,
}

impl<'a> Quoted<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let open = text.find('“')?;
        let close = text.rfind('”').filter(|close| *close > open)?;
        let inner = text[open + '“'.len_utf8()..close].trim();
        // A title that itself begins or ends with a quotation is printed with one mark there.
        let [opened, closed] = ['“', '”'].map(|mark| inner.matches(mark).count());
        let title = match opened.cmp(&closed) {
            std::cmp::Ordering::Less => format!("“{inner}"),
            std::cmp::Ordering::Equal => inner.to_owned(),
            std::cmp::Ordering::Greater => format!("{inner}”"),
        };
        (!inner.is_empty()).then(|| Self {
            before: text[..open].trim(),
            title,
            after: &text[close + '”'.len_utf8()..],
        })
    }

    /// What follows the case ending that stands at the closing mark, `”nın 8.1-ci bəndi`; `None` where none stands.
    fn after_ending(&self) -> Option<&'a str> {
        let letters = self.after.find(|c: char| !c.is_alphabetic());
        let length = letters.unwrap_or(self.after.len());
        (length > 0).then(|| self.after[length..].trim_start_matches(',').trim())
    }
}

/// An act that another approved: its title, and the clauses that matter.
fn approved_act(by: &str, own: &str) -> Option<Act> {
    let approved = |title: String, clauses: &str| Act {
        act_type: Some(ActType::Rules),
        title,
        approved_by: by.to_owned(),
        clauses: clauses.to_owned(),
        ..Act::default()
    };
    match Quoted::of(own) {
        Some(quoted) if quoted.before.is_empty() => {
            let clauses = quoted
                .after_ending()
                .unwrap_or_else(|| quoted.after.trim_start_matches(',').trim());
            Some(approved(quoted.title, clauses))
        }
        _ => (!own.is_empty()).then(|| approved(own.to_owned(), "")),
    }
}

/// A citation with a title in quotation marks: of the act itself, or of what it regulates.
fn titled(quoted: &Quoted) -> Option<Act> {
    if let Some(clauses) = quoted.after_ending() {
        let reference = Reference::read(quoted.before);
        return Some(Act {
            act_type: Some(ActType::Rules),
            title: quoted.title.clone(),
            body: nominative(&reference.rest),
            date: reference.date,
            number: reference.number,
            clauses: clauses.to_owned(),
            ..Act::default()
        });
    }
    let around = format!("{} {}", quoted.before, quoted.after.trim());
    issued(&quoted.title, around.trim())
}

/// “… issuer, date, number, noun, clauses”.
fn issued(title: &str, text: &str) -> Option<Act> {
    let words: Vec<&str> = text.split(' ').collect();
    let (at, act_type) = words
        .iter()
        .enumerate()
        .find_map(|(at, word)| Some((at, noun(word)?)))?;
    let reference = Reference::read(&words[..at].join(" "));
    let clauses = words[at + 1..].join(" ");
    let clauses = clauses.trim_start_matches(',').trim().to_owned();
    let act = Act {
        act_type: Some(act_type),
        title: title.to_owned(),
        date: reference.date,
        number: reference.number,
        clauses,
        ..Act::default()
    };
    let state = [STATE, STATE_OF].contains(&reference.rest.as_str());
    match act_type {
        ActType::Law if state || reference.rest.is_empty() => known(act),
        ActType::Law => None,
        ActType::Code => code(&reference.rest, words[at], act),
        _ => known(Act {
            body: match (reference.rest.is_empty(), act_type) {
                (true, ActType::Decree | ActType::Order) => PRESIDENT.to_owned(),
                _ => nominative(&reference.rest),
            },
            ..act
        }),
    }
}

/// An act is known by a title, or by its date or number.
fn known(act: Act) -> Option<Act> {
    let named = !act.title.is_empty() || !act.number.is_empty() || act.date.is_some();
    named.then_some(act)
}

/// A code is called by its subject: "Azərbaycan Respublikasının Vergi Məcəlləsi".
fn code(before: &str, noun: &str, act: Act) -> Option<Act> {
    let subject = before
        .strip_prefix(STATE_OF)
        .or_else(|| before.strip_prefix(STATE))
        .unwrap_or(before)
        .trim();
    let noun = match noun.strip_prefix("məcəllə") {
        Some(_) => "məcəlləsi",
        None => "Məcəlləsi",
    };
    (!subject.is_empty()).then(|| Act {
        title: format!("{subject} {noun}"),
        ..act
    })
}

/// The type of the act that a word names, in whatever case it stands.
fn noun(word: &str) -> Option<ActType> {
    const ENDINGS: [&str; 15] = [
        "", "nın", "nin", "nun", "nün", "na", "nə", "nı", "ni", "nu", "nda", "ndə", "ndan", "ndən",
        "nü",
    ];
    let word = az::lower(word.trim_end_matches([',', ';', '.', ':']));
    let named = NOUNS.iter().find(|(stem, vowel, _)| {
        let ending = word.strip_prefix(stem);
        ending.is_some_and(|ending| {
            let own = ending.strip_prefix(vowel);
            ending.is_empty() || own.is_some_and(|own| ENDINGS.contains(&own))
        })
    });
    named.map(|(_, _, act_type)| *act_type)
}
