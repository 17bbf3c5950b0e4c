//! VÖEN, the identification number of a taxpayer.

use thiserror::Error;

const WEIGHTS: [u32; 8] = [4, 1, 8, 6, 2, 7, 5, 3];

/// Whom a tax number belongs to, by its tenth figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxpayerKind {
    /// Hüquqi şəxs.
    Legal,
    /// Fiziki şəxs.
    Natural,
}

/// Why a tax number looks wrong. Numbers outside the rule have been seen in print, so this warns and never forbids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VoenError {
    /// Not ten figures.
    #[error("a VÖEN has ten figures")]
    Length,
    /// The tenth figure is neither 1 nor 2.
    #[error("the last figure of a VÖEN is 1 or 2")]
    Kind,
    /// The ninth figure does not follow from the first eight.
    #[error("the control figure of the VÖEN does not agree")]
    Control,
}

impl VoenError {
    /// The stable code of the error.
    pub fn code(self) -> &'static str {
        match self {
            VoenError::Length => "voen.length",
            VoenError::Kind => "voen.kind",
            VoenError::Control => "voen.control",
        }
    }
}

/// Checks a tax number; spaces around it do not matter.
pub fn check_voen(text: &str) -> Result<TaxpayerKind, VoenError> {
    let figures: Vec<u32> = text.trim().chars().filter_map(|c| c.to_digit(10)).collect();
    if figures.len() != 10 || text.trim().chars().count() != 10 {
        return Err(VoenError::Length);
    }
    let kind = match figures[9] {
        1 => TaxpayerKind::Legal,
        2 => TaxpayerKind::Natural,
        _ => return Err(VoenError::Kind),
    };
    let sum: u32 = WEIGHTS.iter().zip(&figures).map(|(w, f)| w * f).sum();
    // A remainder of 10 fits no figure and so never agrees.
    if sum % 11 == figures[8] {
        Ok(kind)
    } else {
        Err(VoenError::Control)
    }
}
