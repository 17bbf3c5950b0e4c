//! Widths of table columns.

use crate::block::{Block, Table, TableRow, Width};
use crate::flow::sound;
use crate::font::Face;
use crate::shaper::Shaper;
use crate::table::PAD;

/// Rows looked at to find the width of a column; more would only cost time.
const SAMPLE: usize = 200;

/// What a column would like: its longest word and its longest paragraph.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    least: f32,
    most: f32,
}

/// Widths that fill `measure` wherever a share or an automatic column can, and never exceed it.
pub(crate) fn widths(
    shaper: &Shaper,
    table: &Table,
    columns: &[Width],
    size: f32,
    measure: f32,
) -> Vec<f32> {
    let wishes = wishes(shaper, table, columns.len(), size);
    let share = |column: &Width| match *column {
        Width::Share(share) => sound(share).clamp(0.0, 1e6),
        Width::Fixed(_) | Width::Auto => 0.0,
    };
    let given = |column: &Width| match *column {
        Width::Fixed(width) => sound(width).clamp(0.0, measure),
        Width::Share(_) | Width::Auto => 0.0,
    };
    let shares: f32 = columns.iter().map(share).sum();
    let fixed: f32 = columns.iter().map(given).sum();
    let autos: Vec<usize> = (0..wishes.len())
        .filter(|&index| columns[index] == Width::Auto)
        .collect();
    let automatic = automatic(&wishes, &autos, (measure - fixed).max(0.0), shares > 0.0);
    let left = (measure - fixed - automatic.iter().sum::<f32>()).max(0.0);
    let mut widths: Vec<f32> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column {
            Width::Fixed(_) => given(column),
            Width::Share(_) => left * share(column) / shares.max(f32::MIN_POSITIVE),
            Width::Auto => autos
                .iter()
                .position(|&auto| auto == index)
                .map_or(0.0, |at| automatic[at]),
        })
        .collect();
    ease(&mut widths, &wishes, columns);
    // Nothing may be narrower than a letter with its padding, nor the table wider than the text.
    widths.iter_mut().for_each(|width| {
        *width = width.max((2.0 * PAD + size).min(measure / columns.len() as f32))
    });
    let total: f32 = widths.iter().sum();
    if total > measure {
        widths
            .iter_mut()
            .for_each(|width| *width *= measure / total);
    }
    widths
}

/// Shares too narrow for their longest word take of those that have room to spare.
fn ease(widths: &mut [f32], wishes: &[Wish], columns: &[Width]) {
    let total: f32 = widths.iter().sum();
    let shared: Vec<usize> = (0..widths.len())
        .filter(|&index| matches!(columns[index], Width::Share(_)))
        .collect();
    let least = |index: usize| wishes[index].least.min(total * 0.4);
    let sum = |part: &dyn Fn(usize) -> f32| shared.iter().map(|&index| part(index)).sum::<f32>();
    let lack = sum(&|index| (least(index) - widths[index]).max(0.0));
    let spare = sum(&|index| (widths[index] - least(index)).max(0.0));
    let moved = lack.min(spare);
    if moved <= 0.0 {
        return;
    }
    for &index in &shared {
        let over = widths[index] - least(index);
        widths[index] -= if over > 0.0 {
            over * moved / spare
        } else {
            over * moved / lack
        };
    }
}

/// Widths of the automatic columns. Beside shares they take what they need, alone they fill the measure.
fn automatic(wishes: &[Wish], autos: &[usize], room: f32, beside: bool) -> Vec<f32> {
    let least: f32 = autos.iter().map(|&index| wishes[index].least).sum();
    let most: f32 = autos.iter().map(|&index| wishes[index].most).sum();
    let room = if beside { (room * 0.6).min(most) } else { room };
    autos
        .iter()
        .map(|&index| {
            let wish = wishes[index];
            if least >= room {
                room * wish.least / least.max(f32::MIN_POSITIVE)
            } else if most > least {
                wish.least + (room - least) * (wish.most - wish.least) / (most - least)
            } else {
                room / autos.len() as f32
            }
        })
        .collect()
}

fn wishes(shaper: &Shaper, table: &Table, columns: usize, size: f32) -> Vec<Wish> {
    let mut wishes = vec![Wish::default(); columns];
    let heads = table.head.iter().map(|row| (row, Face::Bold));
    let rows = table
        .rows
        .iter()
        .take(SAMPLE)
        .map(|row| (row, Face::Regular));
    for (row, face) in heads.chain(rows) {
        wish(shaper, row, face, size, &mut wishes);
    }
    wishes
}

fn wish(shaper: &Shaper, row: &TableRow, face: Face, size: f32, wishes: &mut [Wish]) {
    let mut column = 0;
    for cell in &row.cells {
        let span = usize::from(cell.span.max(1));
        if let Some(wish) = wishes.get_mut(column).filter(|_| span == 1) {
            cell.blocks
                .iter()
                .for_each(|block| measure(shaper, block, face, size, wish));
        }
        column += span;
    }
}

fn measure(shaper: &Shaper, block: &Block, face: Face, size: f32, wish: &mut Wish) {
    match block {
        Block::Paragraph(paragraph) => {
            let mut whole = 2.0 * PAD + 1.0;
            for span in &paragraph.text {
                let face = if span.bold { Face::Bold } else { face };
                let em = size / 1000.0;
                let text: String = span.text.chars().take(400).collect();
                whole += shaper.rough_width(face, &text) * em;
                for word in text.split_whitespace() {
                    wish.least = wish
                        .least
                        .max(shaper.rough_width(face, word) * em + 2.0 * PAD + 1.0);
                }
            }
            wish.most = wish.most.max(whole);
        }
        Block::Sized(size, blocks) => {
            let size = size.clamp(4.0, 72.0);
            blocks
                .iter()
                .for_each(|block| measure(shaper, block, face, size, wish));
        }
        Block::Anchored(_, blocks) | Block::Keep(blocks) => {
            blocks
                .iter()
                .for_each(|block| measure(shaper, block, face, size, wish));
        }
        Block::List(list) => list
            .items
            .iter()
            .flat_map(|item| &item.blocks)
            .for_each(|block| {
                measure(shaper, block, face, size, wish);
            }),
        _ => {}
    }
}
