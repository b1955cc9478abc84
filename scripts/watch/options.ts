import { reporterNames } from '../../src/checker/reporters/index.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { daysBefore, today as thisDay } from '../../src/registry/days.ts';
import { isCalendarDate } from '../../src/registry/schema/common.ts';
import type { Acceptance } from '../../src/watch/accept.ts';
import { fromHere, langs, oneOf, readArguments } from '../options.ts';
import { stop } from '../stop.ts';

const usage =
  'npm run watch -- --corpus CARPETA [--since AAAA-MM-DD] [--as-of AAAA-MM-DD] [--accept REF|--accept-new|--accept-all] [--record [--commit SHA]] [--diff REF] [--strict] [--whole] [--country CÓDIGO [--mirror DUEÑO/NOMBRE]] [--format human|json|github|sarif] [--root CARPETA] [--lang es|en]';

/** Days of norms that are asked what they change, when no other day is given: two years. */
const askedDays = 730;

/** The options of `npm run watch`, valid; anything else ends the command with one line. */
export function readOptions() {
  const values = parse();
  const { format = 'human', lang = 'es' } = values;
  if (!values.corpus) return stop(`Falta --corpus con la carpeta de la copia. Uso: ${usage}`);
  const today = thisDay();
  const asOf = day('as-of', values['as-of']) ?? today;
  return {
    root: fromHere(values.root ?? process.cwd()),
    corpus: fromHere(values.corpus),
    format: oneOf('Formato', format, reporterNames),
    lang: oneOf('Idioma', lang, langs),
    /** Day on which a person accepts; a machine's clock may be used here, as nothing published rests on it. */
    today,
    asOf,
    since: day('since', values.since) ?? daysBefore(asOf, askedDays),
    ...asked(values),
    record: values.record ?? false,
    commit: commit(values.commit),
    diff: values.diff === undefined ? undefined : ref(values.diff),
    strict: values.strict ?? false,
    whole: values.whole ?? false,
  } as const;
}

/** Whose laws are asked, and what is accepted of the answer. */
function asked(values: ReturnType<typeof parse>) {
  const { country, mirror } = values;
  if (country === undefined) {
    if (mirror !== undefined) stop('--mirror se usa con --country.');
    return { acceptance: acceptance(values), country, mirror };
  }
  const unused = ['since', 'accept-all', 'commit', 'diff', 'whole'] as const;
  const [wrong] = unused.filter((name) => values[name] !== undefined);
  if (wrong !== undefined) stop(`--${wrong} no se usa con --country (docs/watch.md).`);
  if (values.accept !== undefined && values['accept-new'])
    return stop('Se esperaba una sola de --accept RESPUESTA y --accept-new.');
  return {
    acceptance: { kind: 'none' } as Acceptance,
    country,
    mirror,
    accepted: values.accept,
    acceptNew: values['accept-new'] ?? false,
  };
}

function acceptance(values: ReturnType<typeof parse>): Acceptance {
  const chosen = [values.accept !== undefined, values['accept-all'], values['accept-new']].filter(
    Boolean,
  );
  if (chosen.length > 1)
    return stop('Se esperaba una sola de --accept REF, --accept-new y --accept-all.');
  if (values.accept !== undefined) return { kind: 'one', ref: ref(values.accept) };
  if (values['accept-all']) return { kind: 'all' };
  return values['accept-new'] ? { kind: 'new' } : { kind: 'none' };
}

function ref(text: string): string {
  return parseRef(text)?.eId
    ? text
    : stop(`Referencia inesperada «${text}»; se esperaba una como cp~art_154-B.`);
}

function day(name: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isCalendarDate(text))
    stop(`Fecha inesperada en --${name} «${text}»; se esperaba un día que exista, AAAA-MM-DD.`);
  return text;
}

function commit(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[0-9a-f]{40}$/.test(text))
    stop(`Commit inesperado «${text}»; se esperaba su SHA de 40 cifras: git rev-parse HEAD.`);
  return text;
}

function parse() {
  return readArguments(
    {
      options: {
        corpus: { type: 'string' },
        since: { type: 'string' },
        'as-of': { type: 'string' },
        accept: { type: 'string' },
        'accept-all': { type: 'boolean' },
        'accept-new': { type: 'boolean' },
        record: { type: 'boolean' },
        commit: { type: 'string' },
        diff: { type: 'string' },
        strict: { type: 'boolean' },
        whole: { type: 'boolean' },
        country: { type: 'string' },
        mirror: { type: 'string' },
        format: { type: 'string' },
        lang: { type: 'string' },
        root: { type: 'string' },
      },
    },
    usage,
  ).values;
}
