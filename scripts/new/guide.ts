import { toFill } from '../../src/registry/to-fill.ts';
import { plain } from '../../src/text/accents.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

/** What a new guide has to know of the others. */
export interface Documents {
  /** Folder below `src/content/docs`, and the type that its documents have. */
  folder?: string;
  type?: string;
  /** Numbers that documents have. */
  codes: readonly number[];
  /** Day of today, `YYYY-MM-DD`. */
  today: string;
}

/** A guide in both languages, with every key of its front matter and the sections that all have. */
export function guideDraft(
  title: string,
  { codes, today, folder: section = 'guias', type = 'guide' }: Documents,
): Draft {
  const slug = slugOfTitle(title);
  if (!slug) stop(`Título inesperado «${title}»; se esperaba uno con palabras.`);
  const code = Math.max(0, ...codes) + 1;
  const version = `${today.slice(0, 7).replace('-', '.')}.1`;
  const file = (folder: string) => `src/content/docs/${folder}${section}/${slug}.mdx`;
  return {
    files: {
      [file('')]: pageText({ title, type, code, version, words: spanish }),
      [file('en/')]: pageText({
        title: `${toFill} # El título en inglés`,
        type,
        code,
        version,
        words: english,
      }),
    },
    next: [
      'Llena lo que diga npm run check. Las dos páginas llevan los mismos títulos, componentes y citas.',
      'Si pasa de unas 1 200 palabras, déjala corta y haz sus partes: npm run new -- parte ' +
        `${section}/${slug} "¿La pregunta que responde?"`,
      'Si va en el índice, añádela en src/sidebar.ts. Qué más se toca: docs/what-goes-where.md',
    ],
  };
}

/** The address of a title: lower case, without accents, joined by hyphens. */
export function slugOfTitle(title: string): string {
  return plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

interface Words {
  first: string;
  sources: string;
}
const spanish: Words = { first: 'Primero', sources: 'Fuentes' };
const english: Words = { first: 'First', sources: 'Sources' };

function pageText({
  title,
  type,
  code,
  version,
  words,
}: {
  title: string;
  type: string;
  code: number;
  version: string;
  words: Words;
}): string {
  return `---
# El título, el mismo en el índice y en la pestaña.
title: ${title.includes(toFill) ? title : JSON.stringify(title)}
# Una línea neutral para quien busca.
description: ${toFill} # Qué encuentra aquí quien la abre
type: ${type}
# Número del documento: no se repite, no se reutiliza y es el mismo en los dos idiomas.
code: ${code}
# Para quién, la más importante primero: affected, companion, team, organisation, lawyer, public.
audience: [${toFill}] # affected, companion, team, organisation, lawyer o public
purpose: ${toFill} # Para qué sirve, en una línea
useWhen: ${toFill} # Cuándo abrirla: la frase sigue a «Usar cuando»
notFor: ${toFill} # Para qué no es, o borra la línea
# Hasta qué día se leyó la ley que cita.
asOf: ${toFill} # Un día, AAAA-MM-DD
# Nadie inventa una revisión: mientras falte, pending.
reviewed: pending
# Quién tiene que revisarla: legal, psychology, security, experience.
needsReview: [${toFill}] # legal, psychology, security o experience
version: ${version}
---

import { Helplines, Minute } from '~/components';

<Minute>

1. {/* ${toFill}: Lo que hay que saber si solo se tiene un minuto, en 3 a 5 líneas */}

</Minute>

## ${words.first}

{/* ${toFill}: El primer paso. La ley se cita con [](norma:cp~art_154-B) */}

<Helplines />

## ${words.sources}

{/* ${toFill}: Una lista de lo que se leyó, con su dirección y su día */}
`;
}
