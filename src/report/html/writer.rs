//! Writes HTML in which every tag is closed and no text can open one.

/// An attribute and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// A page that is being written.
///
/// Tags come from `&'static str` alone. What lessons say goes through [`text`](Self::text) or the value of an attribute,
/// where every sign that means something to HTML is written as a reference. The result is XML too.
#[derive(Debug, Default)]
pub(super) struct Writer {
    html: String,
}

impl Writer {
    /// An element around what `fill` writes.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        fill: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.html.push('>');
        fill(self);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
        if is_block(name) {
            self.html.push('\n');
        }
    }

    /// An element that holds nothing: `img`, `input`, `br`, `meta`.
    pub(super) fn void(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.open(name, attributes);
        self.html.push_str("/>");
    }

    /// An element around words of the program.
    pub(super) fn words(&mut self, name: &'static str, attributes: &[Attribute<'_>], words: &str) {
        self.element(name, attributes, |inside| inside.text(words));
    }

    /// Words; a line feed is a line break.
    pub(super) fn text(&mut self, words: &str) {
        for (rank, line) in words.split('\n').enumerate() {
            if rank > 0 {
                self.void("br", &[]);
            }
            escape(line, &mut self.html);
        }
    }

    /// A style sheet of the program's own, which holds no `<` and no `&`.
    pub(super) fn style(&mut self, sheet: &'static str) {
        debug_assert!(
            !sheet.contains(['<', '&']),
            "a style sheet is written as it is"
        );
        self.html.push_str("<style>\n");
        self.html.push_str(sheet);
        self.html.push_str("</style>\n");
    }

    /// All that was written, as an HTML document.
    pub(super) fn document(self) -> String {
        format!("<!DOCTYPE html>\n{}", self.html)
    }

    #[cfg(test)]
    pub(super) fn fragment(self) -> String {
        self.html
    }

    fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.html.push('<');
        self.html.push_str(name);
        for (key, value) in attributes {
            self.html.push(' ');
            self.html.push_str(key);
            self.html.push_str("=\"");
            escape(value, &mut self.html);
            self.html.push('"');
        }
    }
}

/// Whether a line may end after an element without adding a space that shows.
fn is_block(name: &str) -> bool {
    !matches!(name, "a" | "strong" | "em" | "span" | "label" | "option")
}

/// Writes `words` so that they are nothing but words; characters that no page may hold are left out.
fn escape(words: &str, html: &mut String) {
    for character in words.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\t' => html.push('\t'),
            // Neither HTML nor XML has them.
            '\u{fffe}' | '\u{ffff}' => {}
            '\u{fdd0}'..='\u{fdef}' => {}
            _ if character.is_control() || u32::from(character) & 0xfffe == 0xfffe => {}
            _ => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;
    use roxmltree::Document;

    /// What is left of a text on a page: its lines, without what no page may hold.
    fn kept(text: &str) -> String {
        let is_kept = |character: &char| {
            !character.is_control()
                && !matches!(character, '\u{fdd0}'..='\u{fdef}')
                && u32::from(*character) & 0xfffe != 0xfffe
                || *character == '\t'
        };
        text.chars().filter(is_kept).collect()
    }

    proptest! {
        #[test]
        fn no_text_can_open_a_tag_or_end_an_attribute(
            text in "(<|>|&|\"|'|/|script|--|\\]\\]|=|#x3c;|\\PC|\n|\t|\0){0,40}", value in any::<String>(),
        ) {
            let mut writer = Writer::default();
            writer.element("p", &[("class", &value), ("id", &text)], |inside| inside.text(&text));
            let html = writer.fragment();
            let document = Document::parse(&html).map_err(|error| TestCaseError::fail(format!("{html}: {error}")))?;
            let root = document.root_element();
            prop_assert_eq!(root.attributes().count(), 2);
            // XML makes a space of a tab in an attribute.
            prop_assert_eq!(root.attribute("class").unwrap(), kept(&value).replace('\t', " "));
            prop_assert!(root.descendants().skip(1).all(|node| node.is_text() || node.has_tag_name("br")));
            let words: String = root.descendants().filter_map(|node| node.is_text().then(|| node.text()).flatten()).collect();
            prop_assert_eq!(words, kept(&text));
        }
    }

    #[test]
    fn lines_break_where_the_text_breaks() {
        let mut writer = Writer::default();
        writer.words("p", &[], "a\nb");
        assert_eq!(writer.document(), "<!DOCTYPE html>\n<p>a<br/>b</p>\n");
    }
}
