import type { Block } from '../documents/blocks.ts';
import type { Page } from '../documents/project.ts';
import { ofSources } from '../export/kit/source-headings.ts';

/** Says that two texts of the law, or two readings of one, do not agree; «si se discute» and «no se discute» do not. */
const disagreement =
  /(?:artículos|normas|leyes|decisiones|reglas)[^.;:]{0,40}(?:no coinciden|se contradicen|discrepan)|(?:hay|son) dos lecturas|(?<!\b(?:no|si|que) )se discute,/i;

/** What a page says of readings that do not agree, where it is about a law: with the list that such a line leads to. */
export function conflictsOn({ blocks }: Pick<Page, 'blocks'>): string[] {
  return blocks.flatMap((block, at) => {
    const { kind, text, section, citations, nearest } = block;
    if (kind === 'heading' || ofSources.test(section) || !disagreement.test(text)) return [];
    if (citations.length === 0 && nearest === undefined && !/\b\d{3}-[A-Z]\b/.test(text)) return [];
    return [text, ...(text.trimEnd().endsWith(':') ? listAfter(blocks, at) : [])];
  });
}

function listAfter(blocks: readonly Block[], at: number): string[] {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ isListed }) => !isListed);
  return (end === -1 ? rest : rest.slice(0, end)).map(({ text }) => text);
}
