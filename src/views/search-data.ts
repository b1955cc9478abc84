import { referenceLabel } from '../citations/label.ts';
import { isEnglishName } from '../citations/norm-names.ts';
import { sitePath } from '../citations/paths.ts';
import { usefulNames } from '../citations/recognise/index.ts';
import { registry, sourcePages } from '../facts.ts';
import { parseRef } from '../citations/ref.ts';
import { findProvision } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import {
  type LawData,
  type ResultKind,
  type SearchData,
  type SearchEntry,
} from '../search/entries.ts';
import { BASE_PATH } from '../site.ts';
import { dataPages } from './data-page-titles.ts';

const documentKinds: Record<string, ResultKind> = {
  guide: 'guide',
  protocol: 'protocol',
  analysis: 'law',
  form: 'form',
  training: 'protocol',
};

/** What the search of a language knows before the engine is asked: pages, words, refusals, law. */
export function searchData(lang: Lang): SearchData {
  const root = sitePath('', lang, BASE_PATH);
  const phrases = new Map<string, string[]>();
  for (const { data } of registry.queries.values()) {
    if (data.kind !== 'page') continue;
    const url = sitePath(`${data.target}/`, lang, BASE_PATH);
    phrases.set(url, [...(phrases.get(url) ?? []), ...data.phrases[lang]]);
  }
  const entries = [...documents(lang), ...records(lang), ...terms(lang)].map((entry) => ({
    ...entry,
    p: [...new Set([...entry.p, ...(phrases.get(entry.u) ?? [])])],
  }));
  const refusals = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'refusal'
      ? data.patterns[lang].map((re) => ({
          re,
          notice: data.notice[lang],
          see: data.see.map((slug) => sitePath(`${slug}/`, lang, BASE_PATH)),
        }))
      : [],
  );
  return { entries, refusals, law: law(lang), root };
}

function documents(lang: Lang): SearchEntry[] {
  return sourcePages.flatMap((page) => {
    if (page.lang !== lang || page.slug === '' || page.slug === '404') return [];
    const { title, description, type } = page.frontMatter;
    const document = isDocument(page.frontMatter) ? page.frontMatter : undefined;
    return [
      {
        u: sitePath(`${page.slug}/`, lang, BASE_PATH),
        t: title,
        k: documentKinds[type] ?? 'page',
        d: document?.purpose ?? description ?? '',
        p: document ? [document.useWhen] : [],
        ...(document && { a: document.audience.map((each) => each.charAt(0)).join('') }),
      },
    ];
  });
}

function records(lang: Lang): SearchEntry[] {
  const to = (path: string) => sitePath(path, lang, BASE_PATH);
  return [
    ...[...registry.conducts.values()].map(({ id, data }): SearchEntry => ({
      u: to(`conductas/${id}/`),
      t: data.name[lang],
      k: 'guide',
      d: data.description[lang],
      p: data.says[lang],
      a: 'a',
      l: offencesOf(data.reach),
    })),
    ...[...registry.routes.values()].map(({ id, data }): SearchEntry => ({
      u: to(`rutas/${id}/`),
      t: data.name[lang],
      k: 'route',
      d: data.summary[lang],
      p: [],
    })),
    ...[...registry.forms.values()].map(({ id, data }): SearchEntry => ({
      u: to(`formatos/${id}/`),
      t: `${data.title[lang]} (${id.toUpperCase()})`,
      k: 'form',
      d: data.purpose[lang],
      p: [id],
    })),
    ...[...registry.services.values()].map(({ id, data }): SearchEntry => ({
      u: `${to('servicios/')}#servicio-${id}`,
      t: data.name[lang],
      k: 'service',
      d: data.what[lang],
      p: data.channels.map(({ value }) => value),
    })),
    ...dataPages.map(({ path, title, text }): SearchEntry => ({
      u: to(path),
      t: title[lang],
      k: 'page',
      d: text[lang],
      p: [],
    })),
  ];
}

/** The first offences that reach a conduct: what is shown when the question is what the law says. */
function offencesOf(reach: readonly { provision: string }[]): string[] {
  return reach
    .map(({ provision }) => provision)
    .filter((text) => {
      const ref = parseRef(text);
      return (
        ref?.eId !== undefined &&
        findProvision(registry, ref.instrument, ref.eId)?.data.kind === 'offence'
      );
    })
    .map((text) => text.replace(/[.@].*$/, ''))
    .slice(0, 3);
}

function terms(lang: Lang): SearchEntry[] {
  return [...registry.terms.values()].map(({ id, data }) => ({
    u: `${sitePath('glosario/', lang, BASE_PATH)}#${id}`,
    t: data.term[lang],
    k: 'term',
    d: data.plain[lang],
    p: data.aliases?.[lang] ?? [],
  }));
}

function law(lang: Lang): LawData {
  // Not the full titles, which the text of the pages holds; of the Spanish names, in English, those of codes.
  const names = usefulNames(
    [...registry.instruments.values()].map(({ id, data }) => ({
      id,
      names: [
        ...(lang === 'en' && data.type === 'code' ? [data.shortTitle.es] : []),
        ...(data.abbreviation === undefined ? [] : [data.abbreviation]),
        ...(data.aliases ?? []).filter((name) => lang === 'en' || !isEnglishName(name)),
      ],
    })),
  );
  const others = new Map(names.map((each) => [each.id, each.names.join('|')]));
  return Object.fromEntries(
    [...registry.instruments.values()].map(({ id, data, provisions }) => {
      const name = data.shortTitle[lang];
      const said = [...provisions.values()].flatMap((provision) => {
        const eId = provision.id;
        const label = referenceLabel({ instrument: id, eId }, registry, lang).slice(name.length);
        const text = `${label}: ${provision.data.heading[lang]}`;
        const number = eId.replace(/^art_/, '');
        const plain = `, art. ${number}: `;
        return text.startsWith(plain) ? [number, text.slice(plain.length)] : [eId, text];
      });
      return [id, [name, others.get(id) ?? '', ...said]];
    }),
  );
}
