//! Where lines end: total fit for straight edges, first fit or balance for ragged ones.

use std::collections::VecDeque;

use crate::text::{Atom, Kind};

/// How the ends of lines are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Both edges straight: spaces stretch and shrink, the paragraph is judged as a whole.
    Total,
    /// Every line as full as it gets.
    First,
    /// Lines of about equal length, for what is centred.
    Balanced,
}

/// Widths of the first line and of the others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure {
    pub first: f32,
    pub rest: f32,
}

/// How far a space gives, as parts of its width.
const STRETCH: f64 = 0.60;
const SHRINK: f64 = 0.24;
/// Cost of a divided word, of a second in succession, and of a last line too short to look like one.
const HYPHEN: f64 = 110.0;
const HYPHENS: f64 = 12_000.0;
const STUMP: f64 = 3_000.0;
/// Badness from which on only the empty part of the line counts.
const GAPING: f64 = 200_000.0;
/// Rounding of sums of widths.
const SLACK: f64 = 0.02;

/// Atom numbers at which the lines end, the last being the end of the text.
pub(crate) fn lines(atoms: &[Atom], measure: Measure, fit: Fit) -> Vec<usize> {
    match fit {
        Fit::First => first_fit(atoms, measure),
        Fit::Total | Fit::Balanced => total_fit(atoms, measure, fit),
    }
}

/// Whether a line may end at this atom.
fn legal(atom: &Atom) -> bool {
    !matches!(atom.kind, Kind::Box | Kind::Space { stuck: true })
}

/// Width that stays on the line when it ends at this atom.
fn tail(atom: Option<&Atom>) -> f64 {
    match atom {
        Some(atom) if atom.kind == (Kind::Break { hyphen: true }) => f64::from(atom.width),
        _ => 0.0,
    }
}

/// Natural width of an atom inside a line.
pub(crate) fn inner(atom: &Atom) -> f64 {
    if matches!(atom.kind, Kind::Break { .. }) {
        0.0
    } else {
        f64::from(atom.width)
    }
}

fn first_fit(atoms: &[Atom], measure: Measure) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut width, mut candidate, mut at, mut start) = (0.0, None, 0, 0);
    let mut room = f64::from(measure.first);
    while at < atoms.len() {
        let atom = &atoms[at];
        let fits = width + tail(Some(atom)) <= room + SLACK;
        // What is too wide for any line ends it at the first place there is.
        if legal(atom) && at > start && (fits || candidate.is_none()) {
            candidate = Some(at);
        }
        width += inner(atom);
        let over = width > room + SLACK && atom.kind == Kind::Box;
        if let (true, Some(end)) = (over, candidate.take_if(|_| over)) {
            ends.push(end);
            room = f64::from(measure.rest);
            at = end + 1;
            start = at;
            width = 0.0;
            continue;
        }
        at += 1;
    }
    ends.push(atoms.len());
    ends
}

/// A place where a line may end, with the best way to reach it.
struct Node {
    atom: usize,
    /// Sums of width, and of widths of spaces, of all atoms before the next line begins.
    width: f64,
    spaces: f64,
    cost: f64,
    hyphen: bool,
    before: Option<usize>,
}

fn total_fit(atoms: &[Atom], measure: Measure, fit: Fit) -> Vec<usize> {
    let start = Node {
        atom: 0,
        width: 0.0,
        spaces: 0.0,
        cost: 0.0,
        hyphen: false,
        before: None,
    };
    let mut nodes = vec![start];
    let mut active = VecDeque::from([0]);
    let (mut width, mut spaces) = (0.0, 0.0);
    for at in 0..=atoms.len() {
        let atom = atoms.get(at);
        if atom.is_none_or(legal) && at > 0 {
            let here = Here {
                at,
                width,
                spaces,
                tail: tail(atom),
                last: atom.is_none(),
            };
            if let Some((before, cost)) = best(&nodes, &mut active, &here, measure, fit) {
                let kept = atom.map_or(0.0, inner);
                let hyphen = here.tail > 0.0;
                // The space at a line end belongs to no line.
                let node = Node {
                    atom: at + 1,
                    width: width + kept,
                    spaces: spaces + kept,
                    cost,
                    hyphen,
                    before: Some(before),
                };
                active.push_back(nodes.len());
                nodes.push(node);
            }
        }
        if let Some(atom) = atom {
            width += inner(atom);
            if matches!(atom.kind, Kind::Space { .. }) {
                spaces += inner(atom);
            }
        }
    }
    ends(&nodes)
}

fn ends(nodes: &[Node]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = nodes.len() - 1;
    while let Some(before) = nodes[at].before {
        ends.push(nodes[at].atom - 1);
        at = before;
    }
    ends.reverse();
    ends
}

/// A candidate line end.
struct Here {
    at: usize,
    width: f64,
    spaces: f64,
    tail: f64,
    last: bool,
}

/// The cheapest active node to come from. Nodes too far away for any later line leave the list.
fn best(
    nodes: &[Node],
    active: &mut VecDeque<usize>,
    here: &Here,
    measure: Measure,
    fit: Fit,
) -> Option<(usize, f64)> {
    let shrink = if fit == Fit::Total { SHRINK } else { 0.0 };
    let room = |node: &Node| {
        f64::from(if node.before.is_none() {
            measure.first
        } else {
            measure.rest
        })
    };
    let least = |node: &Node| here.width - node.width - shrink * (here.spaces - node.spaces);
    // The nearest node stays whatever happens, so that a word too wide still gets a line.
    while active.len() > 1
        && active
            .front()
            .is_some_and(|&first| least(&nodes[first]) > room(&nodes[first]) + SLACK)
    {
        active.pop_front();
    }
    active
        .iter()
        .filter(|&&index| nodes[index].atom <= here.at)
        .map(|&index| (index, &nodes[index]))
        .filter(|(index, node)| {
            least(node) + here.tail <= room(node) + SLACK
                || active.back() == Some(index) && least(node) + here.tail > room(node)
        })
        .map(|(index, node)| (index, node.cost + demerits(node, here, room(node), fit)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

fn demerits(node: &Node, here: &Here, room: f64, fit: Fit) -> f64 {
    let natural = here.width - node.width + here.tail;
    let give = here.spaces - node.spaces;
    let gap = room - natural;
    if fit == Fit::Balanced {
        return (gap / room).max(0.0).powi(2) + 0.001;
    }
    let bad = if here.last && gap >= 0.0 {
        if natural < 24.0 && node.before.is_some() {
            STUMP.sqrt()
        } else {
            0.0
        }
    } else if gap >= 0.0 {
        looseness(gap, give * STRETCH, room)
    } else {
        100.0 * (-gap / (give * SHRINK).max(0.001)).min(1.0).powi(3)
    };
    let hyphen = if here.tail > 0.0 { HYPHEN.powi(2) } else { 0.0 };
    let twice = if here.tail > 0.0 && node.hyphen {
        HYPHENS
    } else {
        0.0
    };
    (10.0 + bad).powi(2) + hyphen + twice
}

/// Badness of a loose line: the cube of its stretch, and past all bearing its emptiness. The bound lies high: below it
/// two loose lines are better than one that gapes.
fn looseness(gap: f64, stretch: f64, room: f64) -> f64 {
    let ratio = gap / stretch.max(0.001);
    (100.0 * ratio.powi(3)).min(GAPING + GAPING * gap / room)
}
