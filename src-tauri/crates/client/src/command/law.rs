//! The law, as the window and the command line are shown it.

use reqlament_core::form::{Form, Item};
use reqlament_core::law::{Clause, Law};
use reqlament_core::profile::Profile;
use reqlament_core::vocabulary::{Fact, Shape};

use crate::view::{FactView, FormView, ItemView, LawView, ProfileView};

/// Everything the window reads once at start.
pub fn law(law: &Law) -> LawView {
    LawView {
        facts: law
            .vocabulary
            .facts()
            .iter()
            .map(|own| fact(law, own))
            .collect(),
        forms: law.forms.iter().map(form).collect(),
        profiles: law.profiles.iter().map(profile).collect(),
    }
}

/// The clause of this id.
pub fn clause(law: &Law, id: &str) -> Option<Clause> {
    law.clause(id).cloned()
}

fn fact(law: &Law, fact: &Fact) -> FactView {
    FactView {
        group: Some(fact.group),
        source: fact.source.clone(),
        absent: fact.absent.clone(),
        assigned_by: fact.assigned_by,
        items: law.items_of(&fact.shape.id),
        ..shape(&fact.shape)
    }
}

fn shape(shape: &Shape) -> FactView {
    FactView {
        id: shape.id.clone(),
        kind: shape.kind,
        many: shape.many,
        choices: shape.choices.clone(),
        other: shape.other,
        limit: shape.limit,
        columns: shape.columns.iter().map(self::shape).collect(),
        of: shape.of.clone(),
        title: shape.title.clone(),
        group: None,
        source: String::new(),
        absent: Vec::new(),
        assigned_by: None,
        items: Vec::new(),
    }
}

fn form(form: &Form) -> FormView {
    let items = form.items.iter().map(|own| item(form, own)).collect();
    FormView {
        id: form.id.clone(),
        name: form.name.clone(),
        items,
    }
}

fn item(form: &Form, item: &Item) -> ItemView {
    let captions = item
        .blanks
        .iter()
        .map(|blank| blank.caption.clone())
        .filter(|caption| !caption.is_empty());
    ItemView {
        id: item.id.clone(),
        role: item.role,
        number: item.number.clone(),
        title: item.name().to_owned(),
        short: item.short.clone(),
        captions: captions.collect(),
        facts: item.fact_ids().map(str::to_owned).collect(),
        clause: form.clause_of(item),
        mandatory: item.mandatory,
    }
}

fn profile(profile: &Profile) -> ProfileView {
    ProfileView {
        id: profile.id.clone(),
        name: profile.name.clone(),
        acts: profile.acts.clone(),
        forms: profile.forms.clone(),
    }
}
