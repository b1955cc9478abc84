import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareKit } from '../../src/export/kit/adopted.ts';
import { composeKit } from '../../src/export/kit/compose.ts';
import { changedPlaces } from '../../src/export/kit/detect.ts';
import { openKit } from '../../src/export/kit/open.ts';
import {} from '../../src/export/kit/file-name.ts';
import type { KitPiece } from '../../src/export/kit/source.ts';
import { piece, sourceOf, chile } from '../support/kit-country.ts';

describe('a kit that comes back', () => {
  const before =
    '<h2>Uno</h2><p>Se espera dos días.</p><h2>Dos</h2><p>Llama a <span class="blanco" data-blank="a">[a]</span> hoy.</p><h2>Tres</h2><p>Nada.</p>';
  const after =
    '<h2>Uno</h2><p>Se espera tres días.</p><h2>Dos</h2><p>Llama a <span class="blanco" data-blank="a">[a]</span> hoy.</p><h2>Cuatro</h2><p>Algo.</p>';

  async function kitOf(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
    const [own, bytes] = await piece(before, ['cp~art_1', 'cp~art_2']);
    const zip = await composeKit(sourceOf([own], ['a']), [bytes], {
      ...chile,
      blanks: { a: 'Sisa' },
    });
    const entries = unzipSync(zip);
    return zipSync({
      ...entries,
      [own.file]: change(entries[own.file] ?? new Uint8Array()),
    });
  }
  const withXml = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
    const entries = unzipSync(bytes);
    const xml = change(strFromU8(entries['word/document.xml'] ?? new Uint8Array()));
    return zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
  };
  /** An editor that keeps the words and drops every control. */
  const stripped = (xml: string) =>
    xml
      .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
      .replace(/<\/?w:sdt>|<\/?w:sdtContent>/g, '')
      .replace(/ /g, '\u00a0')
      .replace(/<w:([a-z]+)\u00a0/gi, '<w:$1 ')
      .replace(/\u00a0(w:|w14:|xmlns|xml:|mc:|r:|standalone|encoding|version)/g, ' $1');

  test('the words that differ, new and gone sections and the law that changed are told', async () => {
    const [today] = await piece(after, ['cp~art_1', 'cp~art_3']);
    const now: KitPiece = {
      ...today,
      document: {
        ...(today.document ?? { slug: '', title: '', version: '', sections: [] }),
        provisions: [
          { ref: 'cp~art_1', version: '2025-05-05', sha256: 'b'.repeat(64) },
          { ref: 'cp~art_3', version: '2020-01-01', sha256: 'c'.repeat(64) },
        ],
      },
    };
    const [state] = compareKit(openKit(await kitOf()), sourceOf([now]));
    expect(state?.isBehind).toBe(true);
    expect(state?.sections.map(({ title, kind, isTeams }) => [title, kind, isTeams])).toEqual([
      ['Uno', 'changed', false],
      ['Cuatro', 'new', false],
      ['Tres', 'gone', false],
    ]);
    expect(changedPlaces(state?.sections[0]?.words ?? [])).toEqual([
      { was: 'Se espera dos días.', is: 'Se espera tres días.' },
    ]);
    expect(state?.classes).toEqual(['number', 'law']);
    expect(state?.provisions.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['cp~art_1', 'amended'],
      ['cp~art_2', 'gone'],
      ['cp~art_3', 'new'],
    ]);
    expect(state?.open).toBe(0);
  });

  test('a kit of today is up to date, also where another editor dropped the controls', async () => {
    const [today] = await piece(before, ['cp~art_1', 'cp~art_2']);
    for (const zip of [await kitOf(), await kitOf((bytes) => withXml(bytes, stripped))]) {
      const [state] = compareKit(openKit(zip), sourceOf([today]));
      expect(state).toMatchObject({ isBehind: false, sections: [], ownWords: [] });
    }
  });

  test('what the team rewrote is told as its own, beside what changed', async () => {
    const [today] = await piece(after);
    const zip = await kitOf((bytes) =>
      withXml(bytes, (xml) =>
        xml.replace('dos días', 'una semana').replace('Llama a ', 'Escribe a '),
      ),
    );
    const [state] = compareKit(openKit(zip), sourceOf([today]));
    expect(state?.sections.find(({ title }) => title === 'Uno')?.isTeams).toBe(true);
    expect(state?.ownWords).toEqual(['Dos']);
  });

  test('an older kit without its texts, or without a file, is compared with what is left', async () => {
    const [today] = await piece(after);
    const entries = unzipSync(await kitOf());
    delete entries['textos.json'];
    delete entries['10-protocolos/01-prueba.docx'];
    const [state] = compareKit(openKit(zipSync(entries)), sourceOf([today]));
    expect(state?.unread?.es).toBe('no está en el ZIP');
    expect(state?.sections.map(({ title, kind }) => [title, kind])).toContainEqual([
      'Uno',
      'changed',
    ]);
  });

  test.each(['__proto__', 'constructor'])(
    'a document called «%s» is one that is not there',
    async (file) => {
      const [today] = await piece(after);
      const entries = unzipSync(await kitOf());
      const record = JSON.parse(strFromU8(entries['kit.json'] ?? new Uint8Array())) as {
        documents: { file: string }[];
      };
      const [document] = record.documents;
      if (document) document.file = file;
      const kit = openKit(zipSync({ ...entries, 'kit.json': strToU8(JSON.stringify(record)) }));
      const [state] = compareKit(kit, sourceOf([today]));
      expect([state?.file, state?.unread?.es, state?.isBehind]).toEqual([
        file,
        'no está en el ZIP',
        true,
      ]);
    },
  );

  test('files that are left when it takes too long are told, and the rest of the kit is compared', async () => {
    const [today] = await piece(after);
    const [state] = compareKit(openKit(await kitOf()), sourceOf([today]), () => true);
    expect(state?.unread?.es).toContain('tardaron demasiado');
    expect(state?.sections.map(({ title }) => title)).toContain('Uno');
  });

  test('a folder that was zipped whole is read too', async () => {
    const entries = Object.entries(unzipSync(await kitOf()));
    const inside = Object.fromEntries(entries.map(([name, bytes]) => [`mi kit/${name}`, bytes]));
    expect(openKit(zipSync(inside)).documents.size).toBe(1);
  });

  /** A ZIP whose one entry says that it is so large. */
  function claiming(size: number): Uint8Array {
    const zip = zipSync({ 'kit.json': new Uint8Array(1000) });
    const view = new DataView(zip.buffer);
    view.setUint32(view.getUint32(zip.length - 6, true) + 24, size, true);
    return zip;
  }

  test.each([
    ['no ZIP', strToU8('hola'), 'no es un archivo .zip'],
    ['nothing', new Uint8Array(), 'no es un archivo .zip'],
    ['an empty ZIP', zipSync({}), 'no trae kit.json'],
    ['a ZIP of somebody else', zipSync({ 'a.txt': strToU8('a') }), 'no trae kit.json'],
    ['a path that leads out', zipSync({ '../kit.json': strToU8('{}') }), 'una ruta que sale de él'],
    ['four gigabytes inside', claiming(4_000_000_000), 'ocupa por dentro más que un kit'],
    ['a broken record', zipSync({ 'kit.json': strToU8('{') }), 'kit.json que no se entiende'],
    ['a record of something else', zipSync({ 'kit.json': strToU8('[1]') }), 'no se entiende'],
  ])('%s gets one line', (_name, bytes, line) => {
    let said = '';
    try {
      openKit(bytes);
    } catch (error) {
      said = (error as { said: { es: string } }).said.es;
    }
    expect(said).toContain(line);
    expect(said).not.toContain('\n');
  });
});
