import type { Registry } from '../../src/registry/registry.ts';
import { nearest } from '../../src/registry/nearest.ts';
import { eIdPattern } from '../../src/registry/reference.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

/** The file of a provision of a norm, with every required key: article `154-C`, or an eId such as `dcm_1`. */
export function provisionDraft(instrument: string, number: string, registry: Registry): Draft {
  const known = [...registry.instruments.values()];
  const norm = registry.instruments.get(instrument);
  if (!norm) {
    const near = nearest(
      instrument,
      known.map(({ id }) => id),
    );
    const hint = near.length > 0 ? ` ¿Querías decir ${near.join(', ')}?` : '';
    return stop(
      `No hay norma «${instrument}», o no se puede leer todavía: npm run new -- norma ${instrument}, y llénala antes.${hint}`,
    );
  }
  const eId = number.includes('_') ? number : `art_${number}`;
  if (!eIdPattern.test(eId))
    stop(`Número inesperado «${number}»; se esperaba uno como 154-C, unico o dcm_1.`);
  const path = `${norm.file.replace(/[^/]+$/, '')}${eId}.yaml`;
  const text = `# Identidad dentro de la norma; es también el nombre del archivo.
eId: ${eId}
# El número como se imprime, entre comillas.
num: '${eId.replace(/^.*_/, '')}'
# El título del artículo (sumilla), y su traducción.
heading:
  es: ${toFill} # La sumilla
  en: ${toFill} # La sumilla en inglés
# Qué clase de regla es: offence, penal-rule, procedure, right, measure, duty, definition, sanction, amending
# o institution.
kind: ${toFill} # Una de las clases de arriba
# Cada versión, por el día desde el que rige: el siguiente al de la publicación de la norma que la hizo, salvo
# que ella diga otro. Una versión nueva se añade debajo; la anterior no se borra.
versions:
  ${toFill}: # El primer día en que rige, AAAA-MM-DD, en lugar de estas dos palabras
    # Qué dice, con palabras propias: no se copia el texto oficial.
    summary:
      es: ${toFill} # Qué dice el artículo
      en: ${toFill} # Lo mismo en inglés
    # La norma, o la disposición de ella, que hizo este texto. Si es la norma original, la misma.
    changedBy: ${toFill} # La norma que lo hizo, como ${instrument} o ley-2~art_1
    # Dónde se puede comprobar (official) y qué copia se leyó (read).
    sources:
      - official: ${toFill} # La dirección en SPIJ, El Peruano o el Congreso
        read: ${toFill} # La dirección de la copia que leíste
    verification:
      level: ${toFill} # official, secondary, inference o unverified
      readThrough: ${toFill} # Hasta qué día llega la copia leída, AAAA-MM-DD
      # El día en que rige casi siempre es lectura nuestra; si no se sabe, pon unverified y usa el de publicación.
      fields:
        inForceFrom: { level: inference }
    # Un delito lleva también, sin el # y con lo que dice la norma (src/registry/schema/penalty.ts):
    # penalty: { imprisonment: { minYears: 2, maxYears: 4 }, dayFines: { min: 30, max: 120 } }
    # action: public
    # Con varias formas, cada una lleva id y part (la base también), y saidAs, arriba, cómo se dice: mira cp/art_154-B.
    # Un plazo: deadlines: [{ what: { es: …, en: … }, value: 24, unit: hours }]
    # Si hay varios, cada uno con id y part (la que lo fija), y sus palabras en saidAs.
`;
  return {
    files: { [path]: text },
    next: ['Llena lo que diga npm run check.', `Después, cítalo: [](norma:${instrument}~${eId})`],
  };
}
