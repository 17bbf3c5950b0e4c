//! The receipt of a filing: what the operator answered, as the provider keeps it on paper.

use reqlament_core::az;
use reqlament_core::filing::{FilingState, Purpose, RegistryEvent};
use reqlament_typeset::block::{Align, Block, Document, Heading, Paragraph, Span, TableRow, Width};

use crate::beside::Answered;
use crate::history::in_baku;
use crate::paper;
use crate::pieces::{self, plain, span};
use crate::sheet::{self, words};
use crate::source::Desk;

/// The mark across a sheet that proves nothing.
const TRIAL: &str = "SINAQ";
const STEPS: &str = "Ərizənin gedişi";
const HEAD: [&str; 4] = ["№", "Tarix və saat", "Vəziyyət", "Qeyd"];

pub(crate) fn document(desk: &Desk) -> Document {
    let Some(answered) = desk.source.beside.receipt else {
        let title = "Reyestr ərizəsi barədə qəbz";
        let mut blocks = sheet::title(desk, title, "reyestr ərizəsi");
        blocks.push(plain(
            "Operator bu qovluq üzrə hələ heç bir ərizəyə cavab verməyib.",
        ));
        return paper::official(desk, title, blocks);
    };
    let title = title(answered.state);
    let mut blocks = Vec::new();
    blocks.extend(answered.trial.then(warning));
    blocks.push(Block::Heading(Heading::new(1, title)));
    blocks.push(Block::Space(6.0));
    blocks.extend(head(desk, &answered));
    blocks.push(steps(desk, answered.steps));
    blocks.push(Block::Keep(vec![
        Block::Space(10.0),
        note(&answered),
        Block::Space(8.0),
        sheet::by_hand("Sənədi çap edən (vəzifə, imza, tarix):"),
    ]));
    Document {
        text_size: 12.0,
        watermark: answered.trial.then(|| TRIAL.to_owned()),
        ..paper::official(desk, title, blocks)
    }
}

/// What it is a receipt of (191/2011, 10.2 and 10.4).
fn title(state: FilingState) -> &'static str {
    match state {
        FilingState::Received | FilingState::Examining => "Reyestr ərizəsinin qəbulu barədə qəbz",
        FilingState::Returned => {
            "Reyestr ərizəsinin çatışmazlıqların aradan qaldırılması üçün qaytarılması barədə bildiriş"
        }
        FilingState::Registered => "Elektron xidmətin qeydə alınması barədə qəbz",
        FilingState::Amended => "Qeydə alınmış elektron xidmət üzərində düzəliş barədə qəbz",
        FilingState::Cancelled => "Elektron xidmətin qeydə alınmasının ləğv edilməsi barədə qəbz",
        FilingState::Refused => "Elektron xidmətin qeydə alınmasından imtina barədə bildiriş",
    }
}

/// That nothing was registered, before anything else is read.
fn warning() -> Block {
    Block::Paragraph(Paragraph {
        align: Align::Center,
        after: 10.0,
        ..Paragraph::new(vec![Span::bold(
            "SINAQ REYESTRİ. Burada heç nə rəsmən qeydə alınmayıb; bu qəbzin hüquqi qüvvəsi yoxdur.",
        )])
    })
}

