import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = `${root}src/content/docs/`;
const { registry } = projectOnce(root);

/** Words of publishing, in both languages. */
const speech = /\bpubli(?:ca|ques|car|carlo|sh|shing)\b|hablar en público|in public\b/iu;

const advice = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) =>
    readFileSync(docs + file, 'utf8')
      .split(/\n(?=- )|\n\n/u)
      .filter((part) => part.includes('cp~art_132)') && speech.test(part))
      .map((part) => [file, part.trim().slice(0, 60), part] as const),
  );

test('some passages warn of defamation where something is published', () => {
  expect(advice.length).toBeGreaterThanOrEqual(4);
});

test.each(advice)('%s says that truth may not protect: %s', (_file, _start, part) => {
  expect(part).toContain('cp~art_135');
});

test.each(['funa', 'difamacion'])('the entry %s cites the proof of truth', (id) => {
  const cites = registry.terms.get(id)?.data.cites ?? [];
  expect(cites).toEqual(expect.arrayContaining(['cp~art_134', 'cp~art_135']));
});

test('nothing suggests telling in public what a complaint says', () => {
  const list = registry.lists.get('hablar-en-publico')?.data;
  const text = JSON.stringify(list);
  expect(text).not.toMatch(/dice que|says that/u);
  expect(text).toMatch(/reservado/u);
});

test('no route turns insults away without saying when they are violence', () => {
  const cannot = registry.routes.get('denuncia-penal')?.data.cannot ?? [];
  const about = cannot.filter(({ es }) => es.includes('insulto'));
  for (const { es, en } of about) {
    expect(es).toContain('violencia psicológica');
    expect(en).toContain('psychological violence');
  }
});

test('«garantías» is not another name for a protection measure', () => {
  expect(registry.terms.get('medida-de-proteccion')?.data.aliases?.es).not.toContain('garantías');
});
