// Amounts: kept in qəpik, written in manat with a comma.

/** Manat with two figures after the comma: 123450 gives "1.234,50". */
export function manat(qepik: number): string {
  const whole = String(Math.floor(qepik / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(qepik % 100).padStart(2, '0')}`;
}

/** Qəpik of what was typed, "15", "15,5", "1.234,50" or "15.50"; null where it is no amount. */
export function readManat(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0₼]/g, '').replace(/(manat|azn)$/i, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const whole = Number((match[1] ?? '').replaceAll('.', ''));
  const part = Number((match[2] ?? '').padEnd(2, '0') || 0);
  const qepik = whole * 100 + part;
  return Number.isSafeInteger(qepik) ? qepik : null;
}
