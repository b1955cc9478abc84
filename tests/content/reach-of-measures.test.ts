import { expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';

/** Sentences that tell somebody whom measures reach by what they share with the person who harms, and leave out the children in common. */
function reachToldShort(text: string): string[] {
  const sentences = text.replaceAll(/\s+/g, ' ').split(/(?<=[.!?»])\s|: (?=[A-Z¿«])/);
  return sentences.filter(
    (each) =>
      /medidas/i.test(each) &&
      /\b(?:tu|su) familia\b/.test(each) &&
      /viv(?:ió|ieron|iste|iendo) .{0,24}pareja|conviviente/.test(each) &&
      !/\bhij[ao]s\b/.test(each),
  );
}

const files = ['src/content/docs', 'src/data'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.(?:mdx|yaml)$/.test(name) && !/^en\/|^(?:queries|corrections|instruments)\//.test(name),
    )
    .map((name) => `${folder}/${name}`),
);

test('whoever tells whom protection measures reach, by family and by having lived together, names children in common too', () => {
  expect(files.length).toBeGreaterThan(800);
  const found = files.flatMap((file) =>
    reachToldShort(readFileSync(file, 'utf8')).map((each) => `${file}: ${each.slice(-160)}`),
  );
  expect(found).toEqual([]);
});

test.each([
  [
    'Si eres mujer, o quien te daña es de tu familia o vivió contigo en pareja, puedes pedir medidas.',
    1,
  ],
  ['Si es de tu familia, vivió contigo en pareja o tiene hijos contigo, puedes pedir medidas.', 0],
  ['Puedes pedir medidas de protección, si te alcanzan.', 0],
])('a planted sentence: %s', (text, found) => {
  expect(reachToldShort(text)).toHaveLength(found);
});
