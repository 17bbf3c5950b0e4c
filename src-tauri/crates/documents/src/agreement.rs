//! The agreement sheet (191/2011, 9.2).

use reqlament_typeset::block::Document;

use crate::error::DocumentError;
use crate::paper;
use crate::source::Desk;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    Ok(paper::document(desk, "", Vec::new()))
}
