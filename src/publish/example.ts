import { registry, siteDay } from '../facts/site-facts.ts';
import { parseRef } from '../citations/ref.ts';
import { findProvision, versionAt } from '../registry/registry.ts';

/** The provision that the example asks about. */
const asked = 'cp~art_154-B';

/** A program in JavaScript that reads `normas.json`, and the line that it prints today. */
export function example(): { code: string; output: string } {
  const { instrument = '', eId = '' } = parseRef(asked) ?? {};
  const provision = findProvision(registry, instrument, eId);
  const found = provision && versionAt(provision, siteDay);
  const penalty = found?.state === 'in-force' ? found.version.text.penalty : undefined;
  if (!penalty) throw new Error(`El ejemplo de /datos/ necesita una pena vigente en ${asked}.`);
  const code = `import { readFileSync } from 'node:fs';
const { asOf, data } = JSON.parse(readFileSync('normas.json', 'utf8'));
const norm = data.find(({ id }) => id === '${instrument}');
const { versions } = norm.provisions.find(({ eId }) => eId === '${eId}');
const today = versions.findLast(({ inForceFrom }) => inForceFrom <= asOf);
console.log(JSON.stringify(today.penalty.imprisonment));`;
  return { code, output: JSON.stringify(penalty.imprisonment) };
}
