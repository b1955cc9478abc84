import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { columnWidths } from '../../src/export/docx/columns.ts';
import { onPaper, papers } from '../../src/export/docx/papers.ts';
import { splitProtocol } from '../../src/export/docx/protocol.ts';
import { annexFile } from '../../src/export/docx/annex-file.ts';
import { protocolDocument, protocolsOf } from '../../src/export/docx/protocol-files.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { referencesIn } from '../../src/export/docx/references.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { sectionTexts } from '../../src/export/kit/sections.ts';
import { readMain } from '../../src/html/page.ts';
import { hastText } from '../../src/html/tree.ts';
import { teamWords } from '../../src/i18n/team.ts';
import { exportDocument } from '../support/export-document.ts';

const { tasks, levels } = teamWords.es.adoption;
const html = `<html><body><main><header class="apertura"><h1>Prueba, completa</h1></header>
<section class="minuto"><h2 id="prueba-un-minuto">Un minuto</h2><p>la regla</p></section>
<h2 id="prueba-cuando">¿Cuándo?</h2><p>si pasa</p>
<section class="parte"><h2 id="topes">¿Cuánto?</h2><p>dos casos, como dice <a href="/protocolos/prueba/lugar/">el lugar</a></p><h3 id="topes-mas">Más</h3><p>lo demás</p></section>
<section class="parte"><h2 id="lugar">¿Dónde?</h2><p>aquí</p><h3 id="lugar-horas">Horas</h3><p>de día</p></section>
<section class="parte"><h2 id="quien">¿Quién?</h2><h3>Adoptar</h3><p>escriban</p><h4>${tasks}</h4><p>tareas</p><h4>${levels}</h4><dl class="da"><div><dt>Semilla</dt><dd><ul><li>en pareja<span class="por"> Se ensaya antes del primer caso.</span></li></ul></dd></div></dl><h4>Qué hace falta</h4><p>tiempo</p><div class="adopcion"><h4>Hoja de adopción</h4><div class="lista"><ul><li>Adoptamos</li></ul></div></div></section>
<footer class="cierre"><p>fin</p><p class="citar"><b>Cómo citar:</b> así</p></footer></main></body></html>`;
const document = exportDocument(html);
const main = () => readMain(html, '/');
const asked = {
  id: 'prueba',
  lang: 'es',
  begins: 'empieza allá',
  signedSections: [{ part: 'topes' }, { part: 'lugar', heading: { es: 'Horas', en: 'Hours' } }],
} as const;
const split = (more: object = {}) => splitProtocol(main(), { ...asked, ...more } as never);

test('what is signed is the opening, the sections that the data name, who, levels and signature; the rest is the annex', () => {
  const { signed, annex } = split();
  const words = (element: Element) => hastText(element).split(/\s+/).join(' ').trim();
  expect(words(signed)).toBe(
    `Un minutola regla¿Cuándo?si pasa¿Cuánto?dos casos, como dice el lugarHorasde día${tasks}tareas${levels}Semillaen pareja (se ensaya antes del primer caso)Hoja de adopciónAdoptamos`,
  );
  expect(words(annex)).toBe(
    '¿Cuánto?empieza alláMáslo demás¿Dónde?aquí¿Quién?AdoptarescribanQué hace faltatiempofinCómo citar: así',
  );
});

test('a section that the data name and the page lacks is an error', () => {
  expect(() => split({ signedSections: [{ part: 'otra' }] })).toThrow('signs "otra"');
  const heading = { es: 'Otra', en: 'Other' };
  expect(() => split({ signedSections: [{ part: 'lugar', heading }] })).toThrow('signs "lugar"');
});

const project = {
  pages: [],
  registry: { adoption: new Map([['prueba', { data: asked }]]) },
} as never;
const set = protocolsOf([document], project, main, (id, half) =>
  half === 'annex' ? annexFile(`01-${id}`) : `01-${id}`,
)('es');

