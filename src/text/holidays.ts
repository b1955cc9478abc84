/** Holidays of a country, as a page hands them to the browser. */
export interface Holidays {
  /** Those of every year, by month and day, `MM-DD`. */
  fixed: readonly { day: string; name: string }[];
  /** Those counted in days from Easter Sunday. */
  movable: readonly { easter: number; name: string }[];
}

/** Easter Sunday of a year of the Gregorian calendar, `YYYY-MM-DD` (the anonymous computus). */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return dayOf(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

/** The name of the holiday of a day, `YYYY-MM-DD`; `undefined` on a day that is none of those told. */
export function holidayOn(day: string, { fixed, movable }: Holidays): string | undefined {
  const easter = Date.parse(`${easterOf(Number(day.slice(0, 4)))}T00:00:00Z`);
  return (
    fixed.find((each) => each.day === day.slice(5))?.name ??
    movable.find((each) => dayOf(easter + each.easter * 86_400_000) === day)?.name
  );
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
