//! Footnotes: set once the flow has met them, placed at the foot of the pages that cite them.

use crate::block::Align;
use crate::error::TypesetError;
use crate::flow::{self, Area, Flow, SMALL};
use crate::page::{NOTE_RULE, Stacker};
use crate::pages::{Ink, Owner};
use crate::slab::{Setting, Slab, hairline, slabs};
use crate::style::Look;
use crate::tree::NodeId;

/// A footnote set in lines.
pub(crate) struct Footnote {
    pub slabs: Vec<Slab>,
    pub height: f32,
}

/// Length of the rule above footnotes.
const NOTE_RULE_WIDTH: f32 = 110.0;

/// Sets the footnotes the flow has met.
pub(crate) fn set(flow: &mut Flow) -> Result<Vec<Footnote>, TypesetError> {
    let texts = std::mem::take(&mut flow.notes.texts);
    let width = flow.narrowest;
    let set = |(number, (text, node)): (usize, (String, NodeId))| {
        let look = Look {
            size: SMALL,
            bold: false,
            ink: Ink::Black,
            divide: false,
            align: Align::Justify,
            node,
        };
        let lines = flow.note(number + 1, &text, look, width);
        let lines = lines.map_err(|error| match flow.cited_in.get(number) {
            Some(Some(item)) => error.within(item),
            _ => error,
        })?;
        let area = Area {
            x: 0.0,
            width,
            size: SMALL,
            justified: Align::Justify,
            bold: false,
            node,
            column: false,
        };
        let setting = Setting {
            numbered: false,
            ..flow::setting(area, 1.2)
        };
        let slabs = slabs(lines, setting);
        let height = slabs.iter().map(|slab| slab.height).sum();
        Ok(Footnote { slabs, height })
    };
    texts.into_iter().enumerate().map(set).collect()
}

impl Stacker {
    /// Footnotes stand on the bottom margin; lines without room go to the next page.
    pub fn footnotes(&mut self) {
        let mut slabs = std::mem::take(&mut self.foot);
        let room = self.style.body() - self.y - NOTE_RULE;
        let mut height = 0.0;
        let fitting = slabs.iter().take_while(|slab| {
            height += slab.height;
            height <= room + 0.05
        });
        let fitting = fitting.count();
        self.carried = slabs.split_off(fitting);
        if slabs.is_empty() {
            return;
        }
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        let mut y = self.style.height - self.style.bottom - height;
        let left = self.style.left;
        let mut rule = hairline(left, left + NOTE_RULE_WIDTH, y - NOTE_RULE / 2.0);
        rule.owner = Owner::Layout;
        self.draw(vec![rule]);
        for slab in slabs {
            let height = slab.height;
            self.draw(slab.shifted(left, y).marks);
            y += height;
        }
    }
}
