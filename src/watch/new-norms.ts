import type { Finding } from '../checker/report.ts';
import { daysBetween } from '../registry/days.ts';
import { dateText, listText } from '../words/law.ts';
import { watchFinding } from './finding.ts';
import { fileNormName } from './norm-name.ts';
import type { Run } from './readings.ts';

/** A norm about our matter. */
export interface NormAboutUs {
  path: string;
  day: string;
  terms: string[];
  subject: string;
  line: number;
}

/** Days after which a witness that says nothing new is held to be silent. */
const silentAfter = 90;

const runFile = 'src/data/readings/_run.json';

/** New norms about our matter that change none of our provisions. */
export function newNorms(norms: readonly NormAboutUs[]): Finding[] {
  return norms.map(({ path, day, terms, subject, line }) => {
    const name = fileNormName(path);
    const what = subject.slice(0, 160);
    return watchFinding({
      ruleId: 'new-norm',
      file: path,
      message: {
        es: `${name.es}, del ${dateText(day, 'es')}, trata de ${listText(terms, 'es')} y no cambia ninguna disposición nuestra: «${what}»; se esperaba que alguien la lea y la añada, o acepte que no hace falta`,
        en: `${name.en}, of ${dateText(day, 'en')}, is about ${listText(terms, 'en')} and changes no provision of ours: «${what}»; expected somebody to read it and add it, or accept that it is not needed`,
      },
      corpus: [{ file: path, line, message: { es: 'la norma', en: 'the norm' } }],
    });
  });
}

/** A quiet night and a broken fetch must not look the same. */
export function silence(
  newest: string | undefined,
  last: Pick<Run, 'askedOn'> | undefined,
  asOf: string,
): Finding[] {
  const findings: Finding[] = [];
  const age = newest ? daysBetween(newest, asOf) : undefined;
  if (newest === undefined || age === undefined || age > silentAfter)
    findings.push(
      watchFinding({
        ruleId: 'witness-silent',
        file: runFile,
        message: {
          es: newest
            ? `La norma más nueva del corpus es del ${dateText(newest, 'es')}, hace ${age ?? 0} días; se esperaba una de los últimos ${silentAfter}: puede que el corpus ya no se actualice o que la copia sea vieja`
            : 'Ninguna norma del corpus tiene una fecha que se pueda creer; se esperaba al menos una',
          en: newest
            ? `The newest norm of the corpus is of ${dateText(newest, 'en')}, ${age ?? 0} days ago; expected one of the last ${silentAfter}: the corpus may have stopped, or the copy may be old`
            : 'No norm of the corpus has a day that can be believed; expected at least one',
        },
      }),
    );
  const silentFor = last ? daysBetween(last.askedOn, asOf) : 0;
  if (last && silentFor > silentAfter)
    findings.push(
      watchFinding({
        ruleId: 'witness-silent',
        file: runFile,
        message: {
          es: `Al testigo se le preguntó por última vez el ${dateText(last.askedOn, 'es')}, hace ${silentFor} días; se esperaba una consulta anotada en los últimos ${silentAfter} (--record)`,
          en: `The witness was last asked on ${dateText(last.askedOn, 'en')}, ${silentFor} days ago; expected a recorded run in the last ${silentAfter} (--record)`,
        },
      }),
    );
  return findings;
}
