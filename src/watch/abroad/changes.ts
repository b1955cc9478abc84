import type { Finding } from '../../checker/report.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { dateText, listText } from '../../words/law.ts';
import type { Place } from '../../registry/place.ts';
import { reasons } from '../changed.ts';
import { watchFinding, type WatchMessage } from '../finding.ts';
import type { Text } from '../corpus/in-force.ts';
import { type ForeignObservation, penaltiesIn } from './observe.ts';
import type { ForeignReading, ForeignWhy } from './readings.ts';

/** The answer that a finding is about: where it is written, and what a change of its text reaches. */
export interface AnswerAt {
  /** `ar~material-de-menores`. */
  ref: string;
  file: string;
  place: Place;
  reach: () => Localized;
}

const whys: Record<ForeignWhy, Localized> = {
  ...reasons,
  'as-enacted': {
    es: 'el archivo trae el texto promulgado, que puede haber cambiado',
    en: 'the file carries the text as enacted, which may have changed since',
  },
  cut: {
    es: 'el archivo lo trae cortado a media frase, y de lo que falta no se puede decir nada',
    en: 'the file carries it cut amid a sentence, and nothing can be said of the rest',
  },
};

/** What the text of a provision says against what was read of it. */
export function foreignChanges(
  observation: ForeignObservation,
  reading: ForeignReading | undefined,
  answer: AnswerAt,
  asOf: string,
): Finding[] {
  const { found, key } = observation;
  const told = (ruleId: WatchMessage['ruleId'], message: Localized, line?: number): Finding[] => [
    watchFinding({
      ruleId,
      ref: answer.ref,
      file: answer.file,
      place: answer.place,
      message: {
        es: `${message.es}; llega a ${answer.reach().es}`,
        en: `${message.en}; it reaches ${answer.reach().en}`,
      },
      ...(line !== undefined && {
        corpus: [
          {
            file: observation.file,
            line,
            message: { es: 'el texto que se lee hoy', en: 'the text as it reads today' },
          },
        ],
      }),
    }),
  ];
  const row = observation.row;
  // A person has accepted that it cannot be read.
  if (typeof found === 'string' && reading?.unread === found) return [];
  if (typeof found === 'string')
    return told(
      'reading-missing',
      reading
        ? {
            es: `${answer.ref} se apoya en ${key}, que ya no está donde lo leímos: ${whys[found].es}; se esperaba su texto`,
            en: `${answer.ref} rests on ${key}, which is no longer where we read it: ${whys[found].en}; expected its text`,
          }
        : {
            es: `${answer.ref} nombra ${key} y no se pudo leer: ${whys[found].es}; se esperaba su texto`,
            en: `${answer.ref} names ${key} and it could not be read: ${whys[found].en}; expected its text`,
          },
    );
  if (reading?.sha256 === undefined)
    return told(
      'reading-missing',
      {
        es: `${answer.ref} se apoya en ${key}, que ${reading ? 'no se podía leer y ahora sí' : 'no tiene lectura aceptada'}; se esperaba una: míralo y escribe «--accept ${row}»${reading ? '' : ' (o --accept-new para todas)'}`,
        en: `${answer.ref} rests on ${key}, which ${reading ? 'could not be read and now can' : 'has no accepted reading'}; expected one: look at it and run «--accept ${row}»${reading ? '' : ' (or --accept-new for all)'}`,
      },
      found.line,
    );
  if (found.sha256 === reading.sha256 && (found.whole ?? '') === (reading.whole ?? reading.sha256))
    return [];
  return told('reading-changed', changed(observation, found, reading, answer, asOf), found.line);
}

function changed(
  { key, row }: ForeignObservation,
  now: Text,
  reading: ForeignReading,
  { ref }: AnswerAt,
  asOf: string,
): Localized {
  const isSame = now.sha256 === reading.sha256;
  const by = newNorms(now, reading);
  const before = reading.penalties ?? [];
  const after = isSame ? before : penaltiesIn(now);
  const isPenalty = before.join() !== after.join();
  const later = now.startsOn !== undefined && now.startsOn > asOf ? now.startsOn : undefined;
  const said = (lang: 'es' | 'en'): string => {
    const t = words[lang];
    const list = (penalties: readonly string[]) => penalties.join(', ') || t.none;
    return [
      `${ref} ${t.rests} ${key}: ${isSame ? t.note : t.text}`,
      by.length > 0
        ? `${t.by} ${listText(
            by.map(({ norm, day }) => (day ? `${norm} (${dateText(day, lang)})` : norm)),
            lang,
          )}`
        : t.nobody,
      ...(isPenalty ? [`${t.penalty} ${list(before)} → ${list(after)}`] : []),
      ...(later === undefined ? [] : [`${t.later} ${dateText(later, lang)}`]),
      `${t.expected} «--accept ${row}»`,
    ].join('; ');
  };
  return { es: said('es'), en: said('en') };
}

/** Norms that its notes name now and did not when it was read. */
function newNorms({ amended = [] }: Text, reading: ForeignReading) {
  const known = new Set((reading.amended ?? []).map(({ norm, day }) => `${norm} ${day ?? ''}`));
  return amended.filter(({ norm, day }) => !known.has(`${norm} ${day ?? ''}`));
}

const words = {
  es: {
    rests: 'se apoya en',
    text: 'el texto no es el que leímos',
    note: 'el texto es el que leímos, y una nota suya no',
    by: 'según la nota, lo cambió',
    nobody: 'la copia no dice qué norma lo cambió',
    penalty: 'penas:',
    none: 'ninguna',
    later: 'el archivo dice que rige desde el',
    expected: 'revisa la respuesta y acepta con',
  },
  en: {
    rests: 'rests on',
    text: 'the text is not the one we read',
    note: 'the text is the one we read, and a note of it is not',
    by: 'its note says that it was changed by',
    nobody: 'the copy does not say which norm changed it',
    penalty: 'penalties:',
    none: 'none',
    later: 'the file says that it is in force from',
    expected: 'look at the answer again and accept with',
  },
};
