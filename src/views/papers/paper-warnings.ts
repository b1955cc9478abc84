import { inBoth } from '../../i18n/fill.ts';
import { papersWords } from '../../i18n/papers.ts';
import { notesOf, toldKey } from '../../papers/field-notes.ts';
import { attaches } from '../../papers/text.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { FilingData } from '../../registry/schema/filing.ts';
import type { PaperPart } from '../../registry/schema/paper.ts';
import { paperOf } from './filing-papers.ts';

const { annexes } = inBoth(papersWords, 'paper');

/** What must be known before signing a part of a sheet, and of the copies that go with it. */
export const warningsOfPart = (part: PaperPart, reserved = false): Localized[] => [
  ...(part.warning ? [part.warning] : []),
  ...(!reserved && attaches(part) ? [annexes] : []),
];

/** What the papers of a set that stand open before one have told by then, in Spanish. */
export const toldBefore = ({ papers }: FilingData, at: number): Set<string> =>
  new Set(
    papers
      .slice(0, at)
      .filter(({ when, open = when === undefined }) => open)
      .map(({ paper }) => paperOf(paper))
      .flatMap(({ parts, fields }) => [
        ...parts.flatMap((part) => warningsOfPart(part)).map(({ es }) => es),
        ...notesOf(parts, fields).flat().map(toldKey),
      ]),
  );
