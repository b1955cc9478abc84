import type { Finding } from '../checker/report.ts';
import { watchFinding, lastVersionPlace, type WatchMessage } from './finding.ts';
import type { Located, Why } from './locate.ts';
import { bestOf, type CorpusObservation } from './observe.ts';
import {
  differences,
  formsWith,
  isEmpty,
  type PenaltySets,
  penaltiesInText,
  penaltiesOfOurs,
} from './penalties.ts';
import type { Reading, Witness } from './readings.ts';

/**
 * What a provision's texts say against what was read of them, and against our record.
 * @param isPart the corpus at hand is a part of the whole: of a file that is not there nothing is said
 */
export function changesOf(
  observation: CorpusObservation,
  reading: Reading | undefined,
  isPart = false,
): Finding[] {
  const texts =
    reading && reading.witnesses.length > 0
      ? [
          ...reading.witnesses
            .filter(({ file }) => !(isPart && observation.lost.get(file) === 'no-file'))
            .flatMap((each) => heldAgainst(observation, each)),
          ...unreadFiles(observation, reading),
        ]
      : unaccepted(observation, reading, isPart);
  return [...texts, ...penalties(observation)].map(watchFinding);
}

/** Files that the provision names now and that its reading does not know yet. */
function unreadFiles(observation: CorpusObservation, { witnesses }: Reading): WatchMessage[] {
  const known = new Set(witnesses.map(({ file }) => file));
  const { ref, provision, named } = observation;
  return bestOf(observation).flatMap((found) => {
    if (known.has(found.file) || !named.includes(found.file) || found.how === 'note') return [];
    return [
      {
        ruleId: 'reading-missing' as const,
        ref,
        file: provision.file,
        place: lastVersionPlace(provision),
        message: {
          es: `${ref} nombra también ${found.file}, que su lectura no conoce; se esperaba una lectura suya: míralo y escribe «--accept-new»`,
          en: `${ref} also names ${found.file}, which its reading does not know; expected a reading of it: look at it and run «--accept-new»`,
        },
        corpus: [placeOf(found)],
      },
    ];
  });
}

function unaccepted(
  observation: CorpusObservation,
  reading: Reading | undefined,
  isPart: boolean,
): WatchMessage[] {
  const { ref, provision, lost, named } = observation;
  const [first] = bestOf(observation);
  // A person has accepted that it is not there.
  if (!first && (reading ?? isAbsent(observation, isPart))) return [];
  const why = [...lost]
    .filter(([file]) => named.includes(file))
    .map(([file, each]) => `${file}: ${reasons[each].es}`)
    .join('; ');
  return [
    {
      ruleId: 'reading-missing',
      ref,
      file: provision.file,
      place: lastVersionPlace(provision),
      message: first
        ? {
            es: `${ref} no tiene lectura aceptada; se esperaba una: míralo y escribe «npm run watch -- --corpus … --accept ${ref}» (o --accept-new para todas las que faltan)`,
            en: `${ref} has no accepted reading; expected one: look at it and run «npm run watch -- --corpus … --accept ${ref}» (or --accept-new for all that lack one)`,
          }
        : {
            es: `${ref} no se halló en los archivos que nombra (${why}); se esperaba su texto`,
            en: `${ref} was not found in the files it names (${why}); expected its text`,
          },
      corpus: first ? [placeOf(first)] : [],
    },
  ];
}

/** Whether a part of the corpus has none of the files that a provision names. */
function isAbsent({ named, lost }: CorpusObservation, isPart: boolean): boolean {
  return isPart && named.every((file) => lost.get(file) === 'no-file');
}

/** Why a text is not there, in words. */
export const reasons: Record<Why, { es: string; en: string }> = {
  'no-file': { es: 'el archivo no está', en: 'the file is not there' },
  unreadable: { es: 'el archivo no se puede leer', en: 'the file cannot be read' },
  'not-there': {
    es: 'el archivo no trae esa disposición',
    en: 'the file does not carry that provision',
  },
  'no-text': { es: 'el archivo la trae sin texto', en: 'the file carries it without text' },
};

function heldAgainst(observation: CorpusObservation, read: Witness): WatchMessage[] {
  const { ref, provision, places } = observation;
  const found = places.get(read.file);
  const base = { ref, file: provision.file };
  // Our record no longer names that file.
  if (!found && !observation.lost.has(read.file)) return [];
  if (!found) {
    const why = reasons[observation.lost.get(read.file) ?? 'not-there'];
    return [
      {
        ...base,
        ruleId: 'reading-missing',
        place: lastVersionPlace(provision),
        message: {
          es: `${ref} ya no está donde lo leímos (${read.file}:${read.line}): ${why.es}; se esperaba su texto`,
          en: `${ref} is no longer where we read it (${read.file}:${read.line}): ${why.en}; expected its text`,
        },
        corpus: [{ file: read.file, line: read.line, message: whereWeRead }],
      },
    ];
  }
  const whole = read.whole ?? read.sha256;
  if (found.some((each) => each.sha256 === read.sha256 && (each.whole ?? each.sha256) === whole))
    return [];
  const same = found.find(({ sha256 }) => sha256 === read.sha256);
  const now = same ?? found[0];
  return now ? [{ ...base, ...changed(observation, read, now, same !== undefined) }] : [];
}

