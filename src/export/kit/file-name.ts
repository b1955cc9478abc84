import type { Lang } from '../../registry/schema/common.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import { levelSlug } from '../../words/level-slug.ts';

/** The name of the ZIP of a ready-made kit; in English it says so. */
export const kitFile = (
  level: AdoptionLevel,
  country: string,
  version: string,
  lang: Lang,
): string =>
  `ruta1410-kit-${levelSlug(level)}-${country}-${lang === 'en' ? 'en-' : ''}${version}.zip`;

/** What the name of a kit says, below the folder of files; undefined for any other file. */
export function kitOf(file: string): { country: string; isFirst: boolean } | undefined {
  const [, level, country] = /^kits\/ruta1410-kit-([a-z]+)-([a-z]+)-/.exec(file) ?? [];
  if (level === undefined || country === undefined) return undefined;
  return { country, isFirst: level === levelSlug(adoptionLevel.options[0] ?? 'seed') };
}
