//! What both exports ask of blocks: their words, and the number a text begins with.

use reqlament_typeset::block::{Block, Span};

/// The words of spans on one line.
pub(super) fn words(spans: &[Span]) -> String {
    let all: String = spans.iter().map(|span| span.text.as_str()).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the first paragraphs of blocks, for an entry of the outline.
pub(super) fn block_words(blocks: &[Block]) -> String {
    let own = |block: &Block| match block {
        Block::Heading(heading) => words(&heading.text),
        Block::Paragraph(paragraph) => words(&paragraph.text),
        Block::Anchored(_, inner)
        | Block::Keep(inner)
        | Block::Sized(_, inner)
        | Block::Aside(inner) => block_words(inner),
        _ => String::new(),
    };
    let all: Vec<String> = blocks
        .iter()
        .map(own)
        .filter(|own| !own.is_empty())
        .collect();
    all.join(" ")
}

/// The names of all places, in order.
pub(super) fn places<'a>(blocks: &'a [Block], names: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Anchored(name, inner) => {
                names.push(name);
                places(inner, names);
            }
            Block::Aside(inner) | Block::Sized(_, inner) | Block::Keep(inner) => {
                places(inner, names)
            }
            Block::Blank(blank) => places(&blank.entry, names),
            Block::List(list) => list
                .items
                .iter()
                .for_each(|item| places(&item.blocks, names)),
            Block::Table(table) => table
                .head
                .iter()
                .chain(&table.rows)
                .flat_map(|row| &row.cells)
                .for_each(|cell| places(&cell.blocks, names)),
            _ => {}
        }
    }
}

/// A printed number such as "2.6.1." and what follows it.
#[derive(Debug, PartialEq)]
pub(super) struct Numbered {
    /// Its figures.
    pub number: Vec<u32>,
    /// The text without the number and the space behind it.
    pub rest: Vec<Span>,
}

/// The number a text begins with, where it is one that can be counted: figures and full stops, a full stop at the end,
/// a space, and words.
pub(super) fn numbered(text: &[Span]) -> Option<Numbered> {
    let first = text.first()?;
    let end = first
        .text
        .find(|character: char| !character.is_ascii_digit() && character != '.')
        .unwrap_or(first.text.len());
    let (printed, after) = first.text.split_at(end);
    let figures: Vec<&str> = printed.strip_suffix('.')?.split('.').collect();
    let number = figures
        .iter()
        .map(|figure| countable(figure))
        .collect::<Option<Vec<u32>>>()?;
    let bare = after.strip_prefix([' ', '\u{a0}'])?;
    let mut rest = text.to_vec();
    rest[0].text = bare.to_owned();
    let says = rest.iter().any(|span| !span.text.trim().is_empty());
    (says && number.len() <= 9 && first.note.is_none() && first.link.is_none())
        .then_some(Numbered { number, rest })
}

/// A figure as a counter prints it.
fn countable(figure: &str) -> Option<u32> {
    let value: u32 = figure.parse().ok()?;
    (value > 0 && value < 32_767 && !figure.starts_with('0')).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use reqlament_typeset::block::Span;

    #[test]
    fn a_number_is_figures_a_full_stop_and_words() {
        let number = |text: &str| numbered(&[Span::plain(text)]).map(|own| own.number);
        assert_eq!(number("2.6.1. Sənədlər"), Some(vec![2, 6, 1]));
        assert_eq!(number("1.\u{a0}Qeyd"), Some(vec![1]));
        for text in [
            "1.",
            "2011-ci il",
            "1.234,50 manat",
            "01. a",
            "1) a",
            "0. a",
            ". a",
            "",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        let label = [Span::bold("1.1.\u{a0}"), Span::plain("Ad:")];
        assert_eq!(numbered(&label).map(|own| own.number), Some(vec![1, 1]));
    }
}
