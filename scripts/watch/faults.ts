import { shown as visible } from '../../src/registry/characters.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import type { CorpusFault } from '../../src/watch/scan.ts';
import type { Watched } from '../../src/watch/watch.ts';

/** Names shown of a kind that may have many; the JSON has them all. */
const shown = 8;

/** What a part of the corpus cannot say: nobody takes it for the whole. */
export function partLines({ isPart, absent, run }: Watched, lang: Lang): string[] {
  if (!isPart) return [];
  const names = absent.slice(0, shown).map(visible).join(', ');
  const more = Math.max(0, absent.length - shown);
  return lang === 'es'
    ? [
        `Es una parte del corpus: trae ${run.files} archivos y le faltan ${absent.length} de los que leímos, de los que no se dice nada${names && `: ${names}`}${more > 0 ? ` y ${more} más` : ''}. Con --whole, lo que falte es un hallazgo.`,
      ]
    : [
        `It is a part of the corpus: it has ${run.files} files and lacks ${absent.length} of those we read, of which nothing is said${names && `: ${names}`}${more > 0 ? ` and ${more} more` : ''}. With --whole, what is missing is a finding.`,
      ];
}

/** What of the corpus is not believed, for a person: broken files one a line, the rest by kind. */
export function faultLines(faults: readonly CorpusFault[], lang: Lang): string[] {
  const of = (kind: CorpusFault['kind']) => faults.filter((each) => each.kind === kind);
  const broken = faults.filter(({ kind }) => !['date', 'no-text', 'other-norm'].includes(kind));
  return [
    ...broken.map(
      ({ path, kind, said }) =>
        `${visible(path)}: ${words[kind][lang]}${said === undefined ? '' : ` (${visible(said)})`}`,
    ),
    ...group(
      of('other-norm').map(({ path }) => path),
      words['other-norm'][lang],
      lang,
    ),
    ...group(
      of('date').map(({ path, said = '', believed }) => `${path} (${said} → ${believed ?? '?'})`),
      words.date[lang],
      lang,
    ),
    ...group(
      of('no-text').map(({ path }) => path),
      words['no-text'][lang],
      lang,
    ),
  ];
}

const words: Record<CorpusFault['kind'], Record<Lang, string>> = {
  date: {
    es: 'con una fecha que no se cree (la que dice → la que se cree)',
    en: 'with a day that is not believed (said → believed)',
  },
  'no-text': {
    es: 'sin texto, que no valen como lectura',
    en: 'without text, no reading of anything',
  },
  'other-norm': {
    es: 'con el texto de otra norma, que no se cree',
    en: 'with the text of another norm, not believed',
  },
  unreadable: {
    es: 'no se deja abrir; se esperaba un archivo con permiso de lectura',
    en: 'cannot be opened; expected a file that may be read',
  },
  'no-file': {
    es: 'no es un archivo; se esperaba una norma',
    en: 'is no file; expected a norm',
  },
  'too-large': {
    es: 'pesa más que cualquier norma (20 MB) y no se leyó',
    en: 'is larger than any norm (20 MB) and was not read',
  },
  'not-utf8': {
    es: 'no es UTF-8; se esperaba texto UTF-8',
    en: 'is not UTF-8; expected UTF-8 text',
  },
  empty: { es: 'está vacío; se esperaba una norma', en: 'is empty; expected a norm' },
  'no-front-matter': {
    es: 'no tiene cabecera; se esperaba un bloque entre dos líneas ---',
    en: 'has no front matter; expected a block between two --- lines',
  },
  'no-date': {
    es: 'no dice publication_date; se esperaba AAAA-MM-DD',
    en: 'has no publication_date; expected YYYY-MM-DD',
  },
};

function group(names: readonly string[], what: string, lang: Lang): string[] {
  if (names.length === 0) return [];
  const more =
    names.length > shown
      ? lang === 'es'
        ? ` y ${names.length - shown} más (todos, en --format json)`
        : ` and ${names.length - shown} more (all of them in --format json)`
      : '';
  return [
    `${names.length} ${noun(names.length, lang)} ${what}: ${names.slice(0, shown).map(visible).join(', ')}${more}`,
  ];
}

function noun(count: number, lang: Lang): string {
  if (lang === 'es') return count === 1 ? 'archivo' : 'archivos';
  return count === 1 ? 'file' : 'files';
}
