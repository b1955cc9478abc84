import { normKinds } from '../../src/registry/norm-kinds.ts';
import { idPattern } from '../../src/registry/reference.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

/** What a Peruvian norm is, by the first part of its id. */
const kinds: Readonly<Record<string, { type: string; akn: string; name: Localized }>> = {
  ley: { type: 'law', akn: 'ley', name: normKinds.ley },
  dleg: { type: 'legislative-decree', akn: 'decreto-legislativo', name: normKinds.dleg },
  ds: { type: 'supreme-decree', akn: 'decreto-supremo', name: normKinds.ds },
  du: { type: 'emergency-decree', akn: 'decreto-urgencia', name: normKinds.du },
  rl: { type: 'legislative-resolution', akn: 'resolucion-legislativa', name: normKinds.rl },
  rm: { type: 'resolution', akn: 'resolucion-ministerial', name: normKinds.rm },
};

/** The file of a norm with every required key: `ley-32999`, or `mx-cpf` for another country. */
export function normDraft(id: string): Draft {
  if (!idPattern.test(id))
    stop(`Id inesperado «${id}»; se esperaba minúsculas, números y guiones, como ley-32999.`);
  const [first = '', ...rest] = id.split('-');
  const kind = kinds[first];
  const isForeign = !kind && /^[a-z]{2}$/.test(first) && rest.length > 0;
  const country = isForeign ? first : 'pe';
  const number = rest.join('-').toUpperCase();
  const names = kind && {
    es: `${kind.name.es} ${number}`,
    en: `${kind.name.en} ${number}`,
  };
  const path = `src/data/instruments/${country}/${id}/instrument.yaml`;
  const text = `# Identidad de la norma; es también el nombre de su carpeta y parte de su dirección.
id: ${id}
# Dirección de la norma: país, tipo, día de publicación y número. Un tratado no la lleva: borra la línea.
frbrUri: /akn/${country}/act/${kind ? `${kind.akn}/${toFill}/${number} # El día de publicación, AAAA-MM-DD` : `${toFill} # El tipo, el día de publicación y el número, con / entre ellos`}
# Qué clase de norma es: constitution, code, law, legislative-decree, supreme-decree, emergency-decree,
# legislative-resolution, resolution, treaty o consolidated-text.
type: ${kind?.type ?? `${toFill} # Una de las clases de arriba`}
# El número como se imprime, entre comillas. Sin número, borra la línea.
number: ${kind ? `'${number}'` : `${toFill} # El número, entre comillas`}
# El título entero, como salió en El Peruano, y su traducción.
title:
  es: ${toFill} # El título oficial, entre comillas si lleva «: »
  en: ${toFill} # El título en inglés
# Cómo se la llama dentro de una frase.
shortTitle:
  es: ${names?.es ?? `${toFill} # El nombre corto`}
  en: ${names?.en ?? `${toFill} # El nombre corto en inglés`}
# El día en que se publicó. Obliga desde el siguiente, así que no es el primero en que rige.
datePublication: ${toFill} # El día de publicación, AAAA-MM-DD
# País de la norma: el código de su carpeta.
jurisdiction: ${country}
# Para qué sirve, en una frase simple y con palabras propias.
summary:
  es: ${toFill} # Para qué sirve la norma
  en: ${toFill} # Lo mismo en inglés
# Dónde se puede comprobar (official) y qué copia se leyó (read). De memoria, nada.
sources:
  - title: ${toFill} # Qué es la fuente, en pocas palabras
    official: ${toFill} # La dirección en SPIJ, El Peruano o el Congreso
    read: ${toFill} # La dirección de la copia que leíste
# Cuánto se sabe: official si leíste el texto oficial; secondary si fue una compilación o prensa;
# inference si es lectura nuestra; unverified si nadie lo comprobó.
verification:
  level: ${toFill} # official, secondary, inference o unverified
  readThrough: ${toFill} # Hasta qué día llega la copia leída, AAAA-MM-DD
`;
  return {
    files: { [path]: text },
    next: [
      'Llena lo que diga npm run check.',
      `Después, cada artículo: npm run new -- articulo ${id} 1`,
    ],
  };
}
