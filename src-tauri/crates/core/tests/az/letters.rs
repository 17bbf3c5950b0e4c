//! Letters: case, folding, the order of the alphabet.

use reqlament_core::az;

#[test]
fn case_is_azerbaijani() {
    let table = [
        ("I", "ı"),
        ("İ", "i"),
        ("I\u{307}", "i"),
        ("XİDMƏTİN ADI", "xidmətin adı"),
        ("Ə Ö Ü Ğ Ş Ç", "ə ö ü ğ ş ç"),
    ];
    for (great, small) in table {
        assert_eq!(az::lower(great), small);
    }
    assert_eq!(az::upper("xidmətin adı"), "XİDMƏTİN ADI");
    assert_eq!(az::upper("i ı ə"), "İ I Ə");
    assert_eq!(az::title("XİDMƏTİN ADI"), "Xidmətin Adı");
    assert_eq!(az::title("ilham ığdır"), "İlham Iğdır");
    assert_eq!(
        az::capitalise("istifadəçi ETSN-ə müraciət edir"),
        "İstifadəçi ETSN-ə müraciət edir"
    );
    assert_eq!(az::capitalise("\"ıldırım\" xidməti"), "\"Ildırım\" xidməti");
    assert_eq!(az::capitalise(""), "");
}

#[test]
fn folding_is_one_for_all_spellings() {
    let table = [
        ("İstifadəçi", "istifadeci"),
        ("ISTIFADƏÇI", "istifadeci"),
        ("Iı İi I\u{307}", "ii ii i"),
        ("Ölçü, Şəhər, Ağdaş", "olcu, seher, agdas"),
        ("gu\u{308}cləndirilmiş", "guclendirilmis"),
        ("№ 191", "№ 191"),
    ];
    for (text, folded) in table {
        assert_eq!(az::fold(text), folded);
        assert_eq!(az::fold(&az::upper(text)), folded);
        assert_eq!(az::fold(&az::fold(text)), folded);
    }
}

#[test]
fn a_letter_folds_alike_beside_letters_that_must_be_joined() {
    for letter in ('\0'..'\u{300}')
        .chain('\u{2010}'..='\u{2027}')
        .chain(['№'])
    {
        let joined = format!("{letter}e\u{301}");
        assert_eq!(az::fold(&joined), az::fold(&letter.to_string()) + "e");
        assert_eq!(az::lower(&joined), az::lower(&letter.to_string()) + "é");
    }
}

#[test]
fn the_alphabet_is_the_order() {
    let alphabet = "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w";
    let letters: Vec<&str> = alphabet.split(' ').collect();
    for pair in letters.windows(2) {
        assert!(az::compare(pair[0], pair[1]).is_lt(), "{pair:?}");
        assert!(
            az::compare(&az::upper(pair[0]), pair[1]).is_lt(),
            "{pair:?}"
        );
        assert!(
            az::compare(pair[0], &az::upper(pair[0])).is_lt(),
            "small first: {pair:?}"
        );
    }
}

#[test]
fn names_are_ordered_by_it() {
    let ordered: Vec<&str> =
        "\"Azərsu\" Açıq Səhmdar Cəmiyyəti | 1-ci bölmə | Ağdam | axtarış | Bakı | cədvəl | \
        çıxarış | Daxili İşlər Nazirliyi | Ekologiya | Ədliyyə Nazirliyi | \
        Fövqəladə Hallar Nazirliyi | hüquq | Xarici İşlər Nazirliyi | ıldırım | icazə | \
        İqtisadiyyat Nazirliyi | jurnal | kənd | qəbul | lisenziya | ölkə | səhiyyə | \
        şikayət | ümumi | zəmanət | Wi-Fi"
            .split(" | ")
            .collect();
    let mut shuffled: Vec<&str> = ordered.iter().rev().copied().collect();
    shuffled.sort_by(|left, right| az::compare(left, right));
    assert_eq!(shuffled, ordered);
}
