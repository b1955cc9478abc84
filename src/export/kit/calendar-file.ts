import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../registry/schema/common.ts';

/** The calendar of a level as the site publishes it. Throws if it was not built. */
export function calendarFile(dist: string, level: string, lang: Lang): string {
  const path = join(dist, 'datos', 'calendario', `${level}-${lang}.ics`);
  if (!existsSync(path)) throw new Error(`The calendar ${level}-${lang}.ics was not built.`);
  return readFileSync(path, 'utf8');
}
