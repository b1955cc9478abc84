import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { marginNote } from '../../src/citations/note.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { levelText } from '../../src/words/law.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const langs = ['es', 'en'] as const;
const offences = allProvisions(registry).flatMap(({ instrument, data: { eId }, versions }) =>
  versions.flatMap(({ from, text }) =>
    text?.action ? [{ ref: { instrument: instrument.id, eId, date: from }, from, text }] : [],
  ),
);

test('who prosecutes is told as our reading in each note where the record says that it is', () => {
  const deduced = offences.filter(
    ({ text: { verification } }) =>
      verification.fields?.['action']?.level === 'inference' && verification.level !== 'inference',
  );
  expect(deduced.length).toBeGreaterThan(100);
  for (const { ref, from } of deduced)
    for (const lang of langs)
      expect(marginNote(ref, registry, lang, from)?.lines.at(-1), ref.eId).toContain(
        levelText('inference', lang),
      );
});

test('a minor offence (falta) is never told as prosecuted by the State alone', () => {
  const minor = offences.filter(({ ref }) => /^art_44[12]$/.test(ref.eId));
  expect(minor).toHaveLength(2);
  expect(minor.map(({ text }) => text.action)).toEqual(['minor', 'minor']);
});
