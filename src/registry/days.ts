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
