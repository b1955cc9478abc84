const dayLong = 86_400_000;
const instant = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one day to another, each `YYYY-MM-DD`; less than 0 if the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / dayLong);
}

/** The day some days before a day, `YYYY-MM-DD`. */
export function daysBefore(date: string, days: number): string {
  return new Date(instant(date) - days * dayLong).toISOString().slice(0, 10);
}
