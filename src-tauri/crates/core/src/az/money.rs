//! Amounts of money, kept in qəpik.

/// An amount in words of the law: 123450 qəpik gives `1.234,50 manat`.
pub fn money(qepik: i64) -> String {
    let sign = if qepik < 0 { "-" } else { "" };
    let amount = qepik.unsigned_abs();
    format!("{sign}{},{:02} manat", grouped(amount / 100), amount % 100)
}

/// A whole number with a point between groups of three figures.
fn grouped(number: u64) -> String {
    let figures = number.to_string();
    let mut out = String::with_capacity(figures.len() + figures.len() / 3);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(figure);
    }
    out
}
