import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstBlanks } from '../../src/export/kit/first-blanks.ts';
import { fileIn } from '../../src/export/kit/names.ts';
import { minutesForm, protocolOrder, wallSheets } from '../../src/export/kit/plan.ts';
import { pagesIn, project } from '../support/kit-abroad.ts';
import { dist } from '../support/site.ts';
import { exportsWords } from '../../src/i18n/exports.ts';
import { frameWords } from '../../src/i18n/frame.ts';

test('a kit has every protocol, its minutes and its wall sheets, each once', () => {
  const files = pagesIn('es').map(({ file }) => file);
  const places = pagesIn('es').map(({ file, only = '' }) => `${file} ${only}`);
  expect(new Set(places).size).toBe(places.length);
  const protocols = [...project.registry.adoption.keys()];
  expect([...protocolOrder].toSorted()).toEqual(protocols.toSorted());
  expect(files.filter((file) => file.startsWith('10-'))).toHaveLength(protocols.length);
  expect(files.filter((file) => file.startsWith('30-'))).toHaveLength(wallSheets.length);
  expect(files).toContain('01-acta-de-adopcion.docx');
  expect(project.registry.forms.get(minutesForm)?.data.fill).toBe('screen');
});

test.each(['es', 'en'] as const)(
  'in %s, no file of a kit says that it is a trial copy, and each that said so tells the team',
  (lang) => {
    const { noContact } = frameWords[lang].frame;
    const holds = (said: string) =>
      pagesIn(lang)
        .filter(({ document: { html } }) => html.includes(said))
        .map(({ file }) => file);
    expect(holds(exportsWords[lang].wall.toTeam).length).toBeGreaterThan(50);
    expect(holds(noContact)).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the agenda is walked with the files of the kit: each one it names is there',
  (lang) => {
    const { html } = pagesIn(lang).find(({ file }) => file.startsWith('00-'))?.document ?? {
      html: '',
    };
    const named = [...html.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThanOrEqual(7);
    const sheets = [
      ...['02-roles-y-suplentes.xlsx', '03-calendario.xlsx', '60-plan-30-60-90.xlsx'],
      // What is in force from that evening has its sheet.
      '20-formatos/hojas/t5-m.pdf',
    ];
    const files = [
      ...pagesIn(lang).map(({ file }) => file),
      ...sheets.map((each) => fileIn(each, lang)),
    ];
    for (const name of named)
      expect(
        files.some((file) => file.startsWith(name)),
        name,
      ).toBe(true);
    expect(named).toContain(fileIn('20-formatos/hojas/t5-m', lang));
    const minutes = [...html.matchAll(/(\d+) (?:a|to) (\d+)\./g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ]);
    expect(minutes[0]?.[0]).toBe(0);
    expect(minutes.at(-1)?.[1]).toBe(180);
    for (const [at, [from]] of minutes.entries())
      if (at > 0) expect(from).toBe(minutes[at - 1]?.[1]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the sheet of blanks begins with those of the first afternoon: whom to call and no rule of a lawyer',
  (lang) => {
    const first = firstBlanks(pagesIn(lang), { project });
    for (const id of ['numero-emergencia', 'telefono-guardia']) expect([...first]).toContain(id);
    expect([...first].filter((id) => id.startsWith('regla-'))).toEqual([]);
    expect(first.size).toBeLessThan(project.registry.blanks.size / 2);
  },
);

test('the page that makes a kit trusts its own program alone, and asks only its own site', () => {
  const html = readFileSync(join(dist, 'kit', 'index.html'), 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(/script-src (?:'sha256-[^']+' ?)+;/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain('trusted-types comparar-kit');
  expect(policy).toContain("worker-src 'self'");
  expect(html).not.toMatch(/<script[^>]*\bsrc=/);
});

test.each(['es', 'en'] as const)('in %s, what protocols rest on holds no made-up case', (lang) => {
  const html = pagesIn(lang).find(({ file }) => file.startsWith('50-'))?.document.html ?? '';
  expect(html).not.toContain('class="caso"');
  const known = { es: 'Qué sabemos y qué no', en: 'What we know and what we do not' }[lang];
  expect(html.split(`>${known}<`).length - 1).toBeGreaterThanOrEqual(6);
  // Under the name of each protocol there is something.
  for (const [, body = ''] of html
    .split('<h2>')
    .slice(1)
    .map((each) => each.split('</h2>')))
    expect(body.trim()).not.toBe('');
});
