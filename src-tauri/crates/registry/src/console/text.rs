//! The text of a service: what was entered, under the numbers and in the words of the official forms.

use chrono::NaiveDate;
use maud::{Markup, html};
use reqlament_core::check::Check;
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, Purpose};
use reqlament_core::form::{self, Blank, Form, Item, Manner, Role};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::vocabulary::Absence;

use super::said;
use crate::error::Error;

/// The application of annex 2 to the Rules of decision 191/2011: between body and operator, not of the register.
const APPLICATION: &str = "filing-191";

/// An edition as it is shown.
pub(super) struct Text<'a> {
    law: &'a Law,
    profile: &'a Profile,
    pub(super) facts: &'a Facts,
    purpose: Purpose,
    today: NaiveDate,
}

/// The facts of an edition.
pub(super) fn facts(law: &Law, edition: &Edition) -> Facts {
    let stored = edition
        .facts
        .iter()
        .map(|(id, json)| (id.clone(), json.clone()));
    Facts::from_stored(&law.vocabulary, stored)
}

impl<'a> Text<'a> {
    /// The text of these facts; none where the law no longer knows the profile.
    pub(super) fn of(
        law: &'a Law,
        profile: &str,
        facts: &'a Facts,
        purpose: Purpose,
        today: NaiveDate,
    ) -> Option<Self> {
        Some(Self {
            law,
            profile: law.profile(profile)?,
            facts,
            purpose,
            today,
        })
    }

    /// A check of the text for what it is filed for.
    pub(super) fn check(&self) -> Check<'a> {
        Check::new(self.law, self.profile, self.facts, self.today).for_purpose(self.purpose)
    }

    /// All forms of the profile.
    pub(super) fn forms(&self) -> impl Iterator<Item = &'a Form> {
        let law = self.law;
        self.profile.forms.iter().filter_map(|id| law.form(id))
    }

    /// The forms that everybody may read.
    pub(super) fn public(&self) -> Result<Markup, Error> {
        self.shown(self.forms().filter(|form| form.id != APPLICATION))
    }

    /// All forms, for who examines them.
    pub(super) fn whole(&self) -> Result<Markup, Error> {
        self.shown(self.forms())
    }

    fn shown(&self, forms: impl Iterator<Item = &'a Form>) -> Result<Markup, Error> {
        let check = self.check();
        let forms: Result<Vec<Markup>, Error> = forms.map(|form| self.form(&check, form)).collect();
        Ok(html! { @for form in forms? { (form) } })
    }

    fn form(&self, check: &Check, form: &Form) -> Result<Markup, Error> {
        let mut parts: Vec<(String, Vec<Markup>)> = vec![(String::new(), Vec::new())];
        for item in &form.items {
            if !check.shown(item).map_err(Error::Law)? {
                continue;
            }
            match item.role {
                Role::Section => parts.push((head(item), Vec::new())),
                Role::Note => {}
                _ => {
                    let shown = self.item(check, form, item)?;
                    if let Some((_, items)) = parts.last_mut() {
                        items.push(shown);
                    }
                }
            }
        }
        Ok(html! {
            section.paper aria-labelledby=(form.id) {
                h3 id=(form.id) { (form.name.az) }
                @for (heading, items) in parts.iter().filter(|(_, items)| !items.is_empty()) {
                    @if !heading.is_empty() { h4 { (heading) } }
                    dl { @for item in items { (item) } }
                }
            }
        })
    }

    /// An item: number and official words, then what was entered.
    fn item(&self, check: &Check, form: &Form, item: &Item) -> Result<Markup, Error> {
        let applies = check.applies(item).map_err(Error::Law)?;
        let said = if applies {
            self.said(item)
        } else {
            vec![html! { (Absence::NotApplicable.az()) }]
        };
        let asked = item.asked_facts().next().is_some();
        Ok(html! {
            dt id=(form.address_of(item)) { (head(item)) }
            @for one in &said { dd { (one) } }
            @if said.is_empty() { dd { @if asked { "–" } } }
        })
    }

    fn said(&self, item: &Item) -> Vec<Markup> {
        let lead = item
            .lead
            .iter()
            .filter_map(|fact| self.fact(fact, &[], false));
        let boxes = item.boxes.iter().filter_map(|boxes| {
            let chosen = match boxes.fact.as_str() {
                form::PURPOSE => self.purpose.word(),
                fact => self.facts.text(fact),
            };
            let option = boxes
                .options
                .iter()
                .find(|option| option.choice == chosen)?;
            Some(html! { (option.text) })
        });
        let blanks = item
            .blanks
            .iter()
            .filter(|blank| blank.manner != Manner::Screen)
            .flat_map(|blank| self.blank(blank));
        lead.chain(boxes).chain(blanks).collect()
    }

    fn blank(&self, blank: &Blank) -> Vec<Markup> {
        let named = blank.facts.len() > 1 || blank.manner != Manner::Ruled;
        let facts = blank.facts.iter();
        facts
            .filter_map(|fact| self.fact(fact, &blank.columns, named))
            .collect()
    }

    fn fact(&self, id: &str, columns: &[String], named: bool) -> Option<Markup> {
        let shape = &self.law.vocabulary.get(id)?.shape;
        let said = said::entry(self.facts, shape, self.facts.get(id)?, columns)?;
        Some(html! { @if named { (shape.title.az) ": " } (said) })
    }
}

/// Number and official words.
pub(super) fn head(item: &Item) -> String {
    let words = format!("{} {}", item.number, item.title);
    match (words.trim(), &item.short) {
        ("", Some(short)) => short.az.clone(),
        (words, _) => words.to_owned(),
    }
}
