import { penaltyRows } from '../components/penalty-rows.ts';
import { siteDay } from '../facts/site-facts.ts';
import { type Provision, textInForce } from '../registry/registry.ts';
import { type PageSection, pageSections } from './page-sections.ts';

/** The sections of the page of a provision. */
export function provisionSections(provision: Provision): PageSection[] {
  const text = textInForce(provision, siteDay)?.text;
  const hasPenalty = Boolean(text && penaltyRows(text, 'es').length > 0);
  return pageSections([
    ['today', 'hoy', 'Qué dice hoy', 'What it says today'],
    ['penalty', 'pena', 'Penas', 'Penalties', hasPenalty],
    [
      'gaps',
      'alcance',
      'Lo que no alcanza',
      'What it does not reach',
      Boolean(provision.data.gaps),
    ],
    [
      'compare',
      'comparar',
      'Textos lado a lado',
      'Texts side by side',
      provision.versions.length > 1,
    ],
    ['versions', 'versiones', 'Versiones y qué cambió', 'Versions and what changed'],
    ['cited', 'citado', 'Quién la cita', 'Who cites it'],
    ['source', 'fuente', 'Fuente y verificación', 'Source and verification'],
  ]);
}
