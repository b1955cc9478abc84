import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../registry/read-yaml.ts';
import { isoDate } from '../../registry/schema/common.ts';

const repository = z.string().regex(/^[\w.-]+\/[\w.-]+$/);

/** Who watches the law of a country: a machine, against public copies, or a person, who read it again on a day. */
const watcher = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('machine'),
    /** Public copies in the `legalize` format, each as owner/name. */
    mirrors: z.array(repository).min(1),
  }),
  z.strictObject({ by: z.literal('hand'), lastOn: isoDate }),
]);

/** Who watches the law of a country; of one that is not named, nobody does. */
export type Watcher = z.infer<typeof watcher>;

const path = 'src/data/watch/countries.yaml';

/** Who watches each country of a tree, by its code. Throws, naming the file, if it is not as expected. */
export function loadWatchers(root: string): Map<string, Watcher> {
  if (!existsSync(join(root, path))) return new Map();
  const wanted =
    'se esperaba, por cada código de país, { by: machine, mirrors: [dueño/nombre] } o { by: hand, lastOn: AAAA-MM-DD }';
  const read = readYaml(readFileSync(join(root, path), 'utf8'));
  if (!read.ok) throw new Error(`${path}:${read.place.start.line}: ${read.reason.es}; ${wanted}.`);
  const parsed = z.record(z.string().regex(/^[a-z]{2}$/), watcher).safeParse(read.yaml.data ?? {});
  if (parsed.success) return new Map(Object.entries(parsed.data));
  const at = parsed.error.issues[0]?.path ?? [];
  throw new Error(
    `${path}:${read.yaml.place(at).start.line}: valor inesperado en «${at.join('.')}»; ${wanted}.`,
  );
}
