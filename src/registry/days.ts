const dayLong = 86_400_000;
const instant = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one day to another, each `YYYY-MM-DD`; less than 0 if the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / dayLong);
}

/** The day that the clock of this machine shows, `YYYY-MM-DD`: where people work, and not in Greenwich. */
export const today = (now = new Date()): string => now.toLocaleDateString('sv'); // Swedish writes it so.

/** The day some days before a day, `YYYY-MM-DD`. */
export function daysBefore(date: string, days: number): string {
  return new Date(instant(date) - days * dayLong).toISOString().slice(0, 10);
}

/** The day some months after a day, `YYYY-MM-DD`; the last one of its month where that has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
