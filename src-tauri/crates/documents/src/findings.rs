//! The list of findings.

use reqlament_typeset::block::Document;

use crate::paper;
use crate::source::Desk;

pub(crate) fn document(desk: &Desk) -> Document {
    paper::document(desk, "", Vec::new())
}
