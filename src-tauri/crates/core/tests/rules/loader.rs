//! Law that names what does not exist does not load, and the message says where.

use reqlament_core::law::{EMBEDDED, Law, LawError};

/// Loads the law with one rule more.
fn load(rule: &str) -> Result<Law, LawError> {
    let extra = format!(
        "{}\n[[rule]]\nid = \"extra\"\nclause = \"191/2011:1.1\"\nprofiles = {{ \"2011\" = \"error\" }}\ngate = \"draft\"\n\
         message = {{ az = \"a\", en = \"b\" }}\n{rule}\n",
        EMBEDDED
            .iter()
            .find(|(path, _)| *path == "rules/scope-191.toml")
            .expect("the file")
            .1
    );
    let assets: Vec<(&str, &str)> = EMBEDDED
        .iter()
        .map(|(path, text)| {
            if *path == "rules/scope-191.toml" {
                (*path, extra.as_str())
            } else {
                (*path, *text)
            }
        })
        .collect();
    Law::load(&assets)
}

#[track_caller]
fn refused(rule: &str, names: &str) {
    let error = load(rule).expect_err("it must not load").to_string();
    assert!(error.contains("rules/scope-191.toml"), "{error}");
    assert!(error.contains(names), "{error}");
}

#[test]
fn a_good_rule_loads() {
    load("facts = [\"name\"]\nrequires = 'name != \"\"'").expect("it loads");
}

#[test]
fn a_misspelt_fact_is_refused() {
    refused("facts = [\"nane\"]\nrequires = 'name != \"\"'", "`nane`");
    refused("facts = [\"name\"]\nrequires = 'nane != \"\"'", "`nane`");
    refused(
        "facts = [\"name\"]\nrequires = 'true'\nfix = { fact = \"nane\", value = 1, label = { az = \"a\", en = \"b\" } }",
        "`nane`",
    );
}

#[test]
fn a_misspelt_column_is_refused() {
    refused(
        "facts = [\"operations\"]\noffenders = 'operations.filter(o, o.nmae == \"\")'",
        "`nmae`",
    );
    refused(
        "facts = [\"operations\"]\ncolumns = [\"nmae\"]\nrequires = 'true'",
        "`nmae`",
    );
    refused(
        "facts = [\"approval\"]\nrequires = 'approval.heda.post == \"\"'",
        "`heda`",
    );
    refused(
        "facts = [\"legal_basis\"]\noffenders = 'legal_basis.filter(b, b.act.titel == \"\")'",
        "`titel`",
    );
    refused(
        "facts = [\"operations\"]\nrelation = { name = \"unique\", of = \"operations.nmae\" }",
        "operations.nmae",
    );
}

#[test]
fn a_misspelt_choice_is_refused() {
    refused(
        "facts = [\"payment\"]\nrequires = 'payment == \"payed\"'",
        "`payed`",
    );
    refused(
        "facts = [\"users\"]\nrequires = '\"natural\" in users.chosen'",
        "`natural`",
    );
    refused(
        "facts = [\"notices\"]\nrequires = 'notices.exists(n, n.event in [\"accepted\", \"acepted\"])'",
        "`acepted`",
    );
    refused(
        "facts = [\"duration\"]\nrequires = 'duration.kind == \"rnage\"'",
        "`rnage`",
    );
    refused(
        "facts = [\"legal_basis\"]\noffenders = 'legal_basis.filter(b, b.act.type == \"lwa\")'",
        "`lwa`",
    );
    refused(
        "facts = [\"name\"]\nwhen = 'purpose == \"regsiter\"'\nrequires = 'true'",
        "`regsiter`",
    );
    let only = "relation = { name = \"covered\", of = \"participants.body\", by = [\"provider\"], only = { column = \"role\", values = [\"stat\"] } }";
    refused(&format!("facts = [\"participants\"]\n{only}"), "`stat`");
}

#[test]
fn a_misspelt_function_or_its_argument_is_refused() {
    refused(
        "facts = [\"name\"]\nrequires = 'filled(\"nane\")'",
        "`nane`",
    );
    refused(
        "facts = [\"name\"]\nrequires = 'filld(\"name\")'",
        "`filld`",
    );
}

#[test]
fn a_misspelt_field_of_a_rule_is_refused() {
    refused("facts = [\"name\"]\nrequirse = 'true'", "requirse");
    refused(
        "facts = [\"name\"]\nrelation = { name = \"uniqe\", of = \"operations.name\" }",
        "uniqe",
    );
    refused(
        "facts = [\"name\"]\nrequires = 'true'\noffenders = 'operations'",
        "exactly one",
    );
    refused("facts = [\"name\"]\nrequires = 'name =='", "name ==");
}
