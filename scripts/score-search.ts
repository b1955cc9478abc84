// Measures the search box against questions with known answers, and stock Pagefind on the same pages beside it:
// `npm run score-search -- questions.jsonl`. Each question: {id, lang, query, want: [pattern of a right title], kind}.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shown } from '../src/registry/characters.ts';
import { launchBrowser } from './browser.ts';
import { jsonLines } from './json-lines.ts';
import { fromHere, projectRoot, readArguments } from './options.ts';
import { serve } from './serve.ts';
import { stop } from './stop.ts';

const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(['es', 'en']),
  query: z.string(),
  want: z.array(z.string().refine(isPattern)).default([]),
  kind: z.string().default(''),
});
const answerSchema = z.object({
  id: z.union([z.string(), z.number()]),
  results: z.array(z.object({ title: z.string(), weak: z.boolean() })),
  notice: z.string(),
});
const wanted =
  'pregunta inesperada; se esperaba un objeto JSON {"id","lang":"es"|"en","query","want":["patrón del título"],"kind"} en una línea';
type Question = z.infer<typeof questionSchema>;
interface Answer {
  titles: string[];
  /** True if it does not offer its first result as the answer. */
  isUnsure: boolean;
}

const usage = 'npm run score-search -- PREGUNTAS.jsonl';
const { positionals } = readArguments({ options: {}, allowPositionals: true }, usage);
const [file, ...more] = positionals;
if (file === undefined || more.length > 0) stop(`Se esperaba un archivo de preguntas: ${usage}`);
const path = fromHere(file);
if (!statSync(path, { throwIfNoEntry: false })?.isFile())
  stop(`No hay un archivo en «${shown(file)}»: ${usage}`);
const dist = join(projectRoot(), 'dist');
if (!existsSync(join(dist, 'buscar'))) stop('Falta dist/: ejecuta npm run build.');
const questions: Question[] = [];
for await (const line of jsonLines(createReadStream(path), questionSchema, wanted)) {
  if ('fault' in line) stop(`${shown(file)}:${line.number}: ${line.fault}.`);
  questions.push(line.data);
}
if (questions.length === 0) stop(`${shown(file)}: no trae ninguna pregunta; ${wanted}.`);

const own = askedHere();
const stock = await askedStock();
for (const [name, answers] of [
  ['esta búsqueda', own],
  ['Pagefind solo', stock],
] as const) {
  const known = questions.filter(({ kind, want }) => kind !== 'none' && want.length > 0);
  const ranks = known.map((question) => rankOf(question, answers.get(question.id)));
  const none = questions.filter(({ kind }) => kind === 'none');
  const honest = none.filter(({ id }) => answers.get(id)?.isUnsure ?? true).length;
  const share = (limit: number) =>
    ((100 * ranks.filter((rank) => rank < limit).length) / ranks.length).toFixed(1);
  console.log(
    `${name}: ${known.length} preguntas; primera ${share(1)} %, entre tres ${share(3)} %; sin respuesta segura donde no la hay: ${honest} de ${none.length}`,
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').source !== '';
  } catch {
    return false;
  }
}

function rankOf({ want }: Question, answer: Answer | undefined): number {
  const rank = (answer?.titles ?? []).findIndex((title) =>
    want.some((pattern) => new RegExp(pattern, 'iu').test(title)),
  );
  return rank < 0 ? Infinity : rank;
}

function askedHere(): Map<Question['id'], Answer> {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/find.ts'], {
    input: questions.map(({ id, lang, query }) => JSON.stringify({ id, lang, query })).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const [why = ''] = stderr.trim().split('\n');
  if (status !== 0) stop(why === '' ? 'La búsqueda no respondió.' : why);
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)))
      .map(({ id, results, notice }) => [
        id,
        {
          titles: results.map(({ title }) => title),
          isUnsure: results[0]?.weak !== false || /^(No tenemos|We do not hold)/.test(notice),
        },
      ]),
  );
}

/** What Pagefind gives by itself: it never says that it is unsure. */
async function askedStock(): Promise<Map<Question['id'], Answer>> {
  const server = await serve(dist);
  const browser = await launchBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const answers = new Map<Question['id'], Answer>();
  for (const lang of ['es', 'en'] as const) {
    await page.goto(`${server.url}${lang === 'en' ? 'en/' : ''}glosario/`);
    for (const { id, query } of questions.filter((question) => question.lang === lang)) {
      const titles = await page.evaluate(
        async ({ address, text }) => {
          const engine = (await import(address)) as {
            search: (query: string) => Promise<{
              results: { data: () => Promise<{ meta: { title?: string } }> }[];
            }>;
          };
          const { results } = await engine.search(text);
          const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
          return shown.map(({ meta }) => meta.title ?? '');
        },
        { address: '/pagefind/pagefind.js', text: query },
      );
      answers.set(id, { titles, isUnsure: titles.length === 0 });
    }
  }
  await browser.close();
  await server.close();
  return answers;
}
