//! How deep blocks stand within blocks. It is bounded, because setting them goes as deep as they do.

use crate::block::Block;
use crate::error::TypesetError;

/// Most levels of blocks within blocks; no form needs ten.
const MOST: usize = 100;

/// Refuses blocks nested too deep, without descending into them by recursion.
pub(crate) fn check(blocks: &[Block]) -> Result<(), TypesetError> {
    let mut left = vec![(blocks, 1)];
    while let Some((blocks, level)) = left.pop() {
        if level > MOST {
            return Err(TypesetError::Nesting { most: MOST });
        }
        for block in blocks {
            let mut inner = |blocks| left.push((blocks, level + 1));
            match block {
                Block::Aside(own)
                | Block::Sized(_, own)
                | Block::Keep(own)
                | Block::Anchored(_, own) => inner(own),
                Block::Blank(blank) => inner(&blank.entry),
                Block::List(list) => list.items.iter().for_each(|item| inner(&item.blocks)),
                Block::Table(table) => {
                    let rows = table.head.iter().chain(&table.rows);
                    let cells = rows.flat_map(|row| &row.cells);
                    cells.for_each(|cell| inner(&cell.blocks));
                }
                Block::Heading(_)
                | Block::Paragraph(_)
                | Block::Figure(_)
                | Block::Space(_)
                | Block::Rule
                | Block::PageBreak(_) => {}
            }
        }
    }
    Ok(())
}
