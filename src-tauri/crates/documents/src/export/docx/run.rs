//! Words in their styles, links, footnote marks, pictures.

use reqlament_typeset::Picture;
use reqlament_typeset::block::{Figure, Span};

use super::body::Body;
use super::half_points;
use super::paragraph::Setting;
use crate::export::links::{Target, target};
use crate::export::markup::Markup;

/// English metric units in a point.
const EMU: f32 = 12_700.0;

impl Body<'_> {
    pub fn spans(&mut self, spans: &[Span], setting: &Setting) {
        for span in spans {
            let place = match span.link.as_deref().and_then(target) {
                Some(Target::Outside(address)) => {
                    self.links.push(address.to_owned());
                    Some(("r:id", format!("rLink{}", self.links.len())))
                }
                Some(Target::Place(name)) => self
                    .bookmarks
                    .get(name)
                    .map(|mark| ("w:anchor", mark.clone())),
                None => None,
            };
            if let Some((attribute, value)) = &place {
                self.out
                    .open("w:hyperlink", &[(attribute, value), ("w:history", "1")]);
            }
            self.run(span, setting, place.is_some());
            if place.is_some() {
                self.out.close("w:hyperlink");
            }
            if let Some(note) = &span.note {
                self.footnotes.push(note.clone());
                let id = self.footnotes.len().to_string();
                self.out
                    .raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
                self.out.empty("w:footnoteReference", &[("w:id", &id)]);
                self.out.raw("</w:r>");
            }
        }
    }

    fn run(&mut self, span: &Span, setting: &Setting, link: bool) {
        let out = &mut self.out;
        out.open("w:r", &[]);
        out.open("w:rPr", &[]);
        if link {
            out.empty("w:rStyle", &[("w:val", "Hyperlink")]);
        }
        if span.bold || setting.bold {
            out.empty("w:b", &[]);
        }
        if span.italic {
            out.empty("w:i", &[]);
        }
        if span.removed {
            out.empty("w:strike", &[]);
            out.empty("w:color", &[("w:val", "9C271C")]);
        }
        let size = half_points(setting.size);
        out.empty("w:sz", &[("w:val", &size)]);
        out.empty("w:szCs", &[("w:val", &size)]);
        if span.added {
            out.empty("w:u", &[("w:val", "single")]);
        }
        out.close("w:rPr");
        // Short names, numbers and dates are held together as the typesetter holds them.
        let whole = span.whole && span.text.chars().count() <= 40;
        let text = if whole {
            span.text.replace(' ', "\u{a0}")
        } else {
            span.text.clone()
        };
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                out.empty("w:br", &[]);
            }
            out.leaf("w:t", &[("xml:space", "preserve")], line);
        }
        out.close("w:r");
    }
}

/// The last picture, in the line.
pub(super) fn drawing(pictures: &[(Figure, Picture)]) -> String {
    let Some((figure, picture)) = pictures.last() else {
        return String::new();
    };
    let id = pictures.len().to_string();
    let width = figure.width * EMU;
    let height = width * picture.height as f32 / picture.width.max(1) as f32;
    let (width, height) = (format!("{width:.0}"), format!("{height:.0}"));
    let mut out = Markup::default();
    let name = [
        ("id", id.as_str()),
        ("name", &format!("Şəkil {id}")),
        ("descr", &figure.alternative),
    ];
    out.raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
    out.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    out.empty("wp:docPr", &name);
    out.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>");
    out.empty("pic:cNvPr", &name);
    out.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
    out.empty("a:blip", &[("r:embed", &format!("rPicture{id}"))]);
    out.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
    out.empty("a:ext", &[("cx", &width), ("cy", &height)]);
    out.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    out.finish()
}
