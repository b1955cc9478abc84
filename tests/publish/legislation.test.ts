import { describe, expect, test } from 'vitest';
import { legislationPage } from '../../src/publish/legislation.ts';
import { findProvision } from '../../src/registry/registry.ts';
import type { WhichText } from '../../src/documents/text-log.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { asOf, baseFile, projectWith } from '../support/project.ts';
import { severalValues } from '../support/several-values.ts';

const lawFile = 'src/data/instruments/pe/ley-1/instrument.yaml';

/** What is said of a provision of the base tree, as JSON reads it back. */
const said = (ref: string, options?: Partial<Said>) =>
  pageOf(ref, options)['about'] as Record<string, unknown>;

/** What is said of its page. */
function pageOf(
  ref: string,
  {
    lang = 'es',
    origin,
    day = asOf,
    law = baseFile(lawFile),
    files = {},
    text,
  }: Partial<Said> = {},
): Record<string, unknown> {
  const { registry } = projectWith({ ...files, [lawFile]: law });
  const [instrument = '', eId = ''] = ref.split('~');
  const provision = findProvision(registry, instrument, eId);
  if (!provision) throw new Error(`No provision ${ref}`);
  const placeOf = (read: string) => `${read}?read`;
  const data = legislationPage(provision, lang, {
    registry,
    day,
    base: '/x/',
    origin,
    placeOf,
    text,
  });
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
interface Said {
  lang: Lang;
  origin: string | undefined;
  day: string;
  law: string;
  files: Record<string, string>;
  text: WhichText;
}

describe('the page of a provision, about schema.org Legislation', () => {
  test('the one that changes says what it changes; the one changed says nothing of it', () => {
    expect(said('ley-2~art_1')['legislationChanges']).toEqual([
      {
        '@type': 'Legislation',
        name: 'artículo 1 de la Ley 1',
        legislationIdentifier: 'ley-1~art_1',
      },
    ]);
    expect(said('ley-1~art_1')).not.toHaveProperty('legislationChanges');
  });

  test('its penalties and deadlines are parts, by their ids, with the anchor of each', () => {
    const law = severalValues;
    const parts = (eId: string, lang: Lang = 'es') =>
      said(`ley-1~${eId}`, { lang, origin: 'https://a.example', files: law })['hasPart'];
    expect(parts('art_7', 'en')).toEqual(
      [
        ['base', 'basic offence'],
        ['pareja', 'partner'],
        ['menor-de-18', 'under 18'],
        ['menor-de-14', 'under 14'],
      ].map(([id = '', name]) => ({
        '@type': 'Legislation',
        '@id': `https://a.example/x/en/normas/ley-1/art_7/#${id}`,
        name,
        legislationIdentifier: `ley-1~art_7#${id}`,
      })),
    );
    expect(parts('art_8')).toMatchObject([
      { name: 'apelar', legislationIdentifier: 'ley-1~art_8#apelar' },
      { legislationIdentifier: 'ley-1~art_8#resolver' },
      { legislationIdentifier: 'ley-1~art_8#dictamen' },
    ]);
    expect(said('ley-2~art_1')).not.toHaveProperty('hasPart');
  });

  test('a norm repealed as a whole is changed by the provision that repeals it, and is not in force', () => {
    const law = `${baseFile(lawFile)}repealed: { by: ley-2~art_1, from: 2023-01-01 }\n`;
    const changed = said('ley-2~art_1', { law })['legislationChanges'] as object[];
    expect(changed).toHaveLength(2);
    expect(changed).toContainEqual(expect.objectContaining({ legislationIdentifier: 'ley-1' }));
    expect(said('ley-1~art_1', { law })['legislationLegalForce']).toMatch(/NotInForce$/);
    expect(said('ley-1~art_1', { law, day: '2022-12-31' })['legislationLegalForce']).toMatch(
      /\/InForce$/,
    );
  });

  test.each([
    ['in force', 'ley-1~art_1', asOf, '/InForce', '2020-01-02'],
    ['repealed', 'ley-1~art_2', asOf, '/NotInForce', '2020-01-02'],
    ['not begun yet', 'ley-1~art_1', '1999-12-31', '/NotInForce', '2000-01-02'],
  ])('%s', (_, ref, day, force, from) => {
    const data = said(ref, { day });
    expect(data['legislationLegalForce']).toBe(`https://schema.org${force}`);
    expect(data['legislationDateVersion']).toBe(from);
  });

  test('it has an identity where the copy has an address, absolute, one for each language', () => {
    const origin = 'https://example.org';
    const ids = (['es', 'en'] as const).flatMap((lang) => [
      pageOf('ley-1~art_1', { lang, origin })['@id'],
      said('ley-1~art_1', { lang, origin })['@id'],
    ]);
    expect(ids).toEqual([
      'https://example.org/x/normas/ley-1/art_1/',
      'https://example.org/x/normas/ley-1/art_1/#ley',
      'https://example.org/x/en/normas/ley-1/art_1/',
      'https://example.org/x/en/normas/ley-1/art_1/#ley',
    ]);
    expect(JSON.stringify(pageOf('ley-2~art_1'))).not.toContain('@id');
  });

  test('our words are the page, in its language; the law that it is about is in Spanish', () => {
    for (const lang of ['es', 'en'] as const) {
      const page = pageOf('ley-1~art_1', { lang });
      expect(page).toMatchObject({ '@type': 'WebPage', inLanguage: lang });
      expect(page).not.toHaveProperty('legislationLegalForce');
      expect(page['about']).toMatchObject({ '@type': 'Legislation', inLanguage: 'es' });
    }
  });

  test('the page has a name and which text of it, and of which text in Spanish it is a translation', () => {
    const text = { number: 8, day: '2026-12-01', original: { numbers: [5], isTranslated: true } };
    expect(pageOf('ley-1~art_1', { lang: 'en', text })).toMatchObject({
      name: 'Article 1 of Law 1',
      version: 8,
      identifier: 'en/normas/ley-1/art_1#8',
      dateModified: '2026-12-01',
      translationOfWork: { url: '/x/normas/ley-1/art_1/', inLanguage: 'es', version: 5 },
    });
    expect(pageOf('ley-1~art_1', { text: { number: 8, day: '2026-12-01' } })).not.toHaveProperty(
      'translationOfWork',
    );
  });

  test('the page is based on what was read, where it stands; the law is based on nothing of ours', () => {
    const page = pageOf('ley-1~art_1');
    const read = page['isBasedOn'] as string[];
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((each) => !each.endsWith('?read'))).toEqual([]);
    expect(page['about']).not.toHaveProperty('isBasedOn');
  });

  test('a treaty has no country, nor one language', () => {
    const law = baseFile(lawFile).replace('jurisdiction: pe', 'jurisdiction: int');
    expect(said('ley-1~art_1')['legislationJurisdiction']).toBe('PE');
    expect(said('ley-1~art_1', { law })).not.toHaveProperty('legislationJurisdiction');
    expect(said('ley-1~art_1', { law })).not.toHaveProperty('inLanguage');
  });
});
