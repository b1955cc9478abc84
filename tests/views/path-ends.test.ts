import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import {
  easySlug,
  helpPlaces,
  helpWay,
  nightLine,
  noCallWayOf,
  onlyPhoneLine,
} from '../../src/components/help-ways.ts';
import { helpWords } from '../../src/i18n/help.ts';
import { listFor, serviceFor } from '../../src/registry/roles.ts';
import {
  asksToNote,
  asksWhoIsTold,
  callMayBeSeen,
  callsInSpanish,
  mayBeAuthority,
  saysNoCall,
} from '../../src/views/path/who-helps.ts';
import { leafSections } from '../../src/views/path/leaf-sections.ts';
import { registry, root } from '../support/course.ts';
import { conducts, leaves, nodes } from '../support/path-ends.ts';

const { noSight, otherLanguage: other } = helpPlaces;
const { slug, anchor } = helpPlaces.noCall;

const { pages } = projectOnce(root);

test('whom to call when the aggressor is of the police is said to an adult who is sent to the police, and in no crisis of one’s own', () => {
  const told = leaves.filter((leaf) => mayBeAuthority(leaf, registry)).map(({ id }) => id);
  expect(told).toEqual(expect.arrayContaining(['k1', 'k4', 'u5', 'y1', 'o5']));
  for (const id of ['k2', 'k3', 'm6', 'q2']) expect(told).not.toContain(id);
});

describe('what to say to a line that may answer only in Spanish', () => {
  test('is said where somebody under 18, or whoever thinks of dying, is given numbers, and where the first is such a line', () => {
    const told = nodes.filter((node) => callsInSpanish(node, registry)).map(({ id }) => id);
    expect(told).toEqual(expect.arrayContaining(['k2', 'm2', 'm3', 'm6', 'q4']));
    expect(told).toEqual(expect.arrayContaining(['k4', 'n1', 't1', 'u3']));
    for (const id of ['a1', 'u1', 's2', 'p1']) expect(told).not.toContain(id);
  });

  test('and the heading that it leads to stands on its page', () => {
    for (const [lang, folder] of [
      ['es', ''],
      ['en', 'en/'],
    ] as const) {
      const file = new URL(`../../src/content/docs/${folder}${other.slug}.mdx`, import.meta.url);
      const headings = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .map((line) => line.slice(3).toLowerCase().replaceAll(',', '').replaceAll(' ', '-'));
      expect(headings, lang).toContain(other.anchor[lang]);
      expect(helpWay('otherLanguage', lang).href).toContain(`${other.slug}/#${other.anchor[lang]}`);
    }
  });
});

describe('how to ask for help without a call', () => {
  test('is said at every end of the path, which gives numbers, unless a list of it says so already', () => {
    const own = leaves.filter((leaf) => saysNoCall(leaf, registry)).map(({ id }) => id);
    expect(own).toContain('k1');
    expect(own.length).toBeLessThan(3);
  });

  test('is said below the minute of every guide, and of what comes after where there is danger', () => {
    const led = (address: string) => {
      const page = pages.find(({ lang, slug: at }) => `${lang}/${at}` === address);
      return noCallWayOf(page)?.href;
    };
    const guides = pages.filter(({ slug: at }) => /^guias\/[^/]+$/.test(at));
    expect(guides.length).toBeGreaterThan(50);
    expect(guides.filter((page) => !noCallWayOf(page)).map(({ file }) => file)).toEqual([]);
    for (const { file, components } of guides)
      expect(
        components.some(({ name }) => name === 'Minute'),
        file,
      ).toBe(true);
    expect(led('es/despues/retirar-una-denuncia')).toContain(`${slug}/#${anchor.es}`);
    expect(led('es/despues/cuanto-cuesta')).toBeUndefined();
    expect(led('es/protocolos/crisis')).toBeUndefined();
    expect(led('es/guias/imagenes-intimas')).toContain(`${slug}/#${anchor.es}`);
  });

  test('in short sentences to whoever reads short sentences', () => {
    const easy = pages.filter(({ frontMatter }) => 'easy' in frontMatter && frontMatter.easy);
    expect(easy.length).toBeGreaterThan(3);
    for (const page of easy)
      expect(noCallWayOf(page)?.href, page.file).toContain(`${easySlug}/#${anchor[page.lang]}`);
    for (const [lang, heading] of [
      ['es', '## Si no puedes llamar\n'],
      ['en', '## If you cannot call\n'],
    ] as const)
      expect(easy.find((page) => page.lang === lang && page.slug === easySlug)?.text).toContain(
        heading,
      );
  });

  test('and the heading that it leads to stands on its page, with that text below', () => {
    for (const [lang, folder] of [
      ['es', ''],
      ['en', 'en/'],
    ] as const) {
      const file = new URL(`../../src/content/docs/${folder}${slug}.mdx`, import.meta.url);
      const title = registry.lists.get(listFor('no-call', registry))?.data.title[lang] ?? '';
      expect(readFileSync(file, 'utf8')).toContain(
        `## ${title}\n\n<List id="${listFor('no-call', registry)}" />`,
      );
      expect(title.toLowerCase().replaceAll(' ', '-')).toBe(anchor[lang]);
    }
  });
});

