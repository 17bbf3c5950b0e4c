//! The verbs of filings: delivering them, listing them, what the operator tells of them and holds by them.

use std::future::Future;
use std::process::ExitCode;

use chrono::Utc;
use reqlament_client::command::deliver::{self, Target};
use reqlament_client::command::{filings, notices, recorded};
use reqlament_client::view::{Delivery, FilingView, NoticeView, RecordStanding, RecordView};
use reqlament_client::{Client, ClientError};
use reqlament_core::filing::FilingState;

use crate::arguments::Deliver;
use crate::output;
use crate::run::told;

/// Status 2 where something still waits: the caller must know that it has not arrived.
pub fn deliver(client: &Client, wanted: Deliver, json: bool) -> anyhow::Result<ExitCode> {
    let target = match (wanted.registry, wanted.to) {
        (Some(address), _) => Target::Registry(address),
        (None, Some(folder)) => Target::Folder(folder),
        (None, None) => Target::Settings,
    };
    let views = awaited(deliver::deliver(client, &target, &|_| (), Utc::now))?;
    tell(&views, json)?;
    let mut code = ExitCode::SUCCESS;
    for message in views.iter().flat_map(undelivered) {
        eprintln!("{message}");
        code = ExitCode::from(2);
    }
    Ok(code)
}

/// What of a filing has not arrived, in words.
fn undelivered(view: &FilingView) -> Vec<String> {
    let mut said = Vec::new();
    if view.delivery != Delivery::Delivered {
        let last = view.events.last().and_then(|event| event.message.clone());
        said.push(format!(
            "Ərizə {} çatdırılmadı: {}. O, bu kompüterdə saxlanılıb; təkrar göndərmə ikinci ərizə yaratmır.",
            view.id,
            last.unwrap_or_default()
        ));
    }
    said.extend(view.absent.iter().map(|file| {
        format!(
            "Ərizə {}: “{}” faylı bu kompüterdə olmadığı üçün getmədi. Həmin faylı `reqlament attach FAYL` ilə əlavə \
             edib yenidən göndərin. SHA-256: {}",
            view.id, file.name, file.sha256
        )
    }));
    said
}

/// Lists every filing.
pub fn list(client: &Client, json: bool) -> anyhow::Result<()> {
    tell(&filings::filings(client, None).map_err(told)?, json)
}

/// Tells of filings, a line each.
pub fn tell(views: &[FilingView], json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(&views);
    }
    for view in views {
        let state = view.state.map_or(view.delivery.word(), FilingState::az);
        let number = view.registry_number.as_deref().unwrap_or_default();
        let purpose = view.purpose.word();
        let line = format!("{}  {purpose}  {state}  {number}  {}", view.id, view.name);
        output::line(line.trim_end())?;
    }
    Ok(())
}

/// Asks for the operator's notices and lists them; what was kept is listed also where the operator cannot be asked.
pub fn notices(client: &Client, registry: Option<String>, json: bool) -> anyhow::Result<ExitCode> {
    let fetched = awaited(notices::fetch(client, &target(registry), Utc::now));
    let views = notices::notices(client).map_err(told)?;
    if json {
        output::json(&views)?;
    } else {
        for view in &views {
            output::line(noticed(view).trim_end())?;
        }
    }
    notices::look(client).map_err(told)?;
    fetched.map(|()| ExitCode::SUCCESS)
}

fn noticed(view: &NoticeView) -> String {
    let why = view.reasons.iter().map(|one| one.reason.as_str());
    let why: Vec<&str> = view.message.as_deref().into_iter().chain(why).collect();
    format!(
        "{} {}  {}  {}  {}  {}",
        if view.fresh { '*' } else { ' ' },
        view.at.format("%Y-%m-%d %H:%M:%S"),
        view.filing,
        view.state.az(),
        view.name,
        why.join(" · ")
    )
}

/// Compares with the operator's record. Status 1 where they differ, 2 where it could not be asked.
pub fn recorded(
    client: &Client,
    id: &str,
    registry: Option<String>,
    json: bool,
) -> anyhow::Result<ExitCode> {
    let view = awaited(recorded::recorded(client, id, &target(registry), Utc::now))?;
    if json {
        output::json(&view)?;
    } else {
        output::line(&compared(&view))?;
        for fact in view.facts {
            output::line(&format!("    {fact}"))?;
        }
    }
    Ok(ExitCode::from(match view.standing {
        RecordStanding::Same => 0,
        RecordStanding::Differs | RecordStanding::Unknown | RecordStanding::Cancelled => 1,
        _ => 2,
    }))
}

fn compared(view: &RecordView) -> String {
    let number = &view.number;
    match view.standing {
        RecordStanding::NotRegistered => {
            "Xidmətin reyestr nömrəsi yoxdur: tutuşdurmağa qeyd yoxdur.".to_owned()
        }
        RecordStanding::NoOperator => {
            "Operatorun ünvanı qeyd edilməyib. Onu --registry ilə və ya ayarlarda göstərin."
                .to_owned()
        }
        RecordStanding::Offline => format!(
            "Operatorun qeydi alınmadı: {}. Sonra yenidən yoxlayın.",
            view.cause
        ),
        RecordStanding::Unknown => format!("Operatorun reyestrində {number} nömrəsi yoxdur."),
        RecordStanding::Cancelled => {
            format!("Operatorun reyestrində {number} nömrəli xidmətin qeydiyyatı ləğv edilib.")
        }
        RecordStanding::Same => format!("{number}: mətn operatorun qeydi ilə eynidir."),
        RecordStanding::Differs if view.altered.is_empty() => {
            format!("{number}: mətn operatorun qeydindən fərqlənir:")
        }
        RecordStanding::Differs => format!(
            "{number}: operatorun qeydi göndərdiyiniz mətndən fərqlənir ({}):",
            view.altered.join(", ")
        ),
    }
}

fn target(registry: Option<String>) -> Target {
    registry.map_or(Target::Settings, Target::Registry)
}

/// Waits for what goes over the network.
fn awaited<T>(work: impl Future<Output = Result<T, ClientError>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(work).map_err(told)
}
