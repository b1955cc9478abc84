// Which law a text names: JSON Lines in, JSON Lines out.
import { z } from 'zod';
import { shownJson } from '../src/registry/characters.ts';
import { buildRegistry } from '../src/registry/load.ts';
import { readTree } from '../src/registry/source-file.ts';
import { vocabularyOf } from '../src/citations/norm-names.ts';
import { recognise } from '../src/citations/recognise/index.ts';
import { faultTeller, jsonLines } from './json-lines.ts';
import { projectRoot, readArguments } from './options.ts';
import { tellUnread } from './readable-project.ts';

readArguments({ options: {} }, 'npm run --silent cite < PASAJES.jsonl');
const passage = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.enum(['es', 'en']),
});
const wanted =
  'texto inesperado; se esperaba un objeto JSON {"id","text","lang":"es"|"en"} en una línea';

// Norms by the names that the registry states; what they say is not needed.
const stated = /^src\/data\/instruments\/.*\/instrument\.yaml$/;
const files = readTree(projectRoot()).filter(({ path }) => stated.test(path));
const { registry, problems } = buildRegistry(files);
tellUnread(problems);
const vocabulary = vocabularyOf(registry);

const faults = faultTeller();
for await (const line of jsonLines(process.stdin, passage, wanted)) {
  if ('fault' in line) {
    faults.tell(line.number, line.fault);
    continue;
  }
  const { id, text, lang } = line.data;
  process.stdout.write(`${shownJson({ id, citations: recognise(text, lang, vocabulary) }, 0)}\n`);
}
faults.end();
