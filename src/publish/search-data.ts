import { groupOf, madePages } from '../addresses/section.ts';
import { sections } from '../addresses/sections.ts';
import { referenceLabel } from '../citations/label.ts';
import { pagePath, recordPath, servicePath, sitePath, termPath } from '../addresses/paths.ts';
import { normNames } from '../citations/norm-names.ts';
import { registry, sourcePages } from '../facts/site-facts.ts';
import { countriesWords } from '../i18n/countries.ts';
import { fill } from '../i18n/fill.ts';
import { parseRef } from '../citations/ref.ts';
import { whoLines } from '../registry/danger-box.ts';
import { hasSheet } from '../registry/countries.ts';
import { helpNumbers, neverAlone, room } from '../registry/help-numbers.ts';
import { allProvisions, findProvision, trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { TermData } from '../registry/schema/term.ts';
import { besideData, dangerData, deedData, toldData } from '../search/danger-data.ts';
import type { SearchData, SearchEntry } from '../search/entries.ts';
import { nowhere } from '../search/learned.ts';
import { readModel } from '../search-learn/questions.ts';
import { BASE_PATH } from '../site.ts';
import { channelValue } from '../words/channel.ts';
import { forTeams } from '../words/training.ts';

/** Groups of the sections by folder, but those of pages among others. */
const groups: SearchData['groups'] = Object.fromEntries(
  sections.flatMap(({ folder, group }) => (group ? [[folder, group]] : [])),
);

/** What the search of a language knows before the engine is asked: pages, words, refusals, law. */
export function searchData(lang: Lang): SearchData {
  const root = sitePath('', lang, BASE_PATH);
  const phrases = new Map<string, string[]>();
  for (const { data } of registry.queries.values()) {
    if (data.kind !== 'page') continue;
    const url = pagePath(data.target, lang, BASE_PATH);
    phrases.set(url, [...(phrases.get(url) ?? []), ...data.phrases[lang]]);
  }
  const model = readModel(lang);
  const entries = [...documents(lang), ...records(lang), ...terms(lang)].map((entry) => {
    const v = model?.pages[entry.u.slice(root.length)];
    return {
      ...entry,
      p: [...new Set([...entry.p, ...(phrases.get(entry.u) ?? [])])],
      ...(v !== undefined && { v }),
    };
  });
  const sheets = sheetsOf(lang);
  const refusals = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'refusal'
      ? data.patterns[lang].map((re) => ({
          re,
          notice: data.notice[lang],
          see: data.see.map((slug) => pagePath(slug, lang, BASE_PATH)),
          ...(data.countries && {
            named: sheets.map(({ name, u }): [string, string] => [name, u]),
          }),
        }))
      : [],
  );
  const queries = [...registry.queries.values()].map(({ data }) => data);
  const danger = dangerData(queries, lang);
  const deed = deedData(queries, lang);
  const beside = besideData(queries, lang);
  const told = toldData(queries, lang);
  const paths = (slugs: readonly string[]) => slugs.map((slug) => pagePath(slug, lang, BASE_PATH));
  for (const kind of [danger, deed, beside, told].flatMap(({ kinds }) => kinds)) {
    kind.see = paths(kind.see);
    if (kind.ofOther) kind.ofOther = paths(kind.ofOther);
  }
  // In English text the Spanish names are read too.
  const names = normNames(registry).map(({ id, names, english = [] }) => [
    id,
    ...names,
    ...(lang === 'en' ? english : []),
  ]);
  const same = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'same' ? data.says[lang].map((line) => line.split(/,\s*/)) : [],
  );
  const readers = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'reader'
      ? [
          {
            pages: data.pages.map((slug) => pagePath(slug, lang, BASE_PATH)),
            says: data.says[lang],
            ...(data.onlyTold && { onlyTold: data.onlyTold }),
          },
        ]
      : [],
  );
  const numbers = [...registry.queries.values()].flatMap(({ data }) =>
    data.kind === 'numbers'
      ? [
          {
            pages: data.pages.map((slug) => pagePath(slug, lang, BASE_PATH)),
            roles: neverAlone(helpNumbers(data.risks, whoLines[data.who])).slice(0, room),
          },
        ]
      : [],
  );
  return {
    entries,
    refusals,
    danger,
    deed,
    beside,
    told,
    same,
    readers,
    numbers,
    ...(model && {
      learned: { words: model.words, steps: model.steps, none: model.pages[nowhere] ?? '' },
    }),
    law: law(lang),
    offences: offenceNorms(),
    names,
    root,
    groups,
  };
}

/** From how many offences on a norm is looked in for one by what it is about. */
const several = 8;

