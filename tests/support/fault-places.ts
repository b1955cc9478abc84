import { CORE_SCHEMA, load } from 'js-yaml';

/** The files of a tree, by path. */
export type Files = ReadonlyMap<string, string>;

interface Version {
  repealed?: true;
  penalty?: { imprisonment?: { minYears?: number; maxYears?: number } };
  action?: string;
  deadlines?: { value: number; unit: string }[];
}
interface Found {
  ref: string;
  num: string;
  versions: [string, Version | null][];
}

/** The guides, protocols and analyses in one language, by path. */
export function pages(files: Files, lang: 'es' | 'en' = 'es'): string[] {
  const folder = lang === 'en' ? 'en/' : '';
  return [...files.keys()].filter((file) =>
    new RegExp(`^src/content/docs/${folder}(guias|protocolos|analisis)/`).test(file),
  );
}

const read = new WeakMap<Files, Found[]>();

/** Every provision of Peru, with its wordings from the first to the last. */
export function provisions(files: Files): Found[] {
  const known = read.get(files) ?? provisionsIn(files);
  read.set(files, known);
  return known;
}

function provisionsIn(files: Files): Found[] {
  return [...files].flatMap(([file, text]) => {
    const [, instrument = ''] = /^src\/data\/instruments\/pe\/([^/]+)\/art_/.exec(file) ?? [];
    if (!instrument) return [];
    const data = load(text, { schema: CORE_SCHEMA }) as {
      eId: string;
      num: string;
      versions: Record<string, Version | null>;
    };
    const versions = Object.entries(data.versions).sort(([a], [b]) => (a < b ? -1 : 1));
    return [{ ref: `${instrument}~${data.eId}`, num: data.num, versions }];
  });
}

/** Those in force, with their last wording. */
export function current(files: Files) {
  return provisions(files).flatMap((found) => {
    const last = found.versions.at(-1)?.[1];
    return last && !isRepealed(last) ? [{ ...found, last }] : [];
  });
}

/** True if the first wording and the last have other years, and the first both of them. */
export function differ(versions: Found['versions']): boolean {
  const [old, now] = [
    versions[0]?.[1]?.penalty?.imprisonment,
    versions.at(-1)?.[1]?.penalty?.imprisonment,
  ];
  return Boolean(
    old?.minYears &&
    old.maxYears &&
    now &&
    (old.minYears !== now.minYears || old.maxYears !== now.maxYears),
  );
}

/** True of a wording that repeals its provision. */
export function isRepealed(version: Version | null | undefined): boolean {
  return version === null || version?.repealed === true;
}