test('the levels have boxes, the annex has contents and numbered sections, a reference says its file and section', async () => {
  const signed = await writeDocx(protocolDocument(document, 'signed', set));
  const part = (bytes: Uint8Array, name: string) =>
    strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
  const text = part(signed, 'word/document.xml');
  expect(text.match(/<w14:checkbox>/g)).toHaveLength(2);
  expect(text.split('Cómo citar:')).toHaveLength(2);
  expect(text).toContain('(«¿Dónde?», 01-prueba-anexo, sección 2)');
  expect(text).not.toContain('TOC');
  const annex = await writeDocx(protocolDocument(document, 'annex', set));
  const more = part(annex, 'word/document.xml');
  expect(more.match(/PAGEREF /g)).toHaveLength(3);
  expect(more.split('Cómo citar:')).toHaveLength(2);
  expect(more).toMatch(/<w:t[^>]*>1<\/w:t>/);
  expect(part(annex, 'word/styles.xml')).toMatch(
    /w:styleId="Heading2"(?:(?!<\/w:style>).)*<w:numPr>/s,
  );
  expect(part(annex, 'word/settings.xml')).not.toContain('updateFields');
  // What moves by itself is not compared.
  expect(readDocx(signed).paragraphs.join(' ')).not.toContain('sección 2');
  expect(sectionTexts(annex)[0]?.paragraphs).toEqual(['Contenido']);
});

test('a reference names what its words do not, once', () => {
  const refer = referencesIn(
    [{ slug: 'formatos/t1', title: 'Permiso', file: '20-formatos' }],
    'es',
    (slug) => (slug === 'guias/a' ? 'Guía A' : undefined),
  )('00-inicio');
  expect(refer('/formatos/t1/', 'la hoja')).toBe('«Permiso», 20-formatos');
  expect(refer('/formatos/t1/', 'la hoja')).toBe('20-formatos');
  expect(refer('/guias/a/', 'Guía A')).toBe('en el sitio');
  expect(refer('/glosario/#x', 'x')).toBeUndefined();
  expect(refer('tel:105', '105')).toBeUndefined();
});

test('the annex has its own file, with its ending or without', () => {
  expect(annexFile('01-a')).toBe('01-a-anexo');
  expect(annexFile('x/01-a.docx')).toBe('x/01-a-anexo.docx');
});

test('columns are as wide as their text asks for, none narrower than its longest word', () => {
  const widths = columnWidths(
    [
      ['Deber', 'Nivel', 'Qué'],
      ['Carga', 'Semilla', 'palabra '.repeat(40)],
    ],
    9000,
  );
  expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(9000);
  expect(widths[2]).toBeGreaterThan(3 * (widths[1] ?? 0));
  expect(widths[1]).toBeGreaterThan(7 * 100);
});

test('a note stands at its claim, and the foot says which number of its text it is', async () => {
  const note = (n: string) =>
    `<span class="nota"><span class="nota-n">${n}</span><span class="nota-t">art. ${n}</span></span>`;
  const page = {
    ...document,
    html: `<main><section class="parte"><h2 id="topes">A</h2><p><a class="cita" data-n="1" href="/x/">uno</a> y <a class="cita" data-n="2" href="/y/">dos</a>.${note('1')}${note('2')}</p></section></main>`,
  };
  const own = protocolsOf([page], project, () => readMain(page.html, '/'));
  expect(() => own('es')).toThrow('signs "lugar"');
  const bare = { pages: [], registry: { adoption: new Map() } } as never;
  const noted = protocolsOf([page], bare, () => readMain(page.html, '/'))('es');
  const bytes = await writeDocx(protocolDocument(page, 'annex', noted));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.replace(/<w:footnoteReference[^>]*\/>/g, '†').replace(/<[^>]*>/g, '')).toContain(
    'uno† y dos†.',
  );
  // A version reads as a day: «2026.11.17».
  const english = { ...page, lang: 'en' as const };
  for (const [each, said] of [
    [page, 'n.º 1 de noviembre de 2026'],
    [english, 'no. 1 of November 2026'],
  ] as const)
    expect(protocolDocument(each, 'annex', noted).parts[0]?.foot).toMatch(
      new RegExp(` · ${said}$`),
    );
});

test('on the other paper the text has as much room, and no margin is under 18 mm', () => {
  const room = ({ width, height, sides, ends }: (typeof papers)['a4']) => [
    width - 2 * sides,
    height - 2 * ends,
  ];
  expect(room(papers.letter)).toEqual(room(papers.a4));
  for (const { sides, ends } of Object.values(papers))
    expect(Math.min(sides, ends) / 56.7).toBeGreaterThan(17.98);
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1519" w:right="1020" w:bottom="1519" w:left="1020" w:header="708"/>';
  expect(onPaper(page, 'letter')).toBe(
    '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1020" w:right="1187" w:bottom="1020" w:left="1187" w:header="708"/>',
  );
});
