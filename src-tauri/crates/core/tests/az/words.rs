//! Text: what holds together, wordings compared, sentences, tax numbers.

use reqlament_core::az::{self, TaxpayerKind};

#[test]
fn what_belongs_together_stays() {
    // "~" stands for the no-break space.
    let table = [
        ("№ 191, Bakı", "№~191, Bakı"),
        ("Reyestr № ____", "Reyestr № ____"),
        ("3 (üç) iş günü müddətində", "3~(üç)~iş günü müddətində"),
        ("7 iş günü ərzində 3 dəfə", "7~iş günü ərzində 3~dəfə"),
        (
            "2011-ci il 24 noyabr tarixli 191 nömrəli",
            "2011-ci~il 24~noyabr tarixli 191~nömrəli",
        ),
        (
            "10-cu hissəsinə və 2.9-cu bəndində",
            "10-cu~hissəsinə və 2.9-cu~bəndində",
        ),
        (
            "1.234,50 manat və 500 manatdan artıq",
            "1.234,50~manat və 500~manatdan artıq",
        ),
        ("müddəti 3 (üç) ildir.", "müddəti 3~(üç)~ildir."),
        ("2 ilə 5 arasında 4 ayrıca", "2 ilə 5 arasında 4 ayrıca"),
        ("iki iş günü", "iki iş günü"),
        ("", ""),
    ];
    for (text, kept) in table {
        assert_eq!(az::keep_together(text).replace('\u{a0}', "~"), kept);
        assert_eq!(
            az::keep_together(&az::keep_together(text)),
            az::keep_together(text)
        );
    }
    let table = [
        ("e-müraciət və E-bilet", "e~müraciət və E~bilet"),
        ("2011-ci il, 6-nın", "2011~ci il, 6~nın"),
        (
            "informasiya-kommunikasiya, ETSN-nin",
            "informasiya-kommunikasiya, ETSN-nin",
        ),
        ("alınıb-alınmaması - bu", "alınıb-alınmaması - bu"),
    ];
    for (text, kept) in table {
        assert_eq!(az::keep_hyphens(text).replace('\u{2011}', "~"), kept);
    }
}

#[test]
fn wordings_compare_across_prints() {
    assert_eq!(
        az::unify_quotes("“Elektron hökumət”in «bir pəncərə»"),
        "\"Elektron hökumət\"in \"bir pəncərə\""
    );
    assert_eq!(
        az::comparable("“e\u{2011}imza”  və\u{a0}s.\n"),
        "\"e-imza\" və s."
    );
    assert_eq!(
        az::comparable("gu\u{308}cləndirilmiş"),
        az::comparable("gücləndirilmiş")
    );
}

#[test]
fn sentences_and_words() {
    let text = "Ərizə qeydə alınır. Bu barədə 2011-ci il 24 noyabr tarixli 191 nömrəli qərar var! Nəticə (arayış və s.) verilir.";
    assert_eq!(az::sentences(text).len(), 3);
    assert_eq!(
        az::sentences("1. Ərizə möhürlə təsdiq edilir. 2. Surət verilir.").len(),
        2
    );
    assert_eq!(
        az::sentences("Bu Qaydanın 2.9-cu bəndi, dos. Ə. və 3.5 saat").len(),
        1
    );
    assert_eq!(
        az::sentences("Nə vaxt? \"Bu gün\" deyilir"),
        ["Nə vaxt?", "\"Bu gün\" deyilir"]
    );
    assert_eq!(az::sentences("  "), [""; 0]);
    assert_eq!(az::words("elektron xidmət - e-müraciət, 3 (üç) gün"), 6);
    assert_eq!(az::words(""), 0);
}

#[test]
fn tax_numbers() {
    let table = [
        ("1400057421", Ok(TaxpayerKind::Legal)),
        ("1401555071", Ok(TaxpayerKind::Legal)),
        (" 9900071001 ", Ok(TaxpayerKind::Legal)),
        ("1400057422", Ok(TaxpayerKind::Natural)),
        ("1525855852", Err("voen.control")),
        ("1400057431", Err("voen.control")),
        ("1400057423", Err("voen.kind")),
        ("140005742", Err("voen.length")),
        ("14000574211", Err("voen.length")),
        ("14000-7421", Err("voen.length")),
        ("", Err("voen.length")),
    ];
    for (text, expected) in table {
        assert_eq!(
            az::check_voen(text).map_err(|error| error.code()),
            expected,
            "{text}"
        );
    }
}
