import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { leafHelp } from '../../src/views/path/who-helps.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { channelHref } from '../../src/components/channel.ts';
import { dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const { situations, services, lists } = registry;
const nodes = [...situations.values()].map(({ data }) => data);
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
/** Text as HTML, Markdown and the lines of a drawing all hold it: its words and numbers alone. */
const bare = (text: string) =>
  (text.replace(/<[^>]+>|&#?\w+;/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe.each([
  ['es', '', 'Hoja'],
  ['en', 'en/', 'Sheet'],
] as const)('the sheets of the path, %s', (lang, prefix, word) => {
  const html = read(`${prefix}camino/mapa/index.html`);
  const text = bare(read(`${prefix}camino/mapa/texto.txt`));
  const drawings = [...html.matchAll(/<svg\b[^>]*>[^]*?<\/svg>/g)].map(([svg]) => svg);
  const questions = nodes.flatMap((node) => (node.kind === 'question' ? [node] : []));

  test('every node is linked once from the list, and has its anchor', () => {
    const main = html.slice(html.indexOf('class="mapa"'), html.indexOf('</main>'));
    const count = (id: string) => main.split(`href="/${prefix}camino/${id}/"`).length - 1;
    const anchors = (id: string) => main.split(` id="${id}"`).length - 1;
    expect(nodes.filter(({ id }) => count(id) !== 1 || anchors(id) !== 1)).toEqual([]);
    expect(count('mapa')).toBe(0);
  });

  test('every question and answer stands in a drawing and in the plain text', () => {
    const drawn = bare(drawings.join(' '));
    const missing = questions.flatMap(({ question, answers }) =>
      [question, ...answers.map(({ text: answer }) => answer)]
        .map((each) => bare(each[lang]))
        .filter((each) => !drawn.includes(each) || !text.includes(each)),
    );
    expect(missing).toEqual([]);
  });

  test('each drawing is a picture with a name, without styles; each sheet has a heading', () => {
    expect(drawings.length).toBeGreaterThan(5);
    for (const [index, svg] of drawings.entries()) {
      expect(svg).toMatch(
        /^<svg [^>]*role="img" aria-labelledby="(dibujo-\d+)"[^>]*><title id="\1">/,
      );
      expect(svg).not.toMatch(/\sstyle=|<style|<a\b/);
      expect(html).toMatch(new RegExp(`<h2 id="hoja-${index + 1}">\\s*${word} ${index + 1}\\. `));
      expect(Number(/ font-size="([\d.]+)"/.exec(svg)?.[1])).toBeGreaterThanOrEqual(8.5);
      expect(svg.match(/#[0-9a-f]{3,6}/g)?.every((colour) => /^#(000|fff)$/.test(colour))).toBe(
        true,
      );
    }
  });

  test('the page keeps its subject out of the title of the tab', () => {
    expect(html).toContain('<title>Ruta 1410</title>');
  });
});

test('both languages share the sheets', () => {
  const sheets = (path: string) => [...read(path).matchAll(/id="(hoja-\d+)"/g)].map(([, id]) => id);
  expect(sheets('camino/mapa/index.html')).toEqual(sheets('en/camino/mapa/index.html'));
});

test('companions find them', () => {
  for (const prefix of ['', 'en/'])
    for (const page of ['acompano', 'equipo', 'guias/primer-contacto'])
      expect(read(`${prefix}${page}/index.html`)).toContain(`href="/${prefix}camino/mapa/"`);
});

describe.each([
  ['es', ''],
  ['en', 'en/'],
] as const)('the pages of the path, %s', (lang, prefix) => {
  const leaves = nodes.flatMap((node) => (node.kind === 'leaf' ? [node] : []));

  test('numbers that answer day and night can be called before anything is compared', () => {
    const missing = leaves.flatMap(({ id, services: ids }) => {
      const html = read(`${prefix}camino/${id}/index.html`);
      const top = html.slice(html.indexOf('id="primero"'), html.indexOf('id="caminos"'));
      return ids
        .flatMap((each) => services.get(each)?.data ?? [])
        .filter(({ urgent, channels: [channel] }) => {
          const href = channel && channelHref(channel);
          return urgent && !(top.includes(`href="${href ?? ''}"`) && top.includes(urgent[lang]));
        })
        .map((each) => `${id} ${each.id}`);
    });
    expect(missing).toEqual([]);
  });

  test('each end shows its shared texts; those on people under 18, where it is for or about them', () => {
    const missing = leaves.flatMap((leaf) => {
      const { isYoung, isForChild, isMaterial, hasImage } = leafHelp(leaf, registry);
      const text = bare(read(`${prefix}camino/${leaf.id}/index.html`));
      const own = leaf.lists ?? [];
      const whole = isYoung || isMaterial ? (leaf.minorLists ?? []) : [];
      const who = isForChild ? 'tienes-menos-de-18' : 'menor-de-18';
      const shown = [...own, ...whole, ...(isYoung ? [who] : [])]
        .filter((each) => {
          const list = lists.get(each)?.data;
          const part =
            list?.kind === 'text'
              ? list.paragraphs[0]
              : list?.kind === 'checklist'
                ? list.items[0]
                : list?.kind === 'sayings'
                  ? list.items[0]?.instead
                  : list?.after?.[0];
          return !part || !text.includes(bare(part[lang]));
        })
        .map((each) => `${leaf.id} ${each}`);
      const line = lang === 'es' ? 'no la abras otra vez' : 'do not open it again';
      const isLost = hasImage && whole.length === 0 && !text.includes(line);
      return isLost ? [...shown, `${leaf.id} has no line on images`] : shown;
    });
    expect(missing).toEqual([]);
  });

  test('every danger question stands in the path, on its map and in T2 and T4', () => {
    const list = lists.get('preguntas-de-peligro')?.data;
    const asked = list?.kind === 'checklist' ? list.items.map((item) => bare(item[lang])) : [];
    expect(asked.length).toBeGreaterThan(6);
    for (const page of ['camino/d3', 'camino/mapa', 'formatos/t2', 'formatos/t4']) {
      const text = bare(read(`${prefix}${page}/index.html`));
      expect(
        asked.filter((each) => !text.includes(each)),
        page,
      ).toEqual([]);
    }
  });
});
