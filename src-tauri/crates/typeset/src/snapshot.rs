//! Pages as readable text, for tests that compare layouts.

use std::fmt::Write;

use crate::pages::{Mark, Owner, Page, Pages, Run, Shape};

impl Pages {
    /// Every page with its marks, one a line: y, x, style and text, rules with their ends.
    #[must_use]
    pub fn snapshot(&self) -> String {
        let mut out = String::new();
        for (number, page) in self.pages.iter().enumerate() {
            let _ = writeln!(
                out,
                "page {} ({:.0} × {:.0})",
                number + 1,
                page.width,
                page.height
            );
            describe(page, self, &mut out);
        }
        for entry in &self.outline {
            let _ = writeln!(
                out,
                "outline {} page {} y {:.0}: {}",
                entry.level,
                entry.page + 1,
                entry.top,
                entry.title
            );
        }
        for anchor in &self.anchors {
            let (page, top, bottom) = (anchor.page + 1, anchor.top, anchor.bottom);
            let _ = writeln!(
                out,
                "place {} page {page} y {top:.0} to {bottom:.0}",
                anchor.name
            );
        }
        out
    }
}

fn describe(page: &Page, pages: &Pages, out: &mut String) {
    let mut marks = page.marks.iter().peekable();
    while let Some(mark) = marks.next() {
        match &mark.shape {
            Shape::Run(run) => {
                let mut text = run.text();
                // Runs of one line and one meaning are told as one.
                while let Some(next) = marks.next_if(|next| continues(mark, run, next)) {
                    if let Shape::Run(next) = &next.shape {
                        text.push('|');
                        text.push_str(&next.text());
                    }
                }
                let (owner, face) = (owner(mark, pages), run.face);
                let _ = writeln!(
                    out,
                    "  {:6.1} {:6.1} {owner} {face:?} {:.1} “{}”",
                    run.y,
                    run.x,
                    run.size,
                    text.trim_end()
                );
            }
            Shape::Rule(rule) => {
                let ((x0, y0), (x1, y1)) = (rule.from, rule.to);
                let _ = writeln!(out, "  {y0:6.1} {x0:6.1} rule to {y1:.1} {x1:.1}");
            }
            Shape::Image(image) => {
                let _ = writeln!(
                    out,
                    "  {:6.1} {:6.1} image {:.1} × {:.1}",
                    image.y, image.x, image.width, image.height
                );
            }
        }
    }
}

fn continues(first: &Mark, run: &Run, next: &Mark) -> bool {
    matches!(&next.shape, Shape::Run(other) if (other.y - run.y).abs() < 0.01 && other.size == run.size)
        && next.owner == first.owner
}

fn owner(mark: &Mark, pages: &Pages) -> &'static str {
    match mark.owner {
        Owner::Node(node) => pages.tree.node(node).role.tag(),
        Owner::Layout => "layout",
        Owner::Running => "running",
    }
}
