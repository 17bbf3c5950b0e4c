//! A writer of elements: names and attributes are ours, every text is escaped.

/// Elements written so far.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
}

/// Attributes of an element; the values may be anything.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

impl Markup {
    /// `<name …>`
    pub fn open(&mut self, name: &str, attributes: &Attributes) {
        self.begin(name, attributes);
        self.out.push('>');
    }

    /// `</name>`
    pub fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// `<name …/>`
    pub fn empty(&mut self, name: &str, attributes: &Attributes) {
        self.begin(name, attributes);
        self.out.push_str("/>");
    }

    /// `<name …>text</name>`
    pub fn leaf(&mut self, name: &str, attributes: &Attributes, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Characters, escaped; those that no markup may carry become spaces.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                other if unwritable(other) => self.out.push(' '),
                other => self.out.push(other),
            }
        }
    }

    /// Markup of our own, as it is.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Everything written.
    pub fn finish(self) -> String {
        self.out
    }

    fn begin(&mut self, name: &str, attributes: &Attributes) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
    }
}

/// Control characters and what Unicode reserves for programs.
fn unwritable(character: char) -> bool {
    character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn no_text_becomes_markup() {
        let mut markup = Markup::default();
        markup.leaf("a", &[("href", "\"><b>")], "<script>&\u{0}\u{ffff}\u{b}ə");
        assert_eq!(
            markup.finish(),
            "<a href=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;&amp;   ə</a>"
        );
    }
}