fn head(desk: &Desk, answered: &Answered) -> Vec<Block> {
    let moment = |step: Option<&RegistryEvent>| step.map(written).unwrap_or_default();
    let operator = match desk.source.profile.operator_on(desk.source.today) {
        _ if answered.trial => "sınaq reyestri (operator deyil)".to_owned(),
        Some(operator) => operator.name.clone(),
        None => String::new(),
    };
    let number = answered.number.map(|number| match answered.trial {
        true => format!("{number} (sınaq nömrəsi)"),
        false => number.to_owned(),
    });
    let decided = answered.steps.last().filter(|last| last.state.is_final());
    // What was handed over by hand is known by when its answer was written down.
    let (reception, decision) = if answered.by_hand {
        ("", "Cavab qeyd edilib")
    } else {
        ("Ərizə qəbul edilib", "Operator qərar verib")
    };
    let received = answered.steps.first().filter(|_| !answered.by_hand);
    let mut blocks = sheet::head(
        desk,
        vec![
            ("Reyestrin operatoru", operator),
            (
                "Təminatçı",
                paper::provider(desk).unwrap_or_default().to_owned(),
            ),
            ("Elektron xidmət", desk.text("name").trim().to_owned()),
            (
                "Müraciətin məqsədi",
                purpose(desk.source.purpose).to_owned(),
            ),
            ("Vəziyyət", answered.state.az().to_owned()),
            ("Reyestr nömrəsi", number.unwrap_or_default()),
            (reception, moment(received)),
            (decision, moment(decided)),
            ("Əlavələr", attachments(answered)),
        ],
    );
    for (name, code) in [
        ("Ərizənin kodu", answered.filing),
        ("Nüsxənin rəqəmsal izi (SHA-256)", answered.digest),
    ] {
        blocks.extend(sheet::named(desk, name, vec![Span::whole(code)]));
    }
    blocks.push(Block::Space(8.0));
    blocks
}

fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Register => "xidmətin qeydə alınması",
        Purpose::Amend => "qeydə alınmış xidmət üzərində düzəliş aparılması",
        Purpose::Cancel => "xidmətin qeydə alınmasının ləğv edilməsi",
    }
}

fn attachments(answered: &Answered) -> String {
    match answered.attachments {
        (0, _) => "yoxdur".to_owned(),
        (all, 0) if answered.by_hand => format!("{all}, ərizə ilə birlikdə təhvil verilib"),
        (all, 0) => format!("{all}, hamısı operatora çatıb"),
        (all, missing) => format!("{all}, onlardan {missing} operatora hələ çatmayıb"),
    }
}

/// A moment in words and by the clocks of Baku: "22 noyabr 2026-cı il, saat 14:05".
fn written(step: &RegistryEvent) -> String {
    let at = in_baku(step.at);
    format!(
        "{}, saat {}",
        az::long_date(at.date_naive()),
        at.format("%H:%M")
    )
}

fn steps(desk: &Desk, steps: &[RegistryEvent]) -> Block {
    let rows = steps.iter().enumerate();
    sheet::table(
        vec![
            Width::Fixed(30.0),
            Width::Fixed(62.0),
            Width::Share(1.0),
            Width::Share(1.6),
        ],
        &HEAD,
        rows.map(|(at, step)| row(desk, at + 1, step)).collect(),
        STEPS,
    )
}

fn row(desk: &Desk, number: usize, step: &RegistryEvent) -> TableRow {
    let at = in_baku(step.at);
    let reasons = step.items.iter().map(|one| {
        let title = desk
            .shape(&one.fact)
            .map_or(&*one.fact, |shape| &shape.title.az);
        vec![span(&format!("{title}: {}", one.reason))]
    });
    let said = step.message.iter().map(|message| vec![span(message)]);
    TableRow {
        cells: vec![
            pieces::centred_cell(&number.to_string()),
            sheet::stacked([
                vec![Span::whole(az::numeric_date(at.date_naive()))],
                vec![Span::whole(at.format("%H:%M").to_string())],
            ]),
            words(step.state.az()),
            sheet::stacked(said.chain(reasons)),
        ],
    }
}

/// What the paper is and what it is not.
fn note(answered: &Answered) -> Block {
    let origin = if answered.by_hand {
        "Ərizə operatora əl ilə təhvil verilib; operatorun cavabını təminatçının əməkdaşı qeyd edib."
    } else {
        "Sənəd reyestrin operatorunun elektron cavabı əsasında təminatçının kompüterində çap edilib."
    };
    let proof = "Göndərilmiş mətnin dəyişməz qaldığı nüsxənin rəqəmsal izi ilə yoxlanılır; qeydiyyatı reyestrin özü təsdiq edir.";
    Block::Paragraph(Paragraph {
        align: Align::Left,
        ..pieces::small(vec![span(&format!(
            "{origin} {proof} Saatlar Bakı vaxtı ilədir."
        ))])
    })
}
