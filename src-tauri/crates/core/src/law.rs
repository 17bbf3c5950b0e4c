//! The law as data: every asset, read and checked together.

mod acts;

use std::collections::HashSet;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, CalendarError};
use crate::catalogue::{Catalogue, CatalogueError, Field, KnownBody, Successors};
use crate::form::Form;
use crate::profile::Profile;
use crate::rule::{self, Rule};
use crate::value::Act;
use crate::vocabulary::{Choice, Vocabulary};

/// Why the law's data did not load.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LawError {
    /// Not the TOML that the file should hold.
    #[error("{file}: {message}")]
    Syntax {
        /// Asset file.
        file: String,
        /// What is wrong, with line and column.
        message: String,
    },
    /// It names something that does not exist.
    #[error("{file}: {message}")]
    Meaning {
        /// Asset file.
        file: String,
        /// What is wrong.
        message: String,
    },
}

impl LawError {
    /// A file that is not the TOML it should be.
    pub fn syntax(file: &str, error: &toml::de::Error) -> Self {
        Self::Syntax {
            file: file.to_owned(),
            message: error.to_string(),
        }
    }

    /// A file that names something that does not exist.
    pub fn meaning(file: &str, message: impl Into<String>) -> Self {
        Self::Meaning {
            file: file.to_owned(),
            message: message.into(),
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            LawError::Syntax { .. } => "law_syntax",
            LawError::Meaning { .. } => "law_meaning",
        }
    }
}

/// A clause of an act, for the in-app reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Clause {
    /// Such as `191/2011:8.1`.
    pub id: String,
    /// Number as printed.
    pub number: String,
    /// The part of the act it stands in, by number; empty where the act has none.
    pub part: String,
    /// Words, an abzas a line.
    pub text: String,
}

/// A part of an act of the in-app reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Part {
    /// Such as `9`, or a word such as `DEC` where the act gives no number.
    pub number: String,
    /// Its title; empty where none is printed.
    #[serde(default)]
    pub title: String,
    /// The words by which it is an annex, where it begins one: `"…Qaydaları"na 1 nömrəli əlavə`.
    #[serde(default)]
    pub heading: String,
}

/// An act of the in-app reader.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LegalText {
    /// Such as `191/2011`, with which the ids of its clauses begin.
    pub id: String,
    /// Kind of act, such as "qərar".
    pub kind: String,
    /// Who passed it.
    pub body: String,
    /// When.
    pub date: NaiveDate,
    /// Under what number.
    pub number: String,
    /// Full title.
    pub title: String,
    /// Title of the rules it approves, where its parts are theirs; else empty.
    #[serde(default)]
    pub rules_title: String,
    /// Its parts, in order.
    #[serde(default, rename = "part")]
    pub parts: Vec<Part>,
    /// Clauses in order.
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
}

/// Everything the law gives the program.
#[derive(Debug)]
pub struct Law {
    /// The facts.
    pub vocabulary: Vocabulary,
    /// The official forms.
    pub forms: Vec<Form>,
    /// The rules, in the order of their files.
    pub rules: Vec<Rule>,
    /// The profiles.
    pub profiles: Vec<Profile>,
    /// The official list of bodies and services.
    pub catalogue: Catalogue,
    /// The 29 fields of 3.1.1 to 3.1.29.
    pub fields: Vec<Field>,
    /// Bodies that came after others.
    pub successors: Successors,
    /// Full names of bodies that the sources print.
    pub bodies: Vec<KnownBody>,
    /// Days off by year.
    pub calendar: Calendar,
    /// The acts it rests on, to be offered where one is entered.
    pub acts: Vec<Act>,
    /// The acts of the reader.
    pub texts: Vec<LegalText>,
    /// Every name that a condition mentions; the rest need not be bound.
    pub(crate) names: HashSet<String>,
}

/// The asset files: path below `assets/` and content.
pub type Assets<'a> = &'a [(&'a str, &'a str)];

macro_rules! embed {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../assets/", $path)))),*]
    };
}

/// The assets built into the program.
pub const EMBEDDED: Assets<'static> = embed![
    "facts.toml",
    "acts.toml",
    "forms/reglament-191.toml",
    "forms/filing-191.toml",
    "forms/record-129.toml",
    "rules/scope-191.toml",
    "rules/reglament-191.toml",
    "rules/stages-191.toml",
    "rules/filing-191.toml",
    "rules/record-129.toml",
    "profiles/2011.toml",
    "profiles/2025.toml",
    "catalogue/services-191.toml",
    "catalogue/fields.toml",
    "catalogue/successors.toml",
    "catalogue/bodies.toml",
    "calendar/fixed.toml",
    "calendar/2024.toml",
    "calendar/2025.toml",
    "calendar/2026.toml",
    "law/rules-191.toml",
    "law/form-191.toml",
    "law/record-129.toml",
    "law/decree-1598.toml",
    "examples/licence.toml",
    "examples/esign-nonresident.toml",
];

