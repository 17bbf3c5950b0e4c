//! Date and number of an act where it is cited: "2011-ci il 24 noyabr tarixli 191 nömrəli".

use chrono::NaiveDate;

use crate::az;

/// What stands before the word for the act.
pub(super) struct Reference {
    pub(super) date: Option<NaiveDate>,
    pub(super) number: String,
    /// The words that are neither.
    pub(super) rest: String,
}

impl Reference {
    pub(super) fn read(text: &str) -> Self {
        let mut words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let date = take_date(&mut words);
        let number = take_number(&mut words);
        let rest = words.join(" ");
        Self {
            date,
            number,
            rest: rest.trim_matches([',', ' ']).to_owned(),
        }
    }
}

/// Takes the date and the words that belong to it.
fn take_date(words: &mut Vec<&str>) -> Option<NaiveDate> {
    for at in 0..words.len() {
        let Some((date, mut end)) = date_at(words, at) else {
            continue;
        };
        let follows = |end: usize, known: &[&str]| {
            words
                .get(end)
                .is_some_and(|word| known.contains(&bare(word).as_str()))
        };
        if follows(end, &["il", "ildə", "ilin"]) {
            end += 1;
        }
        if follows(end, &["tarixli", "tarixində", "tarix"]) {
            end += 1;
        }
        words.drain(at..end);
        return Some(date);
    }
    None
}

/// The date that begins at a word, and where it ends.
fn date_at(words: &[&str], at: usize) -> Option<(NaiveDate, usize)> {
    if let Some(date) = in_figures(words[at]) {
        return Some((date, at + 1));
    }
    let year_first = || {
        let year = year(words[at])?;
        let day = at + 1 + usize::from(bare(words.get(at + 1)?).starts_with("il"));
        let date = NaiveDate::from_ymd_opt(year, month(words.get(day + 1)?)?, number(words[day])?)?;
        Some((date, day + 2))
    };
    let day_first = || {
        let (day, month) = (number(words[at])?, month(words.get(at + 1)?)?);
        let date = NaiveDate::from_ymd_opt(year(words.get(at + 2)?)?, month, day)?;
        Some((date, at + 3))
    };
    year_first().or_else(day_first)
}

/// "24.11.2011", with or without a suffix.
fn in_figures(word: &str) -> Option<NaiveDate> {
    let mut parts = word.trim_end_matches(',').split(['.', '/']);
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let date = NaiveDate::from_ymd_opt(year(parts.next()?)?, month, day);
    date.filter(|_| parts.next().is_none())
}

/// "2011", "2011-ci".
fn year(word: &str) -> Option<i32> {
    let figures = word.split('-').next()?;
    (figures.len() == 4).then(|| figures.parse().ok()).flatten()
}

fn month(word: &str) -> Option<u32> {
    let word = bare(word);
    az::MONTHS
        .iter()
        .zip(1..)
        .find(|(name, _)| word.starts_with(**name))
        .map(|(_, number)| number)
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

/// Takes the number: "191 nömrəli", "191 saylı", "191 №-li", "№ 191", "№191-li".
fn take_number(words: &mut Vec<&str>) -> String {
    let named = words.iter().position(|word| {
        let word = bare(word);
        ["nömrəli", "saylı", "№-li", "№-lı", "№-lu", "№-lü"].contains(&word.as_str())
    });
    if let Some(at) = named.filter(|at| *at > 0) {
        let number = words[at - 1].trim_matches([',', '№']).to_owned();
        words.drain(at - 1..=at);
        return number;
    }
    let Some(at) = words.iter().position(|word| word.starts_with('№')) else {
        return String::new();
    };
    let joined = words[at].trim_start_matches('№');
    let (number, end) = match (joined, words.get(at + 1)) {
        ("", Some(next)) => (*next, at + 2),
        ("", None) => return String::new(),
        (joined, _) => (joined, at + 1),
    };
    let number = number.trim_end_matches(',');
    let number = ["-li", "-lı", "-lu", "-lü"]
        .iter()
        .find_map(|ending| number.strip_suffix(ending))
        .unwrap_or(number)
        .to_owned();
    words.drain(at..end);
    number
}

fn bare(word: &str) -> String {
    az::lower(word.trim_matches([',', '.', ';', '(', ')']))
}
