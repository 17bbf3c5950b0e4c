//! Dates and the metadata packet, which repeats the document's information in XML.

/// A point of time read from RFC 3339, or the beginning of 1970 where the text is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// "2026-11-22T16:00:00+04:00"
    pub xml: String,
    /// "D:20261122160000+04'00'"
    pub pdf: String,
}

impl Moment {
    pub fn read(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|| Self {
            xml: String::from("1970-01-01T00:00:00+00:00"),
            pdf: String::from("D:19700101000000+00'00'"),
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, zone) = (text.get(..19)?, text.get(19..)?);
        let shape = "0000-00-00T00:00:00";
        let fits = |(c, s): (char, char)| {
            if s == '0' {
                c.is_ascii_digit()
            } else {
                c.eq_ignore_ascii_case(&s) || c == ' '
            }
        };
        if !date.chars().zip(shape.chars()).all(fits) {
            return None;
        }
        let zone = zone.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
        let zone = if zone.eq_ignore_ascii_case("z") || zone.is_empty() {
            "+00:00"
        } else {
            zone
        };
        let (sign, clock) = zone.split_at_checked(1)?;
        let (hours, minutes) = clock.split_once(':')?;
        let number = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !matches!(sign, "+" | "-") || !number(hours) || !number(minutes) {
            return None;
        }
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        let xml = format!("{}T{}{zone}", &date[..10], &date[11..]);
        Some(Self {
            xml,
            pdf: format!("D:{digits}{sign}{hours}'{minutes}'"),
        })
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The metadata packet: PDF/A-2a, PDF/UA-1 and the extension schema that lets the former name the latter.
pub(crate) fn packet(title: &str, author: &str, producer: &str, moment: &Moment) -> String {
    let (title, author, date) = (escaped(title), escaped(author), &moment.xml);
    let creator = if author.is_empty() {
        String::new()
    } else {
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}
<dc:language><rdf:Bag><rdf:li>az-AZ</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn dates_are_told_in_both_ways() {
        let moment = Moment::read("2026-11-22T16:05:09.25+04:00");
        assert_eq!(moment.pdf, "D:20261122160509+04'00'");
        assert_eq!(moment.xml, "2026-11-22T16:05:09+04:00");
        assert_eq!(
            Moment::read("2026-11-22T16:05:09Z").pdf,
            "D:20261122160509+00'00'"
        );
    }

    #[test]
    fn what_is_no_date_becomes_the_beginning_of_the_count() {
        for text in [
            "",
            "dünən",
            "2026-11-22",
            "2026-11-22T16:05:09+4",
            "2026-11-22T16:05:09ə",
        ] {
            assert_eq!(Moment::read(text).pdf, "D:19700101000000+00'00'");
        }
    }
}
