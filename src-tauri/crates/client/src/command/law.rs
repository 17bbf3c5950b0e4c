//! The law, as the window and the command line are shown it.

use reqlament_core::citing;
use reqlament_core::form::{Form, Item};
use reqlament_core::law::{Clause, Law, LegalText};
use reqlament_core::profile::Profile;
use reqlament_core::resting::Resting;
use reqlament_core::rule::Rule;
use reqlament_core::vocabulary::{Fact, Shape};

use crate::view::{
    ActView, ClauseView, DeadlineView, FactView, FormView, ItemView, LawView, ProfileView,
    ReadingView, RuleView,
};

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

/// The acts of the reader, and what rests on each clause.
pub fn reading(law: &Law) -> ReadingView {
    let mut resting = law.resting();
    let acts = law
        .texts
        .iter()
        .map(|text| {
            let clauses = text.clauses.iter().map(|own| {
                let resting = resting.remove(own.id.as_str()).unwrap_or_default();
                ClauseView {
                    citation: citing::cite(text, own),
                    ..read_clause(law, &own.id, Some(own), &resting)
                }
            });
            act(law, text, clauses.collect())
        })
        .collect();
    let unread = resting
        .iter()
        .map(|(id, resting)| read_clause(law, id, None, resting))
        .collect();
    ReadingView { acts, unread }
}

fn act(law: &Law, text: &LegalText, clauses: Vec<ClauseView>) -> ActView {
    let profiles = |own: fn(&Profile) -> &Vec<String>| {
        let naming = law
            .profiles
            .iter()
            .filter(|one| own(one).contains(&text.id));
        naming.map(|profile| profile.id.clone()).collect()
    };
    ActView {
        id: text.id.clone(),
        kind: text.kind.clone(),
        body: text.body.clone(),
        date: text.date,
        number: text.number.clone(),
        title: text.title.clone(),
        rules_title: text.rules_title.clone(),
        parts: text.parts.clone(),
        in_force: profiles(|profile| &profile.texts),
        customary: profiles(|profile| &profile.customary),
        clauses,
    }
}

fn read_clause(law: &Law, id: &str, own: Option<&Clause>, resting: &Resting) -> ClauseView {
    let words = |of: fn(&Clause) -> &String| own.map(of).cloned().unwrap_or_default();
    ClauseView {
        id: id.to_owned(),
        number: words(|clause| &clause.number),
        part: words(|clause| &clause.part),
        text: words(|clause| &clause.text),
        citation: String::new(),
        items: resting
            .items
            .iter()
            .map(|(form, item)| form.address_of(item))
            .collect(),
        rules: resting.rules.iter().map(|own| rule(law, own)).collect(),
        deadlines: resting
            .deadlines
            .iter()
            .map(|(profile, row)| DeadlineView {
                profile: profile.id.clone(),
                name: row.name.clone(),
            })
            .collect(),
    }
}

fn rule(law: &Law, rule: &Rule) -> RuleView {
    let fact = rule.facts.first().cloned().unwrap_or_default();
    RuleView {
        id: rule.id.clone(),
        profiles: rule.profiles.clone(),
        gate: rule.gate,
        message: rule.message.clone(),
        items: law.items_of(&fact),
        fact,
    }
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
        clauses: item.clauses.clone(),
        mandatory: item.mandatory,
    }
}

fn profile(profile: &Profile) -> ProfileView {
    ProfileView {
        id: profile.id.clone(),
        name: profile.name.clone(),
        acts: profile.acts.clone(),
        forms: profile.forms.clone(),
        scope: profile.scope.clone(),
    }
}
