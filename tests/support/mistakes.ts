import { baseFile, page } from './project.ts';
import { conductFile, formFile, routeFile } from './records.ts';

/** Files of a tree; `null` takes one away. */
export type Files = Record<string, string | null>;

const norm = 'src/data/instruments/pe/ley-1/instrument.yaml';
const art1 = 'src/data/instruments/pe/ley-1/art_1.yaml';
const law2 = 'src/data/instruments/pe/ley-2/instrument.yaml';
const only = 'src/data/instruments/pe/ley-2/art_1.yaml';
const service = 'src/data/services/linea-1.yaml';
const term = 'src/data/glossary/querella.yaml';
const route = 'src/data/routes/demanda.yaml';
const conduct = 'src/data/conducts/ejemplo.yaml';
const form = 'src/data/forms/t1.yaml';
const es = 'src/content/docs/guias/a.mdx';
const en = 'src/content/docs/en/guias/a.mdx';

const head = (title: string) => `title: ${title}
type: guide
code: 1
audience: [companion]
purpose: ${title}
useWhen: ${title}
asOf: 2024-01-01
reviewed: pending
needsReview: [legal]
version: 2024.01.1`;
const guide = (title: string, body: string) =>
  `---\n${head(title)}\n---\n\nimport { Penalties, Service } from '~/components';\n\n${body}\n`;

/** A small tree without a fault, in which each part is named by another. */
export const sound: Files = {
  [route]: routeFile({ more: 'services: [linea-1]\n' }),
  [conduct]: conductFile(),
  [form]: formFile(),
  [es]: guide(
    'Una guía',
    'La pena del [artículo 1](norma:ley-1~art_1) es de 2 a 4 años de cárcel. Lo cambió el [artículo 1 de la Ley 2](norma:ley-2~art_1).\n\n<Penalties cite="ley-1~art_1" />\n\n<Service id="linea-1" />',
  ),
  [en]: guide(
    'A guide',
    'The penalty of [article 1](norma:ley-1~art_1) is 2 to 4 years of prison. It was changed by [article 1 of Law 2](norma:ley-2~art_1).\n\n<Penalties cite="ley-1~art_1" />\n\n<Service id="linea-1" />',
  ),
};

/** A part of the guide of that tree. */
const part = (title: string, place: number): string => `---
title: ${title}
type: part
part: ${place}
purpose: Una línea.
asOf: 2024-01-01
reviewed: pending
version: 2024.01.1
---

${place === 1 ? 'Respira. No hay apuro.' : 'Descansa. Mañana seguimos.'}
`;

/** The text of a file of that tree, or of the base below it. */
const textOf = (file: string): string => sound[file] ?? baseFile(file);

/** A file with one text changed for another; throws if that changes nothing. */
function slip(file: string, right: string | RegExp, wrong: string): Files {
  const changed = textOf(file).replace(right, wrong);
  if (changed === textOf(file)) throw new Error(`Nothing to change in ${file}`);
  return { [file]: changed };
}
const bothPages = (right: string | RegExp, wrong: string): Files => ({
  ...slip(es, right, wrong),
  ...slip(en, right, wrong),
});

/** A paragraph more in both pages, which in the Spanish one is a link. */
const linking = (address: string): Files => ({
  ...slip(es, '<Service id', `[otra guía del sitio](${address})\n\n<Service id`),
  ...slip(en, '<Service id', 'Another guide.\n\n<Service id'),
});

/** The guide of that tree, short, over the conduct of that tree. */
const covering = (file: string, title: string, body: string): Files => ({
  [file]: guide(title, body).replace('reviewed:', 'covers: { conducts: [ejemplo] }\nreviewed:'),
});

