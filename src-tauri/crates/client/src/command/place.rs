//! Where the window lay and where the officer was in it: kept, so that the next start goes on there.

use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::setting;
use crate::view::{Frame, Place};

const PLACE: &str = "place";
const FRAME: &str = "frame";

/// Where the officer was; the beginning where nothing is kept, or what is kept cannot be read.
pub fn place(client: &Client) -> Failed<Place> {
    Ok(read(client, PLACE)?.unwrap_or_default())
}

/// Keeps where the officer is.
pub fn set_place(client: &Client, place: &Place) -> Failed<()> {
    write(client, PLACE, &serde_json::to_string(place)?)
}

/// Where the window lay.
pub fn frame(client: &Client) -> Failed<Option<Frame>> {
    read(client, FRAME)
}

/// Keeps where the window lies.
pub fn set_frame(client: &Client, frame: &Frame) -> Failed<()> {
    write(client, FRAME, &serde_json::to_string(frame)?)
}

fn read<T: serde::de::DeserializeOwned>(client: &Client, name: &str) -> Failed<Option<T>> {
    let json = client
        .store()
        .read(|transaction| setting::get(transaction, name))?;
    // A place that cannot be read is no reason not to open.
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
}

fn write(client: &Client, name: &str, json: &str) -> Failed<()> {
    client
        .store()
        .write(|transaction| Ok::<_, ClientError>(setting::put(transaction, name, json)?))?;
    Ok(())
}
