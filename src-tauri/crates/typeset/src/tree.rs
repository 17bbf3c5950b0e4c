//! What each mark on the pages means: the structure a screen reader follows.

/// Names a node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The root.
    Document,
    /// A heading, 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list.
    ListItem,
    /// Its marker.
    Label,
    /// Its text.
    ListBody,
    /// A table.
    Table,
    /// The rows of a table that name its columns.
    TableHead,
    /// Its other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell that names its column.
    HeadCell,
    /// Another cell.
    Cell,
    /// Things that stand together without being a table.
    Group,
    /// A picture.
    Figure,
    /// Text that leads to an address.
    Link,
    /// Struck out words of a comparison.
    Removed,
    /// Underlined words of a comparison.
    Added,
    /// A raised footnote mark.
    Reference,
    /// A footnote.
    Note,
}

impl Role {
    /// The standard structure type of PDF.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(_) => "H4",
            Self::Paragraph => "P",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::Row => "TR",
            Self::HeadCell => "TH",
            Self::Cell => "TD",
            Self::Group => "Div",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Removed | Self::Added => "Span",
            Self::Reference => "Reference",
            Self::Note => "Note",
        }
    }
}

/// One node.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Where it hangs; only the root hangs nowhere.
    pub parent: Option<NodeId>,
    /// Nodes beneath, in the order of creation, which is reading order.
    pub kids: Vec<NodeId>,
    /// For a figure what it shows, for a table what it holds, for a link its address, for a list how it counts.
    pub words: Option<String>,
    /// Columns a cell covers.
    pub span: u8,
}

/// All nodes of a document; the first is the root.
#[derive(Debug, Clone)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A tree of a root alone.
    #[must_use]
    pub fn new() -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                parent: None,
                kids: Vec::new(),
                words: None,
                span: 1,
            }],
        }
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// Hangs a new node under `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role, words: Option<String>) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            kids: Vec::new(),
            words,
            span: 1,
        });
        self.nodes[parent.0 as usize].kids.push(id);
        id
    }

    /// The node of this name.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    pub(crate) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    /// Tells a table as groups: one that only places things side by side names no columns and counts no rows.
    pub(crate) fn ungrid(&mut self, table: NodeId) {
        let node = self.node_mut(table);
        let grid = [
            Role::Table,
            Role::TableHead,
            Role::TableBody,
            Role::Row,
            Role::HeadCell,
            Role::Cell,
        ];
        if grid.contains(&node.role) {
            node.role = Role::Group;
            for kid in node.kids.clone() {
                self.ungrid(kid);
            }
        }
    }

    /// All nodes with their names, the root first.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(index, node)| (NodeId(index as u32), node))
    }

    /// How many nodes there are, the root among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing beneath the root.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 1
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::new()
    }
}
