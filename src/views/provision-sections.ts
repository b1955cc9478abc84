import { siteDay } from '../facts.ts';
import { type Provision, textInForce } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';

/** Sections of a provision page: ids are shared by the page and its table of contents. */
export const sections = {
  today: { id: 'hoy', es: 'Qué dice hoy', en: 'What it says today' },
  penalty: { id: 'pena', es: 'Penas', en: 'Penalties' },
  gaps: { id: 'alcance', es: 'Lo que no alcanza', en: 'What it does not reach' },
  versions: { id: 'versiones', es: 'Versiones y qué cambió', en: 'Versions and what changed' },
  compare: { id: 'comparar', es: 'Textos lado a lado', en: 'Texts side by side' },
  cited: { id: 'citado', es: 'Quién la cita', en: 'Who cites it' },
  source: { id: 'fuente', es: 'Fuente y verificación', en: 'Source and verification' },
} as const;

/** The headings of a provision page that has those sections. */
export function headingsOf(
  provision: Provision,
  lang: Lang,
): { depth: number; slug: string; text: string }[] {
  const text = textInForce(provision, siteDay)?.text;
  const hasPenalty = Boolean(text?.penalty ?? text?.aggravated);
  const shown = [
    sections.today,
    ...(hasPenalty ? [sections.penalty] : []),
    ...(provision.data.gaps ? [sections.gaps] : []),
    ...(provision.versions.length > 1 ? [sections.compare] : []),
    sections.versions,
    sections.cited,
    sections.source,
  ];
  return shown.map((section) => ({ depth: 2, slug: section.id, text: section[lang] }));
}
