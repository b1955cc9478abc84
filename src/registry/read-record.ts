import type { z } from 'zod';
import { strangeCharacters, strangeInRecord, strangeMessage } from './characters.ts';
import { describeIssues } from './describe-issue.ts';
import { locator } from './place.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlResult, type YamlText } from './read-yaml.ts';
import { waitingPlaces } from './to-fill.ts';
import { decode, type SourceFile } from './source-file.ts';

/** A record that could be read, and where its values stand. */
export interface ReadRecord<Data> {
  data: Data;
  place: YamlText['place'];
}

/** Where a YAML text stands: its file and, for front matter, where in the file. */
export interface YamlSource {
  file: string;
  yaml: string;
  whole?: string;
  offset?: number;
  ruleId: 'valid-data' | 'valid-front-matter';
}

/** The text of a file that can be seen whole; what is wrong with it goes into `problems`. */
export function readText(file: SourceFile, problems: Problem[]): string | undefined {
  const decoded = decode(file);
  if (!decoded.ok) {
    problems.push(decoded.problem);
    return undefined;
  }
  const conflict = conflictMark(file.path, decoded.text);
  if (conflict) {
    problems.push(conflict);
    return undefined;
  }
  const found = [
    ...strangeCharacters(file.path, decoded.text),
    ...waitingPlaces(file.path, decoded.text),
  ];
  problems.push(...found);
  return found.length > 0 ? undefined : decoded.text;
}

/** The problem of a file that git left with both sides of a conflict in it. */
function conflictMark(file: string, text: string): Problem | undefined {
  const match = text.includes('<<<<<<< ') ? /^<{7} .*$/m.exec(text) : null;
  if (!match || !/^={7}$/m.test(text)) return undefined;
  return {
    file,
    place: locator(text)(match.index, match.index + match[0].length),
    ruleId: 'readable-file',
    message: {
      es: 'Marcas de un conflicto de git sin resolver; se esperaba una de las dos versiones, sin las líneas <<<<<<<, ======= y >>>>>>>',
      en: 'Marks of a git conflict that nobody resolved; expected one of the two versions, without the lines <<<<<<<, ======= and >>>>>>>',
    },
  };
}

/** Reads one YAML text and holds it against a schema; what is wrong with it goes into `problems`. */
export function readRecord<Data>(
  { file, yaml, whole, offset, ruleId }: YamlSource,
  schema: z.ZodType<Data>,
  problems: Problem[],
): ReadRecord<Data> | undefined {
  const read = readYaml(yaml, whole, offset);
  if (!read.ok) {
    problems.push(yamlProblem(file, read));
    return undefined;
  }
  const { data, place } = read.yaml;
  const parsed = schema.safeParse(ruleId === 'valid-front-matter' ? (data ?? {}) : data);
  if (parsed.success) {
    // An escape in quotes hides a character from whoever reads the file.
    const hidden = yaml.includes('\\') ? strangeInRecord(data) : undefined;
    if (!hidden) return { data: parsed.data, place };
    const message = strangeMessage(hidden.code);
    problems.push({ file, place: place(hidden.path), ruleId: 'visible-characters', message });
    return undefined;
  }
  for (const { path, part, message, expected } of describeIssues(parsed.error.issues, data, schema))
    problems.push({ file, place: place(path, part), ruleId, message, expected });
  return undefined;
}

/** The problem of a YAML text that could not be read. */
function yamlProblem(file: string, { place, reason }: Extract<YamlResult, { ok: false }>): Problem {
  const format = file.endsWith('.json') ? 'JSON' : 'YAML';
  return {
    file,
    place,
    ruleId: 'valid-yaml',
    message: {
      es: `${format} inesperado (${reason.es}); se esperaba ${format} que se pueda leer`,
      en: `Unexpected ${format} (${reason.en}); expected ${format} that can be read`,
    },
  };
}
