//! Temporary.
use reqlament_typeset::block::*;
fn main() {
    let prose = "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar, onların məhdudlaşdırılması (yüklülüyü) və daşınmaz əmlakın təsviri barədə daşınmaz əmlakın dövlət reyestrində olan məlumatlar əsasında elektron arayış verilir. Xidmət Azərbaycan Respublikasının bütün ərazisində tətbiq edilir. ";
    for n in [8usize, 320] {
        let mut d = Document::new("x");
        d.hyphenate = true; d.line_numbers = true;
        for i in 0..n {
            d.blocks.push(Block::Paragraph(Paragraph::from(format!("{i}. {}", prose.repeat(2)).as_str())));
            if i % 8 == 7 {
                let row = |i: usize| TableRow::plain(&[&i.to_string(), "Sorğunun qəbulu və qeydə alınması üzrə əməliyyat", "real vaxt", "məsul şəxs"]);
                d.blocks.push(Block::Table(Table { head: vec![row(0)], rows: (1..8).map(row).collect(), ..Table::new(vec![Width::Auto, Width::Share(2.0), Width::Share(1.0), Width::Share(1.0)], "t") }));
            }
        }
        for _ in 0..4 {
            let t = std::time::Instant::now();
            let p = reqlament_typeset::layout(&d).unwrap();
            let l = t.elapsed();
            let b = reqlament_typeset::write(&p).unwrap();
            println!("{} pages: layout {:?}, all {:?}, {} KB", p.pages.len(), l, t.elapsed(), b.len() / 1024);
        }
    }
}
