import { createInterface } from 'node:readline';
import { z } from 'zod';
import { buildRegistry } from '../src/registry/load.ts';
import { readTree } from '../src/registry/source-file.ts';
import { vocabularyOf } from '../src/citations/norm-names.ts';
import { recognise } from '../src/citations/recognise/index.ts';

const passage = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.enum(['es', 'en']),
});

// Norms by the names that the registry states; what they say is not needed.
const stated = /^src\/data\/instruments\/.*\/instrument\.yaml$/;
const files = readTree(process.cwd()).filter(({ path }) => stated.test(path));
const vocabulary = vocabularyOf(buildRegistry(files).registry);

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  const read = readPassage(line);
  if (read) {
    const { id, text, lang } = read;
    process.stdout.write(
      `${JSON.stringify({ id, citations: recognise(text, lang, vocabulary) })}\n`,
    );
  } else {
    console.error(
      `Línea ${number}: texto inesperado; se esperaba un objeto JSON {"id","text","lang":"es"|"en"}.`,
    );
    process.exitCode = 2;
  }
}

function readPassage(line: string): z.infer<typeof passage> | undefined {
  try {
    return passage.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
