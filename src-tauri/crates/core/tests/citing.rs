//! Clauses as an official cites them.

use reqlament_core::citing::cite;
use reqlament_core::law::Law;

fn cited(id: &str) -> String {
    let found = Law::embedded().texts.iter().find_map(|text| {
        let clause = text.clauses.iter().find(|clause| clause.id == id)?;
        Some(cite(text, clause))
    });
    found.unwrap_or_else(|| panic!("no clause {id}"))
}

#[test]
fn clauses_are_cited_with_their_suffixes() {
    const RULES: &str = "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı ilə \
        təsdiq edilmiş “Mərkəzi icra hakimiyyəti orqanları tərəfindən konkret sahələr üzrə elektron xidmətlər \
        göstərilməsi Qaydaları”";
    for (id, expected) in [
        ("191/2011:8.1", format!("{RULES}nın 8.1-ci bəndi")),
        ("191/2011:9.5.2", format!("{RULES}nın 9.5.2-ci yarımbəndi")),
        (
            "191/2011/AF:1.3",
            format!("{RULES}na 1 nömrəli əlavənin 1.3-cü bəndi"),
        ),
        (
            "191/2011/AF:2.6-note1",
            format!("{RULES}na 1 nömrəli əlavənin 2.6-cı bəndinin 1-ci qeydi"),
        ),
        (
            "191/2011/AP:note2",
            format!("{RULES}na 2 nömrəli əlavənin 2-ci qeydi"),
        ),
        (
            "191/2011/AF:approval",
            format!("{RULES}na 1 nömrəli əlavə"),
        ),
        (
            "191/2011/DEC:4.2",
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarının 4.2-ci \
             bəndi"
                .to_owned(),
        ),
        (
            "191/2011/DEC:1",
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarının 1-ci \
             hissəsi"
                .to_owned(),
        ),
        (
            "129/2026:15",
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2026-cı il 6 may tarixli 129 nömrəli qərarı ilə təsdiq \
             edilmiş “Dövlət Xidmətlərinin Elektron Reyestri” informasiya sisteminə daxil ediləcək məlumatların \
             siyahısının 15-ci bəndi"
                .to_owned(),
        ),
        (
            "1598/2017:2.1",
            "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli fərmanı ilə təsdiq \
             edilmiş “Azərbaycan Respublikasının diplomatik nümayəndəlikləri və konsulluqları vasitəsilə \
             qeyri-rezidentlərə elektron imza sertifikatının verilməsi Qaydası”nın 2.1-ci bəndi"
                .to_owned(),
        ),
    ] {
        assert_eq!(cited(id), expected, "{id}");
    }
}
