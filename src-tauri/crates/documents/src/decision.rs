//! The decision that approves one or several reglaments.

use reqlament_typeset::block::Document;

use crate::error::DocumentError;
use crate::paper;
use crate::source::Desk;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    Ok(paper::document(desk, "", Vec::new()))
}
