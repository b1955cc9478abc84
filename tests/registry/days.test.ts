import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today } from '../../src/registry/days.ts';

describe('today', () => {
  const zone = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'America/Lima';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('is the day of where people work: in Lima at half past eight, not yet tomorrow', () => {
    expect(today(new Date('2026-11-29T01:30:00Z'))).toBe('2026-11-28');
    expect(today(new Date('2026-11-29T05:30:00Z'))).toBe('2026-11-29');
  });
});

test('the clock is asked for the day in one place', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const asking = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .filter((file) =>
        /new Date\(\)\s*\.to(?:ISOString|LocaleDateString)/.test(
          readFileSync(join(root, folder, file), 'utf8'),
        ),
      ),
  );
  expect(asking).toEqual([]);
});
