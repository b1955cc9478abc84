import { current, differ, type Files, isRepealed, pages, provisions } from './fault-places.ts';
import { pick, random } from './random.ts';

/** A mistake put on purpose into one file. */
export interface Fault {
  kind: string;
  file: string;
  text: string;
  /** What was written, to tell which one was missed. */
  what: string;
}

type Maker = (files: Files, next: () => number) => Omit<Fault, 'kind'>;

/** Makes a number of faults of every kind, no two in one file. Knows the data and the prose, not the rules. */
export function plantFaults(files: Files, perKind: number, seed: number): Fault[] {
  const next = random(seed);
  const used = new Set<string>();
  return Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: perKind }, () => {
      for (let tries = 0; tries < 200; tries++) {
        const fault = make(files, next);
        if (used.has(fault.file) || fault.text === files.get(fault.file)) continue;
        used.add(fault.file);
        return { kind, ...fault };
      }
      throw new Error(`No file left for ${kind}`);
    }),
  );
}

const makers: Record<string, Maker> = {
  /** Years of prison that are not those of today. */
  'swapped years': (files, next) => {
    const { ref, num, last } = pick(
      current(files).filter(({ last: { penalty } }) => penalty?.imprisonment?.minYears),
      next,
    );
    const { minYears = 1, maxYears = 2 } = last.penalty?.imprisonment ?? {};
    return sentence(
      files,
      next,
      `La pena del [artículo ${num}](norma:${ref}) es de ${minYears + 11} a ${maxYears + 11} años de cárcel.`,
    );
  },
  /** The penalty of an older version, given as that of today. */
  'stale penalty': (files, next) => {
    const changed = provisions(files).filter(
      ({ versions }) => versions.length > 1 && differ(versions),
    );
    const { ref, num, versions } = pick(changed, next);
    const years = versions[0]?.[1]?.penalty?.imprisonment;
    return sentence(
      files,
      next,
      `Hoy el [artículo ${num}](norma:${ref}) se castiga con pena de ${years?.minYears} a ${years?.maxYears} años.`,
    );
  },
  /** A deadline with another number. */
  'stale deadline': (files, next) => {
    const units: Record<string, string> = {
      hours: 'horas',
      days: 'días',
      workingDays: 'días hábiles',
      calendarDays: 'días calendario',
    };
    const { ref, num, last } = pick(
      current(files).filter(
        ({ last: { deadlines } }) => deadlines?.[0] && units[deadlines[0].unit],
      ),
      next,
    );
    const values = (last.deadlines ?? []).map(({ value }) => value);
    const wrong = [7, 9, 11, 13, 17, 19].find((value) => !values.includes(value)) ?? 23;
    return sentence(
      files,
      next,
      `Según el [artículo ${num}](norma:${ref}), el plazo es de ${wrong} ${units[last.deadlines?.[0]?.unit ?? '']}.`,
    );
  },
  /** "Querella" for an offence that the prosecutor pursues. */
  'wrong action': (files, next) => {
    const { ref, num } = pick(
      current(files).filter(({ last }) => last.action === 'public'),
      next,
    );
    return sentence(
      files,
      next,
      pick(
        [
          `Por el [artículo ${num}](norma:${ref}) presentas una querella ante el juez.`,
          `El delito del [artículo ${num}](norma:${ref}) es de acción privada.`,
        ],
        next,
      ),
    );
  },
  /** A link to the law taken away. */
  'missing link': (files, next) => {
    const file = pick(pages(files), next);
    const text = files.get(file) ?? '';
    const links = [
      ...text.matchAll(/\[(artículo [^\]]*de[^\]]*|Ley \d+|Decreto [^\]]+)\]\(norma:[^)]+\)/g),
    ];
    const link = links[0];
    return {
      file,
      what: link?.[0] ?? '',
      text: link
        ? text.replaceAll(/\[([^\]]+)\]\(norma:[^)~]+(~[^)]*)?\)/g, (whole, words: string) =>
            words === link[1] ? words : whole,
          )
        : text,
    };
  },
  /** A sentence that names an article without linking it. */
  'bare article': (files, next) => {
    const { ref, num } = pick(
      current(files).filter(({ ref: each }) => each.startsWith('cp~')),
      next,
    );
    return sentence(
      files,
      next,
      `Mira también el art. ${num} del Código Penal (${ref.length} letras).`,
    );
  },
  /** A repealed article cited as if it were law. */
  'repealed article': (files, next) => {
    const { ref, num } = pick(
      provisions(files).filter(({ versions }) => isRepealed(versions.at(-1)?.[1])),
      next,
    );
    return sentence(files, next, `La regla está en el [artículo ${num}](norma:${ref}).`);
  },
  /** An older wording cited with no word that says so. */
  'old wording': (files, next) => {
    const { ref, num, versions } = pick(
      provisions(files).filter(({ versions: each }) => each.length > 1 && each[0]?.[1]),
      next,
    );
    const [norm, eId] = ref.split('~');
    return sentence(
      files,
      next,
      `El delito es el del [artículo ${num}](norma:${norm}@${versions[0]?.[0]}~${eId}).`,
    );
  },
  /** A word, service, form or route that does not exist. */
  'unknown id': (files, next) => {
    const file = pick(
      pages(files).filter((each) =>
        /\b(Service|Form|Route|List)\b id="/.test((files.get(each) ?? '').replaceAll('<', '')),
      ),
      next,
    );
    const text = files.get(file) ?? '';
    const found = /<(Service|Form|Route|List) id="([^"]+)"/.exec(text);
    return {
      file,
      what: found?.[0] ?? '',
      text: found ? text.replace(found[0], `${found[0].slice(0, -1)}z"`) : text,
    };
  },
  /** A word that hurts. */
  'hurtful word': (files, next) =>
    sentence(
      files,
      next,
      pick(
        [
          'Es un caso de pornovenganza.',
          'Hablamos de pornografía infantil.',
          'Ayuda para todxs.',
          'Un grupo para tod@s.',
        ],
        next,
      ),
    ),
  /** Prose that nobody can read. */
  'hard prose': (files, next) => {
    const hard =
      'La consideración jurisdiccional de las responsabilidades administrativas correspondientes determina indefectiblemente la procedencia extraordinaria de las pretensiones indemnizatorias formuladas oportunamente por las personas perjudicadas.';
    return sentence(files, next, Array.from({ length: 40 }, () => hard).join(' '));
  },
  /** A translation left behind. */
  'old translation': (files, next) => {
    const file = pick(
      pages(files, 'en').filter((each) => (files.get(each) ?? '').includes('\nversion: ')),
      next,
    );
    return {
      file,
      what: 'version',
      text: (files.get(file) ?? '').replace(/\nversion: .*/, '\nversion: 2020.01.1'),
    };
  },
  /** A conduct that loses its norms and gaps, or names a route that is not there. */
  'empty conduct': (files, next) => {
    const file = pick(
      [...files.keys()].filter((each) => each.startsWith('src/data/conducts/')),
      next,
    );
    const text = files.get(file) ?? '';
    const routes = text.replace(/\nroutes:\n {2}- ([a-z-]+)/, '\nroutes:\n  - $1z');
    const bare = text
      .replace(/\nreach:\n(?: .*\n|\n)*/, '\nreach: []\n')
      .replace(/\ngaps:\n(?: .*\n|\n)*/, '\n');
    return { file, what: 'conduct', text: next() < 0.5 ? routes : bare };
  },
  /** A contact checked years ago. */
  'old contact': (files, next) => {
    const file = pick(
      [...files.keys()].filter((each) => each.startsWith('src/data/services/')),
      next,
    );
    return {
      file,
      what: 'verifiedOn',
      text: (files.get(file) ?? '').replace(/\nverifiedOn: .*/, '\nverifiedOn: 2019-03-01'),
    };
  },
  /** A penalty that nobody verified, given as fact. */
  'unverified fact': (files, next) => {
    const file = pick(
      [...files.keys()].filter(
        (each) => each.includes('/art_') && /\n {4}penalty:/.test(files.get(each) ?? ''),
      ),
      next,
    );
    const text = files.get(file) ?? '';
    const last = text.lastIndexOf('\n      level: ');
    return {
      file,
      what: 'level',
      text:
        text.slice(0, last) +
        text.slice(last).replace(/\n {6}level: \w+/, '\n      level: unverified'),
    };
  },
};

/** Puts a sentence of its own after the first paragraph of a section of some Spanish document. */
function sentence(files: Files, next: () => number, what: string): Omit<Fault, 'kind'> {
  const headingsOf = (file: string) => [
    ...(files.get(file) ?? '').matchAll(/\n## (?!Fuentes).*\n\n/g),
  ];
  const file = pick(
    pages(files).filter((each) => headingsOf(each).length > 0),
    next,
  );
  const text = files.get(file) ?? '';
  const heading = pick(headingsOf(file), next);
  const at = heading.index + heading[0].length;
  return { file, what, text: `${text.slice(0, at)}${what}\n\n${text.slice(at)}` };
}