/** What people get wrong, and the files as they would leave them. */
export const mistakes: Readonly<Record<string, Files>> = {
  // The trial of a newcomer.
  'a kind in English of elsewhere': slip(art1, 'kind: offence', 'kind: offense'),
  'a slip in the file of a norm': slip(norm, 'type: law', 'tipe: law'),
  'the only provision of a norm': slip(only, 'kind: amending', 'kind: amendment'),
  'a key misspelt': slip(art1, '    penalty:', '    penality:'),
  'a text with a colon': slip(
    art1,
    'es: Castiga la conducta de',
    'es: Castiga: a quien hace la de',
  ),
  'a citation without its underscore': slip(es, 'norma:ley-2~art_1', 'norma:ley-2~art1'),
  'the day of publication for the first in force': slip(art1, '  2000-01-02:', '  2000-01-01:'),
  'the address of another norm': slip(law2, '/2020-01-01/2', '/2020-01-01/3'),
  'a source read before the norm was published': slip(
    only,
    'readThrough: 2024-01-01',
    'readThrough: 2014-01-01',
  ),
  'code for an attribute': bothPages(
    '<Penalties cite="ley-1~art_1" />',
    '<Penalties cite={"ley-1~art_999"} />',
  ),
  // Twenty more, and some.
  'a required key misspelt': slip(only, '    summary:', '    sumary:'),
  'a key of another language': slip(service, 'territory:', 'territorio:'),
  'a value in Spanish': slip(service, 'verifiedBy: source', 'verifiedBy: llamada'),
  'a day that does not exist': slip(service, 'verifiedOn: 2024-01-01', 'verifiedOn: 2024-02-30'),
  'a day that has not come': slip(service, 'verifiedOn: 2024-01-01', 'verifiedOn: 2204-01-01'),
  'an id that is not the name of its file': slip(service, 'id: linea-1', 'id: linea-01'),
  'a tab': slip(service, '  es: Orienta.', '\tes: Orienta.'),
  'a key twice': slip(service, 'verifiedBy: source', 'verifiedBy: source\nverifiedBy: call'),
  'a text in one language': slip(term, '  en: private prosecution\n', ''),
  'one text for both languages': slip(term, /term:\n.*\n.*\n/, 'term: querella\n'),
  'a number without quotes': slip(art1, "num: '1'", 'num: 1'),
  'letters for a phone': slip(service, "value: '100'", 'value: línea cien'),
  'a script for an address': slip(
    service,
    'read: https://www.gob.pe/',
    'read: javascript:alert(1)',
  ),
  'a file copied under another ending': { 'src/data/services/linea-1.yml': textOf(service) },
  'a norm of another country without its code': {
    'src/data/instruments/mx/cpf/instrument.yaml': textOf(law2),
  },
  'a folder without its norm': { [law2]: null },
  'a word explained twice': {
    'src/data/glossary/acusacion.yaml': textOf(term).replace('id: querella', 'id: acusacion'),
  },
  'a service that is not there': slip(route, 'services: [linea-1]', 'services: [linea-2]'),
  'a type of page misspelt': slip(es, 'type: guide', 'type: guid'),
  'front matter without a key': slip(es, 'purpose: Una guía\n', ''),
  'a number of document taken': {
    'src/content/docs/guias/b.mdx': guide('Otra guía', 'No hay más que eso, y se lee en un rato.'),
    'src/content/docs/en/guias/b.mdx': guide('Another guide', 'There is no more to it.'),
  },
  'a component misspelt': bothPages('<Penalties cite', '<Penaltis cite'),
  'a component that is not imported': bothPages(
    'import { Penalties, Service }',
    'import { Service }',
  ),
  'a tag that is not closed': slip(es, '<Service id="linea-1" />', '<Service id="linea-1">'),
  'a script': bothPages(
    '<Service id="linea-1" />',
    '<script src="https://example.org/x.js"></script>',
  ),
  'a scheme misspelt': bothPages('(norma:ley-2~art_1)', '(nomra:ley-2~art_1)'),
  'years that are not those of the law': slip(es, 'de 2 a 4 años', 'de 2 a 6 años'),
  'a norm that is not there': bothPages('norma:ley-2~art_1', 'norma:ley-22~art_1'),
  'a translation that cites less': slip(
    en,
    '[article 1 of Law 2](norma:ley-2~art_1)',
    'another law',
  ),
  'a page in one language': { [en]: null },
  'a character that nobody sees': slip(term, 'es: querella', 'es: quere\u200blla'),
  'a page that is no document': {
    'src/content/docs/c.md': page('Hola.', 'autora: yo\n'),
    'src/content/docs/en/c.md': page('Hi.'),
  },
  // Those of a tired editor.
  'a day with bars': slip(art1, '  2000-01-02:', '  02/01/2000:'),
  'a day in words': slip(
    norm,
    'datePublication: 2000-01-01',
    'datePublication: 1 de enero de 2000',
  ),
  'a text that begins with a sign': slip(service, 'es: Orienta.', 'es: @todas'),
  'a text that begins with quotes': slip(service, 'es: Orienta.', "es: 'Orienta' a todas."),
  'quotes that are not closed': slip(service, 'es: Orienta.', "es: 'Orienta."),
  'a dash without its space': slip(service, '  - kind: phone', '  -kind: phone'),
  'a colon without its space': slip(service, 'verifiedBy: source', 'verifiedBy:source'),
  'a hard space': slip(service, 'verifiedBy: source', 'verifiedBy:\u00a0source'),
  'a key one space to the right': slip(service, 'verifiedBy: source', ' verifiedBy: source'),
  'an empty value': slip(service, 'es: Orienta.', 'es:'),
  'a conflict of git in a record': slip(
    service,
    'verifiedBy: source',
    '<<<<<<< HEAD\nverifiedBy: source\n=======\nverifiedBy: call\n>>>>>>> otra',
  ),
  'a conflict of git in a page': slip(
    es,
    '<Service id="linea-1" />',
    '<<<<<<< HEAD\nHola.\n=======\nBuenas.\n>>>>>>> otra',
  ),
  'a number other than that of the file': slip(art1, "num: '1'", "num: '2'"),
  'an address with a space': slip(
    service,
    'read: https://www.gob.pe/',
    'read: https://www.gob.pe/ linea 1',
  ),
  'a level for a key that is not there': {
    [term]: `${textOf(term)}verification:\n  level: official\n  readThrough: 2024-01-01\n  fields:\n    plane: { level: inference }\n`,
  },
  'another ending after the name': { [service]: null, [`${service}.txt`]: textOf(service) },
  'a copy beside it': { 'src/data/services/linea-1 (copia).yaml': textOf(service) },
  'a folder misspelt': {
    'src/data/service/linea-2.yaml': textOf(service).replace('id: linea-1', 'id: linea-2'),
  },
  'a page with capitals': { [es]: null, 'src/content/docs/guias/A.mdx': textOf(es) },
  'a link to a page that is not there': linking('/guias/aa/'),
  'a link to a file': linking('../guias/a.mdx'),
  'a link with a space': slip(es, '(norma:ley-2~art_1)', '(norma: ley-2~art_1)'),
  'a version that is none, in one language': slip(
    es,
    'norma:ley-2~art_1',
    'norma:ley-2@2021-05-05~art_1',
  ),
  'front matter that is not closed': slip(es, 'version: 2024.01.1\n---\n', 'version: 2024.01.1\n'),
  'a slip in a document with parts': {
    ...slip(es, 'audience: [companion]', 'audience: companion'),
    'src/content/docs/guias/a/uno.mdx': part('¿Qué hago?', 1),
    'src/content/docs/en/guias/a/uno.mdx': part('What do I do?', 1),
    'src/content/docs/guias/a/dos.mdx': part('¿Y después?', 2),
    'src/content/docs/en/guias/a/dos.mdx': part('And then?', 2),
  },
  'two parts in one place': {
    'src/content/docs/guias/a/uno.mdx': part('¿Qué hago?', 1),
    'src/content/docs/en/guias/a/uno.mdx': part('What do I do?', 1),
    'src/content/docs/guias/a/dos.mdx': part('¿Y después?', 1),
    'src/content/docs/en/guias/a/dos.mdx': part('And then?', 1),
  },
  'an import from a folder that is not there': slip(es, "'~/components'", "'~/componentes'"),
  // Those of a lawyer who follows the documents to the letter.
  'an alias of another norm': slip(law2, 'type: law', 'type: law\naliases: [Ley 1]'),
  'a decimal with a comma': slip(art1, 'minYears: 2,', 'minYears: 2,5,'),
  'a part that cannot be read': {
    ...covering(es, 'Una guía', 'Respira. No hay apuro.'),
    ...covering(en, 'A guide', 'Breathe. There is no hurry.'),
    'src/content/docs/guias/a/uno.mdx': `${part('¿Qué hago?', 1)}\n[Lo dice](norma:ley-1~art_1) {así.\n`,
    'src/content/docs/en/guias/a/uno.mdx': `${part('What do I do?', 1)}\n[The law](norma:ley-1~art_1) says so.\n`,
  },
  'a citation with capitals': slip(es, 'norma:ley-2~art_1', 'norma:LEY-2~art_1'),
  'a space before the bracket of a citation': slip(es, '](norma:ley-1', '] (norma:ley-1'),
  'a heading without its space': {
    ...slip(es, '<Service id', '##Quién ayuda\n\n<Service id'),
    ...slip(en, '<Service id', '## Who helps\n\n<Service id'),
  },
  'a title of the first level': {
    ...slip(es, '<Service id', '# Quién ayuda\n\n<Service id'),
    ...slip(en, '<Service id', '## Who helps\n\n<Service id'),
  },
  'a translation without a paragraph': slip(es, '<Service id', 'Respira.\n\n<Service id'),
  'a translation read up to another day': slip(en, 'asOf: 2024-01-01', 'asOf: 2023-12-01'),
  'parts in another order in the translation': {
    'src/content/docs/guias/a/uno.mdx': part('¿Qué hago?', 1),
    'src/content/docs/en/guias/a/uno.mdx': part('What do I do?', 2),
  },
  'commas between ids': bothPages(
    /Penalties, Service([^]*)<Service id="linea-1" \/>/,
    'Helplines, Penalties$1<Helplines ids="linea-1, linea-1" />',
  ),
  'an address copied from the browser': linking('http://localhost:4321/guias/a/'),
  'a source after the reading': slip(
    only,
    /(read: [^\n]*)([^]*)readThrough: 2024-01-01/,
    '$1\n        date: 2023-12-01$2readThrough: 2023-11-01',
  ),
  'a day that is missing': slip(service, 'verifiedOn: 2024-01-01\n', ''),
  'a review without who': slip(es, 'reviewed: pending', 'reviewed: 2024-01-01'),
  'a yes in Spanish': slip(route, /can: '?no'?/, 'can: sí'),
  'an anchor that is none': linking('/guias/a/#nada-que-ver'),
  'a law from after the day of the page': Object.fromEntries(
    [es, en].map((page) => [
      page,
      guide('Una guía', 'Hay una [ley nueva](norma:ley-2~art_1).').replace(
        '2024-01-01',
        '2019-12-31',
      ),
    ]),
  ),
  'a day after the provision': slip(es, 'norma:ley-2~art_1', 'norma:ley-2~art_1@2020-01-02'),
  'words for a number to call': linking('tel:ciento-cinco'),
  'an import twice': bothPages(
    "from '~/components';",
    "from '~/components';\nimport { Penalties } from '~/components';",
  ),
  'a translation that covers less': covering(
    es,
    'Una guía',
    'Lo dice el [artículo 1](norma:ley-1~art_1) y lo cambia [otra ley](norma:ley-2~art_1).\n\n<Penalties cite="ley-1~art_1" />\n\n<Service id="linea-1" />',
  ),
  'an anchor with its sign': {
    'src/content/docs/guias/a/uno.mdx': part('¿Qué hago?', 1).replace(
      'part: 1',
      "part: 1\nformerly: ['#antes']",
    ),
    'src/content/docs/en/guias/a/uno.mdx': part('What do I do?', 1),
  },
  'bold that is not closed': bothPages('<Service id', '**Atención:\n\n<Service id'),
  'a part of a provision that is none': slip(es, 'norma:ley-2~art_1', 'norma:ley-2~art_1__al_9'),
  'a component in lower case': bothPages('<Service id="linea-1" />', '<service id="linea-1" />'),
};
