import { createHash } from 'node:crypto';
import type { Page } from '../documents/project.ts';
import { sentenceLabel } from '../citations/label.ts';
import { refPath, sitePath } from '../addresses/paths.ts';
import { allProvisions, type Provision, type Registry, textInForce } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import { BASE_PATH } from '../site.ts';
import type { InventoryRow } from './dataset-rows.ts';

/** Every page written by hand and every provision, a row each. Throws on a page that has no translation. */
export function inventoryRows(
  registry: Registry,
  pages: readonly Page[],
  day: string,
): InventoryRow[] {
  const bySlug = Map.groupBy(pages, ({ slug }) => slug);
  return [
    ...[...bySlug].map(([slug, both]) => pageRow(slug, both)),
    ...allProvisions(registry).map((provision) => provisionRow(provision, registry, day)),
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
