import { describe, expect, test } from 'vitest';
import { lawSlug } from '../../src/documents/record-pages.ts';
import { registry } from '../../src/facts/site-facts.ts';
import { archives, provisionIn } from '../../src/publish/law-archive.ts';
import { differenceAnchor, releaseSteps, sinceRelease } from '../../src/publish/release-steps.ts';
import { allProvisions } from '../../src/registry/registry.ts';

const [last] = releaseSteps;
if (!last) throw new Error('No release is kept.');
const { found, archive } = last;
const slugOf = ({ instrument, eId }: { instrument: string; eId: string }) =>
  lawSlug(`${instrument}~${eId}`);

describe('how this copy tells what the last release told', () => {
  test('one step for each release that is kept, and the newest leads to this copy', () => {
    expect(releaseSteps.map((each) => each.archive.version)).toEqual(
      archives().map(({ version }) => version),
    );
    expect(last.after).toBeUndefined();
  });

  test.each(['es', 'en'] as const)('each provision says which of them it is (%s)', (lang) => {
    const { version } = archive;
    const reworded = lang === 'es' ? [] : found.reworded;
    const otherwise = [...found.changed, ...reworded];
    for (const place of otherwise)
      expect(sinceRelease(slugOf(place), lang)).toEqual({
        version,
        how: reworded.includes(place) ? 'reworded' : 'changed',
        anchor: differenceAnchor(place.instrument, place.eId),
      });
    for (const place of found.added)
      expect(sinceRelease(slugOf(place), lang)?.how, slugOf(place)).toBe('new');
    const noted = lang === 'es' ? [] : found.noted;
    for (const place of noted)
      expect(sinceRelease(slugOf(place), lang)).toEqual({ version, how: 'noted' });
    const told = new Set([...otherwise, ...noted, ...found.added].map(slugOf));
    const rest = allProvisions(registry)
      .map(({ instrument, id }) => slugOf({ instrument: instrument.id, eId: id }))
      .filter((slug) => !told.has(slug));
    expect(rest.length).toBeGreaterThan(0);
    for (const slug of rest) expect(sinceRelease(slug, lang)).toEqual({ version, how: 'same' });
  });

  test('one that is the same has no sentence that differs, notes on its sources among them', () => {
    const sentences = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('es' in value && 'en' in value) return [String(value.en)];
      // What names a part or a value for links is no sentence of it.
      return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        ['parts', 'saidAs', 'label'].includes(key) ? [] : sentences(each),
      );
    };
    const same = allProvisions(registry)
      .map(({ instrument, id }) => ({ instrument: instrument.id, eId: id }))
      .filter((place) => sinceRelease(slugOf(place), 'en')?.how === 'same');
    expect(same.length).toBeGreaterThan(0);
    for (const place of same)
      expect(sentences(provisionIn(last.next, place)).toSorted(), slugOf(place)).toEqual(
        sentences(provisionIn(archive.data, place)).toSorted(),
      );
  });

  test('a norm claims that its articles say the same only where each of them does', () => {
    for (const { id, provisions } of last.next) {
      if (sinceRelease(lawSlug(id), 'en')?.how !== 'articles') continue;
      for (const { eId } of provisions)
        expect(sinceRelease(slugOf({ instrument: id, eId }), 'en')?.how, id).toBe('same');
    }
  });

  test('a norm that the release did not have is new, and a page that is of no norm has none', () => {
    const had = new Set(archive.data.map(({ id }) => id));
    for (const id of registry.instruments.keys())
      expect(sinceRelease(lawSlug(id), 'es')?.how === 'new', id).toBe(!had.has(id));
    expect(sinceRelease('guias/perfil-falso', 'es')).toBeUndefined();
  });

  test('an anchor is in lower case, as addresses are', () => {
    expect(differenceAnchor('cp', 'art_154-B')).toBe('cp-art_154-b');
    expect(differenceAnchor('cp')).toBe('cp');
  });
});
