import type { Lang } from '../../src/registry/schema/common.ts';
import { searchData } from '../../src/publish/search-data.ts';
import { Answerer } from '../../src/search/answer.ts';
import { nothingSaid } from '../../src/search/danger-data.ts';
import type { SearchData } from '../../src/search/entries.ts';
import type { ReadIndexFile, StartFile } from '../../src/search/index-files.ts';
import { packIndex } from '../../src/search-index/pack.ts';
import type { TextPage } from '../../src/search-index/pack-text.ts';

/** Of an index in which nothing is danger. */
export const noDanger: SearchData['danger'] = nothingSaid();

/** What an index is made of where only its entries matter. */
export const dataOf = (entries: SearchData['entries']): SearchData => ({
  entries,
  refusals: [],
  danger: noDanger,
  law: {},
  names: [],
  root: '/',
  groups: {},
});

/** An index in memory: its answers, and which files each of them asked for. */
export const indexOf = (data: SearchData, lang: Lang, pages: readonly TextPage[] = []) =>
  answering(packIndex(data, pages, lang), lang);

const sites = new Map<Lang, Map<string, unknown>>();

/** The index of the site, without its text: packed once for all that ask, which read it and change nothing. */
export function siteIndex(lang: Lang) {
  const files = sites.get(lang) ?? packIndex(searchData(lang), [], lang);
  sites.set(lang, files);
  return answering(files, lang);
}

function answering(files: ReadonlyMap<string, unknown>, lang: Lang) {
  const asked: string[] = [];
  const travelled = new Map<string, unknown>();
  const read: ReadIndexFile = <File>(name: string) => {
    asked.push(name);
    const file = files.get(name);
    if (file === undefined) return Promise.reject(new Error(`no ${name}`));
    // As it travels, once.
    if (!travelled.has(name)) travelled.set(name, JSON.parse(JSON.stringify(file)));
    return Promise.resolve(travelled.get(name) as File);
  };
  const start = files.get('start') as StartFile;
  const readLaw = () => {
    asked.push('recogniser');
    return import('../../src/search/recogniser.ts');
  };
  return { files, start, read, asked, answerer: new Answerer(start, lang, read, readLaw) };
}
