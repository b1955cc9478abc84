import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = `${root}src/content/docs/`;
const { registry } = projectOnce(root);

/** What reads as leave to do it: that an act is no offence, or goes unpunished. */
const leave =
  /(?<!\bsi )no (?:es|son|está|están|sería) (?:un |una )?(?:delito|castigad|penad)|sin delito\b|(?:queda|quedan|quedar) fuera\b(?! del grupo)|(?<!\b(?:if|when) it )\b(?:is|are|was) not (?:an offence|a crime|one by itself|punished|prosecuted)|(?:fall|left) out(?:side)?\b/iu;

/** Pages for whom it happens to, in both languages; the analyses are for those who litigate and legislate. */
const guides = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:en\/)?(?:guias\/.*(?:ley|leyes)[^/]*|entender-la-ley)\.mdx$/u.test(file))
  .map((file) => [file, readFileSync(docs + file, 'utf8')] as const);

/** What is said of where the law falls short, and of the ends of the path. */
const records = [
  ...[...registry.conducts].flatMap(([id, { data }]) =>
    (data.gaps ?? []).map(({ what }) => [`conducts/${id}`, what] as const),
  ),
  ...[...registry.situations].flatMap(([id, { data }]) =>
    data.kind === 'leaf'
      ? [data.summary, ...(data.more ? [data.more] : [])].map(
          (text) => [`situations/${id}`, text] as const,
        )
      : [],
  ),
];

test('pages of the law and ends of the path are looked at', () => {
  expect(guides.length).toBeGreaterThan(20);
  expect(records.length).toBeGreaterThan(100);
});

test.each(guides)('%s does not say what goes unpunished', (_file, text) => {
  expect(leave.exec(text)?.[0]).toBeUndefined();
});

test('where the law falls short, the first words are what she can do', () => {
  const found = records.flatMap(([id, { es, en }]) =>
    [es, en].filter((text) => leave.test(text)).map((text) => `${id}: ${text}`),
  );
  expect(found).toEqual([]);
});
