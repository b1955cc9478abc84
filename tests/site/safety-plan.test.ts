import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordPath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { builtPages } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const html = new Map(builtPages().map((page) => [page.path, page.html]));
const guide = '/guias/plan-de-seguridad/';

const langs = [
  ['es', 'plan de seguridad'],
  ['en', 'safety plan'],
] as const;

/** What stands inside the main part of a page and is neither a link, a heading nor the address that cites it. */
const unlinked = (page: string): string =>
  (/<main[\s>].*<\/main>/su.exec(page)?.[0] ?? '')
    .replace(/<(?<tag>a|h1|h2|h3|summary|script|cite)\b[^>]*>.*?<\/\k<tag>>/gsu, ' ')
    .replace(/<[^>]+>/gu, ' ');

test.each(langs)(
  'where a record asks for a safety plan, it is a link to the guide (%s)',
  (lang, words) => {
    const pages = (['rutas', 'papeles', 'plataformas', 'conductas'] as const).flatMap((section) => {
      const records = {
        rutas: registry.routes,
        papeles: registry.papers,
        plataformas: registry.platforms,
        conductas: registry.conducts,
      }[section];
      return [...records.keys()].map((id) => recordPath(section, id, lang));
    });
    expect(pages.filter((path) => unlinked(html.get(path) ?? words).includes(words))).toEqual([]);
  },
);

test.each(langs)(
  'a route on which the other person may react begins with the plan (%s)',
  (lang) => {
    const asking = [...registry.routes.values()].filter(({ data }) =>
      data.risks.some(({ plan }) => plan),
    );
    expect(asking.length).toBeGreaterThan(0);
    for (const { id } of asking) {
      const page = html.get(recordPath('rutas', id, lang)) ?? '';
      const first = page.slice(page.indexOf('class="proposito"'), page.indexOf('id="da"'));
      expect([id, first.includes(guide)]).toEqual([id, true]);
    }
  },
);
