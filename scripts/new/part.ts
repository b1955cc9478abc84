import { toFill } from '../../src/registry/to-fill.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';
import { slugOfTitle } from './guide.ts';

/** What a new part has to know of its document. */
export interface Whole {
  /** Addresses of the documents, without language: `guias/imagenes-intimas`. */
  documents: readonly string[];
  /** Places that its parts have. */
  taken: readonly number[];
  /** Day of today, `YYYY-MM-DD`. */
  today: string;
}

/** A part of a document in both languages, in the next place. */
export function partDraft(
  document: string,
  title: string,
  { documents, taken, today }: Whole,
): Draft {
  if (!documents.includes(document))
    stop(
      `No hay un documento en «${document}»; se esperaba su dirección, como guias/imagenes-intimas.`,
    );
  const slug = slugOfTitle(title);
  if (!slug) stop(`Título inesperado «${title}»; se esperaba uno con palabras.`);
  const part = Math.max(0, ...taken) + 1;
  const file = (folder: string) => `src/content/docs/${folder}${document}/${slug}.mdx`;
  const version = `${today.slice(0, 7).replace('-', '.')}.1`;
  return {
    files: {
      [file('')]: partText(JSON.stringify(title), part, version, 'Fuentes'),
      [file('en/')]: partText(`${toFill} # El título en inglés`, part, version, 'Sources'),
    },
    next: [
      'Llena lo que diga npm run check. El nombre del archivo es su dirección: acórtalo antes de publicarla, igual en los dos idiomas.',
    ],
  };
}

const partText = (title: string, part: number, version: string, sources: string): string => `---
# La pregunta que responde esta parte.
title: ${title}
description: ${toFill} # Una línea neutral para quien busca
type: part
# Su lugar entre las partes, desde 1.
part: ${part}
purpose: ${toFill} # Qué responde, en una línea
# Hasta qué día se leyó la ley que cita esta parte.
asOf: ${toFill} # Un día, AAAA-MM-DD
# Nadie inventa una revisión: mientras falte, pending.
reviewed: pending
version: ${version}
---

{/* ${toFill}: De 500 a 1 100 palabras. La ley se cita con [](norma:cp~art_154-B) */}

## ${sources}

{/* ${toFill}: Una lista de lo que se leyó, con su dirección y su día */}
`;
