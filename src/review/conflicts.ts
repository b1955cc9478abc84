import type { Block } from '../documents/blocks.ts';
import type { Page } from '../documents/project.ts';
import type { Lang } from '../registry/schema/common.ts';
import { ofSources } from '../documents/source-headings.ts';

/** Says that two texts of the law, or two readings of one, do not agree; «si se discute» and «no se discute» do not. */
const disagreement: Readonly<Record<Lang, RegExp>> = {
  es: /(?:artículos|normas|leyes|decisiones|reglas)[^.;:]{0,40}(?:no coinciden|se contradicen|discrepan)|(?:hay|son) dos lecturas|(?<!\b(?:no|si|que) )se discute,/i,
  en: /(?:articles|laws|decisions|rules)[^.;:]{0,40}(?:do not (?:agree|say the same)|contradict|clash|disagree)|there are two readings|(?<!whether )it is disputed,/i,
};

/** What a page says of readings that do not agree, and the provisions that it is about. */
interface Conflict {
  says: string[];
  /** `instrument~eId`. */
  refs: string[];
}

/** An article of the Penal Code as it is said without its law: «el 176-D». */
const article = /\b\d{3}-[A-Z]\b/g;

/** What a page says of readings that do not agree, where it is about a law: with the list that such a line leads to. */
export function conflictsOn({ blocks }: Pick<Page, 'blocks'>, lang: Lang = 'es'): Conflict {
  const found = blocks.flatMap((block, at): Conflict[] => {
    const { kind, text, section, citations, nearest } = block;
    if (kind === 'heading' || ofSources.test(section) || !disagreement[lang].test(text)) return [];
    const says = [text, ...(text.trimEnd().endsWith(':') ? listAfter(blocks, at) : [])];
    const linked = citations.length > 0 ? citations : nearest ? [nearest] : [];
    const typed = (says.join(' ').match(article) ?? []).map((each) => `cp~art_${each}`);
    if (linked.length === 0 && typed.length === 0) return [];
    return [{ says, refs: [...linked.map(({ target }) => target.replace(/#.*$/, '')), ...typed] }];
  });
  return {
    says: found.flatMap(({ says }) => says),
    refs: [...new Set(found.flatMap(({ refs }) => refs))],
  };
}

function listAfter(blocks: readonly Block[], at: number): string[] {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ isListed }) => !isListed);
  return (end === -1 ? rest : rest.slice(0, end)).map(({ text }) => text);
}