describe('that a call stays in the list of the phone', () => {
  const told = nodes.filter((node) => callMayBeSeen(node, registry)).map(({ id }) => id);

  test('is told to whoever reads for themselves and is under 18, or is given the line for violence, and to nobody who looks after them', () => {
    expect(told).toEqual(expect.arrayContaining(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']));
    expect(told).toEqual(expect.arrayContaining(['k4', 'k5', 's2', 'u1', 'v2', 'y1']));
    for (const id of ['a1', 'q1', 'q2', 'q4', 'o2', 'r2', 'r5']) expect(told).not.toContain(id);
    // Nothing comes before the call: in danger now, or hurt by oneself.
    for (const id of ['k1', 'k2']) expect(told).not.toContain(id);
    for (const leaf of leaves.filter(({ reader }) => reader === 'child'))
      expect(told, leaf.id).toContain(leaf.id);
  });

  test('in one place, below the steps, with what is done without another phone', () => {
    for (const { id, ...node } of nodes.filter((node) => told.includes(node.id)))
      expect(JSON.stringify(node), id).not.toMatch(/llamada queda|call stays/);
    for (const [lang, words] of Object.entries(helpWords))
      expect(onlyPhoneLine(words.callStays.line, lang === 'es' ? 'es' : 'en')).toBe(
        words.onlyPhone.line,
      );
  });
});

describe('whom they will tell', () => {
  const asked = new Map(leaves.map((leaf) => [leaf.id, asksWhoIsTold(leaf, registry)]));
  const inSteps = (id: string) =>
    JSON.stringify(leaves.find((leaf) => leaf.id === id)?.steps).includes('¿A quién van a avisar?');

  test('is asked at every end for or with somebody under 18: by its steps, or by one line below them', () => {
    const young = leaves.filter(({ services }) =>
      services.includes(serviceFor('children', registry)),
    );
    const without = young.filter(({ id }) => !inSteps(id) && !asked.get(id)).map(({ id }) => id);
    // Whoever stands beside somebody who speaks of dying: help comes first.
    expect(without).toEqual(['k3']);
    for (const [id, who] of Object.entries({ m5: 'child', m7: 'mixed', k7: 'mixed', q2: 'beside' }))
      expect(asked.get(id), id).toBe(who);
  });

  test('once, and at no end for adults', () => {
    for (const id of ['m3', 'm4', 'k5'])
      expect([inSteps(id), asked.get(id)]).toEqual([true, undefined]);
    for (const id of ['u1', 's2', 'k4']) expect(asked.get(id), id).toBeUndefined();
    for (const { child, mixed, beside } of Object.values(helpWords).map((words) => words.whoIsTold))
      for (const line of [child, mixed, beside]) expect(line).toContain('¿A quién van a avisar?');
  });

  test('and what is for them stands right after the numbers, before the ways, where an adult may read the same end', () => {
    for (const leaf of leaves) {
      const slots = leafSections(leaf, true).map(({ slot }) => slot);
      const isMixed =
        leaf.reader === undefined && leaf.services.includes(serviceFor('children', registry));
      expect(slots.indexOf('minors') < slots.indexOf('ways'), leaf.id).toBe(isMixed);
    }
  });
});

test('who is blackmailed, or stands beside, is told or asked of dying in the first steps', () => {
  const blackmail = ['amenaza-de-difundir', 'chantaje-sexual', 'extorsion-por-dinero'];
  const silent = leaves.filter(
    (leaf) =>
      leaf.conducts.some((id) => blackmail.includes(id)) &&
      !/\b113\b/.test(leaf.steps.map(({ es }) => es).join(' ')) &&
      (leaf.lists ?? []).every(
        (id) => !JSON.stringify(registry.lists.get(id)?.data).includes('linea-de-salud-mental'),
      ),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe('the line for people under 18 at night', () => {
  const numbers = { line: '1810', night: '100' };

  test.each(['es', 'en'] as const)('is told in %s by steps that send to it', (lang) => {
    for (const id of ['m4', 'm6', 'q2', 'q4', 'm8']) {
      const steps = leaves.find((leaf) => leaf.id === id)?.steps ?? [];
      const said = nightLine(steps.map((step) => step[lang]).join(' '), numbers, lang);
      expect(said, id).toMatch(/1810.*100/);
    }
    expect(nightLine('Llama al 100 o al 18100.', numbers, lang)).toBeUndefined();
  });

  test('is true to the hours of its record, and to the one that answers day and night', () => {
    const hours = (role: 'children' | 'violence') =>
      registry.services.get(serviceFor(role, registry))?.data.hours?.es;
    expect(hours('children')).toMatch(/lunes a sábado.*7 de la noche.*prensa.*Línea 100/s);
    expect(hours('violence')).toMatch(/24 horas, todos los días/);
  });
});

describe('whoever has one phone alone', () => {
  const told = (id: string, lang: 'es' | 'en') =>
    onlyPhoneLine(
      leaves
        .find((leaf) => leaf.id === id)
        ?.steps.map((step) => step[lang])
        .join(' ') ?? '',
      lang,
    );

  test.each(['es', 'en'] as const)(
    'is told in %s to call all the same where a step sends to another',
    (lang) => {
      for (const id of ['u1', 'u2', 's4', 'k5']) expect(told(id, lang), id).toBeDefined();
      for (const id of ['p3', 'w3', 'k4']) expect(told(id, lang), id).toBeUndefined();
    },
  );

  test('is not told twice, nor because of another country', () => {
    expect(told('v2', 'es')).toBeUndefined();
    expect(told('v2', 'en')).toBeUndefined();
    expect(onlyPhoneLine('Si te escriben desde otro país, anótalo.', 'es')).toBeUndefined();
    expect(onlyPhoneLine('Si te revisa el teléfono, lee esto desde otro.', 'es')).toBeDefined();
    expect(
      onlyPhoneLine('If your phone is checked, read this on another one.', 'en'),
    ).toBeDefined();
  });
});

describe('how to note what is on a screen without seeing it', () => {
  const told = leaves.filter(asksToNote).map(({ id }) => id);

  test('is said where the first steps ask for an account, a link or a capture, and not in a crisis', () => {
    expect(told).toEqual(expect.arrayContaining(['u7', 'u3', 'v5', 'm4', 'm7', 'u1']));
    for (const id of ['k1', 'k2', 'k3', 's3']) expect(told).not.toContain(id);
  });

  test('and the heading that it leads to stands on its page', () => {
    for (const [lang, folder] of [
      ['es', ''],
      ['en', 'en/'],
    ] as const) {
      const file = new URL(`../../src/content/docs/${folder}${noSight.slug}.mdx`, import.meta.url);
      const headings = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));
      expect(headings).toContain(noSight.anchor[lang]);
    }
  });
});

describe('one line, above what to do', () => {
  /** Letters that three lines of a small phone hold, and a few more: the browser has the last word. */
  const room = 150;

  test.each(['es', 'en'] as const)('in %s', (lang) => {
    const lines = [
      ...[...conducts].map(([id, { data }]) => ({ id, line: data.description[lang] })),
      ...leaves.map(({ id, summary }) => ({ id, line: summary[lang] })),
    ];
    expect(lines.filter(({ line }) => line.length > room)).toEqual([]);
  });
});
