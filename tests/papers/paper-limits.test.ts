import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root, registry, papers } from '../support/papers.ts';

/** What a sheet says of a limit stands after how long it is: «5 days», and then whom it is for. */
test('what is said of a limit in brief does not say days again', () => {
  const said = JSON.stringify(papers.map(({ deadline }) => deadline));
  const briefs = [...said.matchAll(/"brief":\{"es":"([^"]+)","en":"([^"]+)"/g)];
  expect(briefs.length).toBeGreaterThan(5);
  const again = briefs.filter(
    ([, es = '', en = '']) => /^(?:\d+ )?días?\b/i.test(es) || /^(?:\w+ )?days?\b/i.test(en),
  );
  expect(again).toEqual([]);
});

/** Who counts the days late must not throw the paper away: the first thing read says to hand it in, and how it is saved. */
test('a paper whose days run from a notice says in its minute to hand it in late, and leads on', () => {
  const notice = 'día en que te notificaron';
  const counted = papers.filter(({ fields }) => fields.some(({ label }) => label.es === notice));
  expect(counted.length).toBeGreaterThan(2);
  for (const { id, minute, beside = [] } of counted) {
    expect(minute.map(({ es }) => es).join(' '), id).toMatch(
      /(?:entrégal|lléval)[ao] (?:hoy )?igual/i,
    );
    expect(
      beside.map(({ paper }) => paper),
      id,
    ).toEqual(
      expect.arrayContaining([id === 'apelar-medidas' ? 'cambiar-medidas' : 'reponer-plazo']),
    );
  }
});

describe('a time limit that is shorter if the accused is an adolescent', () => {
  /** What the Code of Criminal Procedure gives, and the Code of adolescents for the same. */
  const shorter = [
    ['cpp~art_334__para_5#elevacion', 'dleg-1348~art_79__para_4#revision'],
    ['cpp~art_345__para_1#oponerse', 'dleg-1348~art_94__para_2#oponerse'],
  ] as const;
  test.each(shorter)('%s is never given without it, and comes second', (adult, adolescent) => {
    const limits = papers.flatMap(({ deadline }) =>
      deadline && 'terms' in deadline
        ? [deadline.terms.flatMap((term) => ('of' in term ? term.of : []))]
        : [],
    );
    const given = limits.filter((each) => each.includes(adult));
    expect(given.length).toBeGreaterThan(0);
    for (const each of given) expect(each.slice(0, 2)).toEqual([adolescent, adult]);
  });
  const days = (lang: string) =>
    readFileSync(`${root}src/content/docs/${lang}despues/que-dia-vence.mdx`, 'utf8');
  test.each([
    ...shorter.flat(),
    'cpp~art_350__para_1#observar-la-acusacion',
    'cpp~art_468__para_3#pronunciarse',
    'dleg-1348~art_78__para_1#primeras-diligencias',
    'dleg-1348~art_78__para_2#ir-al-juez',
    'dleg-1348~art_89__para_1#investigacion',
    'dleg-1348~art_92#acusar',
    'dleg-1348~art_95__para_1#juez-decide',
    'dleg-1348~art_95__para_2#fiscal-superior',
    'dleg-1348~art_98__para_1#observar-la-acusacion',
    'dleg-1348~art_122__para_3#pronunciarse',
    'dleg-1348~art_134__para_1#apelar-remision',
  ])('the page of the days gives %s in both languages', (of) => {
    for (const lang of ['', 'en/']) expect(days(lang)).toContain(`of="${of}"`);
  });
  // Where a paper or a stage tells the length in passing: who counts on that of adults is out of time.
  test.each([
    ['cpp~art_334__para_2#acudir-al-juez', 'dleg-1348~art_78__para_2#ir-al-juez'],
    ['cpp~art_334__para_5#elevacion', 'dleg-1348~art_79__para_4#revision'],
    ['cpp~art_342', 'dleg-1348~art_89'],
    ['cpp~art_345__para_1#oponerse', 'dleg-1348~art_94'],
    ['cpp~art_350__para_1__lit_g#', 'dleg-1348~art_98__para_1#'],
  ])('no paper or stage tells of %s without %s', (adult, adolescent) => {
    const telling = [...registry.papers.values(), ...registry.stages.values()]
      .map(({ data }) => JSON.stringify(data))
      .filter((told) => told.includes(adult));
    expect(telling.length).toBeGreaterThan(0);
    for (const told of telling) expect(told).toContain(adolescent);
  });
});