/** The norms that set several offences, the one with most first. */
function offenceNorms(): string[] {
  const counts = new Map<string, number>();
  for (const { instrument, data } of allProvisions(registry))
    if (data.kind === 'offence') counts.set(instrument.id, (counts.get(instrument.id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= several)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
}

function documents(lang: Lang): SearchEntry[] {
  return sourcePages.flatMap((page) => {
    if (page.lang !== lang || page.slug === '' || page.slug === '404') return [];
    const { title, description } = page.frontMatter;
    const document = isDocument(page.frontMatter) ? page.frontMatter : undefined;
    return [
      {
        u: pagePath(page.slug, lang, BASE_PATH),
        t: title,
        k: groupOf(page.slug),
        d: document?.purpose ?? description ?? '',
        // A part is found by its question; when to open the document leads to its first page.
        p: document && document.part === undefined ? [document.useWhen] : [],
        ...(document && { a: document.audience.map((each) => each.charAt(0)).join('') }),
      },
    ];
  });
}

function records(lang: Lang): SearchEntry[] {
  return [
    ...[...registry.situations.values()].flatMap(({ id, data }): SearchEntry[] =>
      data.kind === 'leaf'
        ? [
            {
              u: recordPath('camino', id, lang, BASE_PATH),
              t: data.subject ? `${data.subject[lang]}. ${data.title[lang]}` : data.title[lang],
              k: groupOf('camino/'),
              d: data.summary[lang],
              p: [],
            },
          ]
        : [],
    ),
    ...[...registry.conducts.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('conductas', id, lang, BASE_PATH),
      t: data.name[lang],
      k: 'guide',
      d: data.description[lang],
      p: data.says[lang],
      a: 'a',
      l: offencesOf(data.reach),
    })),
    ...[...registry.routes.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('rutas', id, lang, BASE_PATH),
      t: data.name[lang],
      k: 'route',
      d: data.summary[lang],
      p: [],
    })),
    ...[...registry.platforms.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('plataformas', id, lang, BASE_PATH),
      t: data.title[lang],
      k: groupOf('plataformas/'),
      d: data.summary[lang],
      p: [data.name[lang]],
    })),
    ...[...registry.forms.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('formatos', id, lang, BASE_PATH),
      t: `${data.title[lang]} (${id.toUpperCase()})`,
      k: 'form',
      d: data.purpose[lang],
      p: [id],
    })),
    ...[...registry.papers.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('papeles', id, lang, BASE_PATH),
      t: data.title[lang],
      k: 'form',
      d: data.purpose[lang],
      p: [],
    })),
    ...[...registry.scenarios.values()].map(({ id, data }): SearchEntry => ({
      u: recordPath('formacion/escenarios', id, lang, BASE_PATH),
      // Its title is what somebody may be living through: the result says that it is made up.
      t: `${data.title[lang]} (${forTeams(lang).toLowerCase()})`,
      k: groupOf('formacion/'),
      d: data.summary[lang],
      p: [],
    })),
    ...[...registry.services.values()].map(({ id, data }): SearchEntry => ({
      u: servicePath(id, lang, BASE_PATH),
      t: data.name[lang],
      k: 'service',
      d: data.what[lang],
      p: [
        ...data.channels.map((channel) => channelValue(channel, lang)),
        ...(data.says?.[lang] ?? []),
      ],
    })),
    ...sheetsOf(lang).map(({ name, u }): SearchEntry => {
      const t = countriesWords[lang].title;
      return {
        u,
        t: fill(t.title, { name }),
        k: groupOf('paises/'),
        d: t.description,
        p: [name, ...t.looked.split('|').map((each) => fill(each, { name }))],
      };
    }),
    ...trainingModules(registry).map(({ id, data }): SearchEntry => ({
      u: recordPath('formacion', id, lang, BASE_PATH),
      t: `${data.title[lang]} (${id.toUpperCase()})`,
      k: groupOf('formacion/'),
      d: data.purpose[lang],
      // «M3» is said «módulo 3» too.
      p: [id, id.replace(/^m/, lang === 'es' ? 'módulo ' : 'module ')],
    })),
    ...madePages
      .filter(({ isListed }) => isListed !== false)
      .map(({ path, title, text }): SearchEntry => ({
        u: sitePath(path, lang, BASE_PATH),
        t: title[lang],
        k: 'page',
        d: text[lang],
        p: [],
      })),
  ];
}

/** The countries that have a sheet, and its address; Peru's is the site itself. */
const sheetsOf = (lang: Lang): { name: string; u: string }[] =>
  [...registry.countries.values()].flatMap(({ id, data }) =>
    id !== 'pe' && hasSheet(data)
      ? [{ name: data.name[lang], u: recordPath('paises', id, lang, BASE_PATH) }]
      : [],
  );

/** The first offences that reach a conduct: what is shown when the question is what the law says. */
function offencesOf(reach: readonly { provision: string }[]): string[] {
  return reach
    .flatMap(({ provision }) => {
      const ref = parseRef(provision);
      const held = ref?.eId && findProvision(registry, ref.instrument, ref.eId);
      return held && held.data.kind === 'offence' ? [`${held.instrument.id}~${held.id}`] : [];
    })
    .slice(0, 3);
}

function terms(lang: Lang): SearchEntry[] {
  return [...registry.terms.values()].map(({ id, data }) => ({
    u: termPath(id, lang, BASE_PATH),
    t: data.term[lang],
    k: 'term',
    d: data.plain[lang],
    p: [...(data.aliases?.[lang] ?? []), ...(lang === 'en' ? wrongNames(data) : [])],
  }));
}

/** What people type for a term and pages do not say. */
const wrongNames = ({ english: { avoid = [], findBy = [] } = {} }: TermData): string[] => [
  ...avoid,
  ...findBy,
];

function law(lang: Lang): Record<string, string> {
  return Object.fromEntries([
    ...[...registry.instruments.values()].map(({ id, data }) => [id, data.shortTitle[lang]]),
    ...allProvisions(registry).map(({ id, instrument, data }) => {
      const label = referenceLabel({ instrument: instrument.id, eId: id }, registry, lang);
      return [`${instrument.id}~${id}`, `${label}: ${data.heading[lang]}`];
    }),
  ]) as Record<string, string>;
}
