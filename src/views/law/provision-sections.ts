import { penaltyRows } from '../../components/penalty-rows.ts';
import { citersOf, siteDay } from '../../facts/site-facts.ts';
import { type Provision, textInForce } from '../../registry/registry.ts';
import { type PageSection, pageSections } from '../page-sections.ts';
import { changedByIt } from './changed-by-it.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'provision');

/** The sections of the page of a provision. */
export function provisionSections(provision: Provision): PageSection[] {
  const text = textInForce(provision, siteDay)?.text;
  const hasPenalty = Boolean(text && penaltyRows(text, 'es').length > 0);
  const isCited = citersOf(provision, 'es').length > 0 || changedByIt(provision).length > 0;
  return pageSections([
    ['today', 'hoy', titles.today],
    ['penalty', 'pena', titles.penalty, hasPenalty],
    ['gaps', 'alcance', titles.gaps, Boolean(provision.data.gaps)],
    ['compare', 'comparar', titles.compare, provision.versions.length > 1],
    ['versions', 'versiones', titles.versions],
    ['cited', 'citado', titles.cited, isCited],
    ['source', 'fuente', titles.source],
  ]);
}
