// Dates as they are written, read and shown.

const MONTHS = {
  az: ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

export type Language = 'az' | 'en';

interface Day {
  year: number;
  month: number;
  day: number;
}

function dayOf(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Day and month, "8 dekabr"; with the year where it is not the year of `now`. */
export function dayInWords(iso: string, language: Language, now = new Date()): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const month = MONTHS[language][day.month - 1] ?? '';
  const year = day.year === now.getFullYear() ? '' : ` ${day.year}`;
  return `${day.day} ${month}${year}`;
}

/** The date in figures, "06.05.2026", as a field shows it. */
export function inFigures(iso: string): string {
  const day = dayOf(iso);
  if (!day) return iso;
  return `${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}.${day.year}`;
}

/** ISO date of what was typed, "8.12.2026", "2026-12-08" or "8 dekabr 2026"; null where it is no day. */
export function readDate(typed: string): string | null {
  const text = typed.trim().toLocaleLowerCase('az');
  const figures = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const words = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})/u.exec(text);
  let day: Day | null = null;
  if (figures) day = { day: Number(figures[1]), month: Number(figures[2]), year: Number(figures[3]) };
  else if (iso) day = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  else if (words) day = { day: Number(words[1]), month: MONTHS.az.indexOf(words[2] ?? '') + 1, year: Number(words[3]) };
  if (!day || day.month < 1 || day.month > 12 || day.day < 1 || day.year < 1000) return null;
  if (day.day > new Date(Date.UTC(day.year, day.month, 0)).getUTCDate()) return null;
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

/** By how much a date is moved. */
export interface Step {
  days?: number;
  months?: number;
}

/** The date so much later or earlier; in a shorter month its last day. */
export function stepped(iso: string, { days = 0, months = 0 }: Step): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const last = new Date(Date.UTC(day.year, day.month + months, 0)).getUTCDate();
  const at = new Date(Date.UTC(day.year, day.month - 1 + months, Math.min(day.day, last) + days));
  return at.toISOString().slice(0, 10);
}

/** The hour of what was typed, "9", "9.30", "0930" or "9:30"; null where it is none. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.,\s-]?(\d{2}))?$/.exec(typed.trim());
  const [hours, minutes] = [Number(match?.[1] ?? NaN), Number(match?.[2] ?? 0)];
  if (!(hours < 24 && minutes < 60)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Hours and minutes of a moment, "14:02". */
export function clock(moment: string): string {
  const at = new Date(moment);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** This moment, as the shell writes moments. */
export function momentNow(): string {
  return new Date().toISOString();
}

/** The local day of a moment as an ISO date. */
export function localDay(moment: string | Date): string {
  const at = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whether a moment lies in the day of `now`. */
export function isToday(moment: string, now = new Date()): boolean {
  return localDay(moment) === localDay(now);
}