const whereWeRead = { es: 'aquí lo leímos', en: 'here we read it' };

function changed(
  { ref, provision }: CorpusObservation,
  { how }: Witness,
  now: Located,
  isOld: boolean,
): Pick<WatchMessage, 'ruleId' | 'place' | 'message' | 'corpus'> {
  const at = `${now.file}:${now.line}`;
  const isOwn = how === 'text' || how === 'same-rule';
  const penalty = isOwn && !isOld ? penaltyWords(provision.versions.at(-1), now) : undefined;
  const what = isOld
    ? {
        es: 'una versión anterior o una nota de ese texto no es la que leímos',
        en: 'an earlier version or a note of that text is not the one we read',
      }
    : {
        es: now.isRepealed
          ? 'el texto no es el que leímos: ahora dice que está derogado'
          : 'el texto no es el que leímos',
        en: now.isRepealed
          ? 'the text is not the one we read: it now says it is repealed'
          : 'the text is not the one we read',
      };
  return {
    ruleId: 'reading-changed',
    place: lastVersionPlace(provision, 'penalty'),
    message: {
      es: `${ref}: ${what.es} (${at})${penalty ? `; ${penalty.es}` : ''}; se esperaba el que leímos: compara con «--diff ${ref}» y acepta con «--accept ${ref}»`,
      en: `${ref}: ${what.en} (${at})${penalty ? `; ${penalty.en}` : ''}; expected the one we read: compare with «--diff ${ref}» and accept with «--accept ${ref}»`,
    },
    corpus: [placeOf(now)],
  };
}

function penaltyWords(
  version: CorpusObservation['provision']['versions'][number] | undefined,
  now: Located,
) {
  if (!version?.text) return undefined;
  const ours = penaltiesOfOurs(version);
  const theirs = penaltiesInText(now.inForce);
  const { onlyText, onlyOurs } = differences(theirs, ours);
  if (isEmpty(ours) || (isEmpty(onlyText) && isEmpty(onlyOurs))) return undefined;
  return {
    es: `pena en el texto ${said(theirs, 'es')}; en la nuestra ${said(ours, 'es')}`,
    en: `penalty in the text ${said(theirs, 'en')}; in ours ${said(ours, 'en')}`,
  };
}

/** Holds the penalties of the text against ours even when the reading is accepted. */
function penalties(observation: CorpusObservation): WatchMessage[] {
  const { provision, ref } = observation;
  const version = provision.versions.at(-1);
  const [now] = bestOf(observation);
  if (!version?.text || now?.how !== 'text') return [];
  const ours = penaltiesOfOurs(version);
  if (isEmpty(ours)) return [];
  const theirs = penaltiesInText(now.inForce);
  const { onlyText, onlyOurs } = differences(theirs, ours);
  const isChosen = provision.data.reading?.subset !== undefined;
  if (isEmpty(onlyOurs) && (isChosen || isEmpty(onlyText))) return [];
  const forms = formsWith(version, onlyOurs);
  const named = (lang: 'es' | 'en', [open, close]: readonly [string, string]): string =>
    forms.length > 0 ? ` (${forms.map((form) => open + form[lang] + close).join(', ')})` : '';
  return [
    {
      ruleId: 'penalty-differs',
      ref,
      file: provision.file,
      place: lastVersionPlace(provision, 'penalty'),
      message: {
        es: `${ref}: pena inesperada; en el texto (${now.file}:${now.line}) ${said(theirs, 'es')}, en la nuestra ${said(ours, 'es')}${named('es', ['«', '»'])}${isChosen ? '' : '; si es una parte elegida, dilo en «reading: subset» con el motivo'}`,
        en: `${ref}: unexpected penalty; in the text (${now.file}:${now.line}) ${said(theirs, 'en')}, in ours ${said(ours, 'en')}${named('en', ['“', '”'])}${isChosen ? '' : '; if it is a chosen part, say so in «reading: subset» with the reason'}`,
      },
      expected: [...theirs.years, ...theirs.dayFines],
      corpus: [placeOf(now)],
    },
  ];
}

function said({ years, dayFines }: PenaltySets, lang: 'es' | 'en'): string {
  const parts = [
    years.length > 0 ? `${years.join(', ')} ${lang === 'es' ? 'años' : 'years'}` : '',
    dayFines.length > 0
      ? `${dayFines.join(', ')} ${lang === 'es' ? 'días-multa' : 'day-fines'}`
      : '',
  ].filter(Boolean);
  return parts.join(lang === 'es' ? ' y ' : ' and ') || (lang === 'es' ? 'ninguna' : 'none');
}

const placeOf = ({ file, line }: Located) => ({
  file,
  line,
  message: { es: 'el texto que se lee hoy', en: 'the text as it reads today' },
});