impl Law {
    /// The law built into the program.
    ///
    /// # Panics
    ///
    /// If the built-in assets do not load, which a test excludes.
    pub fn embedded() -> &'static Law {
        static LAW: OnceLock<Law> = OnceLock::new();
        #[expect(clippy::expect_used, reason = "a test loads the embedded assets")]
        LAW.get_or_init(|| Law::load(EMBEDDED).expect("the embedded law loads"))
    }

    /// Reads and checks assets.
    pub fn load(assets: Assets) -> Result<Self, LawError> {
        let fields =
            Field::parse_all(file(assets, "catalogue/fields.toml")?).map_err(catalogue_error)?;
        let vocabulary = Vocabulary::parse(file(assets, "facts.toml")?, &field_choices(&fields))?;
        let forms = below(assets, "forms/")
            .map(|(path, text)| Form::parse(path, text, &vocabulary))
            .collect::<Result<Vec<_>, _>>()?;
        let mut rules = Vec::new();
        for (path, text) in below(assets, "rules/") {
            rules.extend(rule::parse(path, text, &vocabulary)?);
        }
        let profiles = below(assets, "profiles/")
            .map(|(path, text)| Profile::parse(path, text))
            .collect::<Result<Vec<_>, _>>()?;
        let texts = below(assets, "law/")
            .map(|(path, text)| toml::from_str(text).map_err(|e| LawError::syntax(path, &e)))
            .collect::<Result<Vec<_>, _>>()?;
        let law = Self {
            names: names(&rules, &forms),
            forms,
            rules,
            profiles,
            catalogue: Catalogue::parse(file(assets, "catalogue/services-191.toml")?)
                .map_err(catalogue_error)?,
            fields,
            successors: Successors::parse(file(assets, "catalogue/successors.toml")?)
                .map_err(catalogue_error)?,
            bodies: KnownBody::parse_all(file(assets, "catalogue/bodies.toml")?)
                .map_err(catalogue_error)?,
            calendar: calendar(assets)?,
            acts: acts::parse("acts.toml", file(assets, "acts.toml")?)?,
            texts,
            vocabulary,
        };
        law.verify()?;
        Ok(law)
    }

    /// The form of this id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The profile of this id.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// The clause of this id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.texts
            .iter()
            .flat_map(|text| &text.clauses)
            .find(|clause| clause.id == id)
    }

    /// The full addresses of the items that show a fact, such as `reglament-191:1.7`.
    pub fn items_of(&self, fact: &str) -> Vec<String> {
        let items = self
            .forms
            .iter()
            .flat_map(|form| form.items.iter().map(move |item| (form, item)));
        items
            .filter(|(_, item)| item.fact_ids().any(|shown| shown == fact))
            .map(|(form, item)| form.address_of(item))
            .collect()
    }

    fn verify(&self) -> Result<(), LawError> {
        let mut seen = HashSet::new();
        for rule in &self.rules {
            if !seen.insert(&rule.id) {
                return Err(LawError::meaning(
                    "rules",
                    format!("rule `{}` is declared twice", rule.id),
                ));
            }
            if let Some(id) = rule.profiles.keys().find(|id| self.profile(id).is_none()) {
                return Err(LawError::meaning(
                    "rules",
                    format!("rule {}: no profile `{id}`", rule.id),
                ));
            }
        }
        for profile in &self.profiles {
            if let Some(id) = profile.forms.iter().find(|id| self.form(id).is_none()) {
                return Err(LawError::meaning(
                    "profiles",
                    format!("profile {}: no form `{id}`", profile.id),
                ));
            }
            let texts = profile.texts.iter().chain(&profile.customary);
            if let Some(id) = { texts }.find(|id| self.texts.iter().all(|text| text.id != **id)) {
                return Err(LawError::meaning(
                    "profiles",
                    format!("profile {}: no act `{id}`", profile.id),
                ));
            }
        }
        Ok(())
    }
}

fn names(rules: &[Rule], forms: &[Form]) -> HashSet<String> {
    let mut names = HashSet::new();
    let of_rules = rules
        .iter()
        .flat_map(|rule| [&rule.when, &rule.requires, &rule.offenders]);
    let of_items = forms
        .iter()
        .flat_map(|form| &form.items)
        .flat_map(|item| [&item.shown_when, &item.applies_when]);
    of_rules
        .chain(of_items)
        .flatten()
        .for_each(|condition| condition.names(&mut names));
    names
}

fn file<'a>(assets: Assets<'a>, path: &str) -> Result<&'a str, LawError> {
    let found = assets.iter().find(|(candidate, _)| *candidate == path);
    found
        .map(|(_, text)| *text)
        .ok_or_else(|| LawError::meaning(path, "the file is missing"))
}

fn below<'a>(assets: Assets<'a>, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    assets
        .iter()
        .copied()
        .filter(move |(path, _)| path.starts_with(folder))
}

fn catalogue_error(error: CatalogueError) -> LawError {
    LawError::meaning("catalogue", error.to_string())
}

fn calendar(assets: Assets) -> Result<Calendar, LawError> {
    let years: Vec<&str> = below(assets, "calendar/")
        .filter(|(path, _)| !path.ends_with("fixed.toml"))
        .map(|(_, text)| text)
        .collect();
    Calendar::parse(file(assets, "calendar/fixed.toml")?, &years)
        .map_err(|error: CalendarError| LawError::meaning("calendar", error.to_string()))
}

fn field_choices(fields: &[Field]) -> Vec<Choice> {
    let choice = |field: &Field| Choice {
        id: field.number.clone(),
        az: field.name.clone(),
        en: field.name.clone(),
    };
    fields.iter().map(choice).collect()
}
