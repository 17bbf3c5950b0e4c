//! Which marked content belongs to which node: gathered while pages are written, read by the archive pass.

use crate::tree::{NodeId, Role, Tree};

/// What a structure element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another element.
    Node(NodeId),
    /// Marked content: page and number on it.
    Content { page: usize, number: usize },
    /// A link annotation.
    Annotation(usize),
}

/// The place of a link on a page, in points from the lower left corner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LinkArea {
    pub page: usize,
    pub node: NodeId,
    pub rect: [f32; 4],
}

/// The record of a document being written.
#[derive(Debug)]
pub(crate) struct Record {
    /// Contents of each node in reading order.
    pub kids: Vec<Vec<Kid>>,
    /// The node of each marked content of each page.
    pub pages: Vec<Vec<NodeId>>,
    pub links: Vec<LinkArea>,
    /// Where the pictures stand, in points from the lower left corner.
    pub boxes: Vec<(NodeId, [f32; 4])>,
    hung: Vec<bool>,
}

impl Record {
    pub fn new(tree: &Tree) -> Self {
        Self {
            kids: vec![Vec::new(); tree.len()],
            pages: Vec::new(),
            links: Vec::new(),
            boxes: Vec::new(),
            hung: vec![false; tree.len()],
        }
    }

    /// Begins marked content of `node` on the last page; gives its number there.
    pub fn content(&mut self, tree: &Tree, node: NodeId) -> usize {
        self.hang(tree, node);
        let page = self.pages.len() - 1;
        let number = self.pages[page].len();
        self.pages[page].push(node);
        self.kids[node.0 as usize].push(Kid::Content { page, number });
        number
    }

    /// Adds a part of a link, joining it to a part before it on the same line.
    pub fn link(&mut self, area: LinkArea) {
        let joins = |old: &LinkArea| {
            old.node == area.node
                && old.page == area.page
                && (old.rect[1] - area.rect[1]).abs() < 0.1
        };
        match self.links.last_mut().filter(|old| joins(old)) {
            Some(old) => old.rect[2] = area.rect[2],
            None => {
                self.kids[area.node.0 as usize].push(Kid::Annotation(self.links.len()));
                self.links.push(area);
            }
        }
    }

    /// Inside running text a node takes its place where its first letter stands.
    fn hang(&mut self, tree: &Tree, node: NodeId) {
        let index = node.0 as usize;
        if std::mem::replace(&mut self.hung[index], true) {
            return;
        }
        if let Some(parent) = tree.node(node).parent {
            self.hang(tree, parent);
            if !holds_blocks(tree.node(parent).role) {
                self.kids[parent.0 as usize].push(Kid::Node(node));
            }
        }
    }

    /// Completes the nodes that hold blocks: those of their nodes that say something, in the order of creation.
    pub fn complete(&mut self, tree: &Tree) {
        let mut alive: Vec<bool> = self.kids.iter().map(|kids| !kids.is_empty()).collect();
        let nodes: Vec<_> = tree.iter().collect();
        for &(id, node) in nodes.iter().rev() {
            let index = id.0 as usize;
            if !holds_blocks(node.role) {
                // A text that goes on over the page is heard to its end before its footnotes.
                self.kids[index].sort_by_key(
                    |kid| matches!(kid, Kid::Node(kid) if tree.node(*kid).role == Role::Note),
                );
                continue;
            }
            let cells = node.role == Role::Row;
            let kept = node
                .kids
                .iter()
                .filter(|kid| cells || alive[kid.0 as usize]);
            self.kids[index] = kept.map(|&kid| Kid::Node(kid)).collect();
            alive[index] = !self.kids[index].is_empty();
        }
    }
}

fn holds_blocks(role: Role) -> bool {
    matches!(
        role,
        Role::Document
            | Role::List
            | Role::ListItem
            | Role::ListBody
            | Role::Table
            | Role::TableHead
            | Role::TableBody
            | Role::Group
            | Role::Row
            | Role::HeadCell
            | Role::Cell
    )
}
