import { createHash } from 'node:crypto';
import type { Page } from '../documents/project.ts';
import { lawSlug } from '../documents/record-pages.ts';
import type { TextRecord } from '../documents/record-text.ts';
import type { WhichText } from '../documents/text-log.ts';
import { sentenceLabel } from '../citations/label.ts';
import { refPath, sitePath } from '../addresses/paths.ts';
import { allProvisions, type Provision, type Registry, textInForce } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import { BASE_PATH } from '../site.ts';
import type { InventoryRow, TextRow } from './dataset-rows.ts';

/** The pages that have a text of their own, and which text each has. */
export interface TextsOfPages {
  /** Those written by hand, in both languages. */
  pages: readonly Page[];
  /** Those of records. */
  records: readonly TextRecord[];
  /** What is read of one, by its address without language. */
  source: (slug: string, lang: Lang) => string | undefined;
  /** The text that is cited of one now; nothing where no change of it is told. */
  cited: (slug: string, lang: Lang) => WhichText | undefined;
}

/** Every page that has a text of its own and every provision, a row each. Throws on a page that has no translation. */
export function inventoryRows(
  registry: Registry,
  { pages, records, source, cited }: TextsOfPages,
  day: string,
): InventoryRow[] {
  const bySlug = Map.groupBy(pages, ({ slug }) => slug);
  const withTexts = (row: InventoryRow, slug: string): InventoryRow => {
    const texts = bothTexts((lang) => cited(slug, lang));
    return { ...row, ...(texts && { texts }) };
  };
  return [
    ...[...bySlug].map(([slug, both]) => withTexts(pageRow(slug, both), slug)),
    ...records
      .filter(({ slug }) => !slug.startsWith('normas/'))
      .map((record) => withTexts(recordRow(record, source), record.slug)),
    ...allProvisions(registry).map((provision) => {
      const row = provisionRow(provision, registry, day);
      return withTexts(row, lawSlug(row.id));
    }),
  ];
}

function pageRow(slug: string, both: readonly Page[]): InventoryRow {
  const of = (lang: Lang): Page => {
    const found = both.find((page) => page.lang === lang);
    if (!found) throw new Error(`Falta la página «${slug}» en ${lang}. Ejecuta npm run check.`);
    return found;
  };
  const { frontMatter } = of('es');
  return {
    id: slug === '' ? 'inicio' : slug,
    kind: 'page',
    ...(isDocument(frontMatter) && { version: frontMatter.version, asOf: frontMatter.asOf }),
    urls: inBoth((lang) => sitePath(slug === '' ? '' : `${slug}/`, lang, BASE_PATH)),
    titles: inBoth((lang) => of(lang).frontMatter.title),
    hashes: inBoth((lang) => hashOf(of(lang).text)),
  };
}

function recordRow({ slug, title }: TextRecord, source: TextsOfPages['source']): InventoryRow {
  return {
    id: slug,
    kind: 'record',
    urls: inBoth((lang) => sitePath(`${slug}/`, lang, BASE_PATH)),
    titles: inBoth((lang) => title?.[lang] ?? slug),
    hashes: inBoth((lang) => hashOf(source(slug, lang) ?? '')),
  };
}

/** Which text each language has; nothing of one whose text is past what is told. */
function bothTexts(cited: (lang: Lang) => WhichText | undefined): InventoryRow['texts'] {
  const [es, en] = [textRow(cited('es')), textRow(cited('en'))];
  return es || en ? { ...(es && { es }), ...(en && { en }) } : undefined;
}

function textRow(text: WhichText | undefined): TextRow | undefined {
  if (!text || text.isPast) return undefined;
  const { number, day, sum, original } = text;
  const translates = original?.isTranslated ? original.numbers[0] : undefined;
  return {
    ...(number !== undefined && { number }),
    day,
    ...(sum !== undefined && { sum }),
    ...(translates && { translates }),
  };
}

function provisionRow(provision: Provision, registry: Registry, day: string): InventoryRow {
  const ref = { instrument: provision.instrument.id, eId: provision.id };
  const hash = hashOf(JSON.stringify(provision.data));
  return {
    id: `${ref.instrument}~${ref.eId}`,
    kind: 'provision',
    version: textInForce(provision, day)?.from,
    urls: inBoth((lang) => refPath(ref, lang, BASE_PATH)),
    titles: inBoth((lang) => sentenceLabel(ref, registry, lang)),
    hashes: { es: hash, en: hash },
  };
}

const inBoth = (say: (lang: Lang) => string): Localized => ({ es: say('es'), en: say('en') });
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
