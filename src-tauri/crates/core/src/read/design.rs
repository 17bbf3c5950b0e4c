//! Reading the design of a form, element by element.

use serde_json::{Map, Value as Json};

use super::{NewId, TEXT_LIMIT, check_strings, object, shape_error};
use crate::design::{Design, DesignFault, ELEMENTS, Element};
use crate::entry::EntryError;
use crate::vocabulary::Shape;

pub(super) fn design(
    shape: &Shape,
    json: &Json,
    path: &str,
    new_id: NewId,
) -> Result<Design, EntryError> {
    let items = json
        .as_array()
        .ok_or_else(|| shape_error(shape, json, path))?;
    if items.len() > ELEMENTS {
        let fault = DesignFault::Outside {
            what: "elements",
            found: items.len(),
            least: 0,
            most: ELEMENTS,
        };
        return Err(refused(path, fault));
    }
    let mut elements = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let path = format!("{path}[{index}]");
        object(shape, item, &path)?;
        let mut item = item.clone();
        check_strings(&mut item, &path, TEXT_LIMIT)?;
        if let Json::Object(map) = item {
            elements.push(element(map, new_id).map_err(|fault| refused(&path, fault))?);
        }
    }
    let design = Design(elements);
    design.verify().map_err(|(at, fault)| match at {
        Some(index) => refused(&format!("{path}[{index}]"), fault),
        None => refused(path, fault),
    })?;
    let (length, limit) = (design.characters(), shape.limit.unwrap_or(TEXT_LIMIT));
    if length > limit {
        return Err(EntryError::TooLong {
            path: path.to_owned(),
            length,
            limit,
        });
    }
    Ok(design)
}

fn refused(path: &str, fault: DesignFault) -> EntryError {
    EntryError::Design {
        path: path.to_owned(),
        fault,
    }
}

fn element(mut map: Map<String, Json>, new_id: NewId) -> Result<Element, DesignFault> {
    let id = match map.remove("id") {
        None => new_id(),
        Some(Json::String(id)) if id.is_empty() => new_id(),
        Some(Json::String(id)) => id,
        Some(_) => return Err(DesignFault::Unreadable("`id` is no text".to_owned())),
    };
    let shown_when = match map.remove("shown_when") {
        None | Some(Json::Null) => None,
        Some(json) => Some(
            serde_json::from_value(json)
                .map_err(|error| DesignFault::Unreadable(error.to_string()))?,
        ),
    };
    let part = serde_json::from_value(Json::Object(map))
        .map_err(|error| DesignFault::Unreadable(error.to_string()))?;
    Ok(Element {
        id,
        shown_when,
        part,
    })
}
