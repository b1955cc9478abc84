import { expect, test } from 'vitest';
import { registry, siteDay } from '../../src/facts/site-facts.ts';
import { calendarPath, teamCalendar } from '../../src/publish/calendar.ts';
import { adoptionLevel } from '../../src/registry/schema/team.ts';
import { dutiesTo } from '../../src/registry/team.ts';

const whole = teamCalendar('full', 'es');
const unfolded = whole.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (key: string) =>
  unfolded.flatMap((line) => (line.startsWith(key) ? [line.slice(key.length)] : []));

test('a calendar is written as RFC 5545 asks: CRLF, lines of 75 octets at most, every block closed', () => {
  expect(whole.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(whole.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of whole.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(valuesOf('BEGIN:VEVENT')).toHaveLength(valuesOf('END:VEVENT').length);
});

test('each duty with a date is one event, known by its own id and not by the day of the build', () => {
  const dated = dutiesTo('full', registry).filter(({ every }) => every);
  expect(valuesOf('UID:')).toEqual(dated.map(({ id }) => `${id}@equipo.invalid`));
  expect(new Set(valuesOf('UID:')).size).toBe(dated.length);
  expect(valuesOf('SUMMARY:').map((text) => text.replaceAll('\\', ''))).toEqual(
    dated.map(({ what }) => what.es),
  );
});

test('each event begins on a Monday that its own rule gives, the first from the day of the site', () => {
  const rules = valuesOf('RRULE:');
  const today = new Date(`${siteDay}T00:00:00Z`).getTime();
  const most = { WEEKLY: 7, MONTHLY: 38, YEARLY: 373 };
  valuesOf('DTSTART;VALUE=DATE:').forEach((day, at) => {
    const date = new Date(day.replace(/(....)(..)(..)/, '$1-$2-$3T00:00:00Z'));
    expect(date.getUTCDay()).toBe(1);
    const days = (date.getTime() - today) / 86_400_000;
    const [, often = ''] = /FREQ=([A-Z]+)/.exec(rules[at] ?? '') ?? [];
    expect(days).toBeGreaterThanOrEqual(0);
    expect(days).toBeLessThan(most[often as keyof typeof most]);
    if (often !== 'WEEKLY') expect(date.getUTCDate()).toBeLessThanOrEqual(7);
    const month = /BYMONTH=(\d+)/.exec(rules[at] ?? '')?.[1];
    if (month) expect(date.getUTCMonth() + 1).toBe(Number(month));
  });
});

test('each level holds the one before, and every one has an address', () => {
  const sizes = adoptionLevel.options.map((level) => dutiesTo(level, registry).length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(calendarPath('seed', 'en')).toBe('/datos/calendario/semilla-en.ics');
});

test('a calendar says nothing of this site, of a telephone or of a person', () => {
  expect(whole).not.toMatch(/1410|https?:|\b1(?:00|05|06|13|16)\b|ATTENDEE|ORGANIZER|VALARM/);
});
