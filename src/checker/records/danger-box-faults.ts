import type { ComponentUse } from '../../citations/extract.ts';
import { isRisk, isWho, whoLines, attributeWords } from '../../registry/danger-box.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { isDocument, type PageFrontMatter } from '../../registry/schema/page.ts';
import { risks } from '../../registry/schema/query.ts';

/** What is wrong with what a box of danger says of itself: the attribute, what it says, and what would be right. */
export interface BoxFault {
  attribute: string;
  found: string;
  expected: readonly string[];
  message: Localized;
}

/** The first thing that keeps a box from telling what may happen and to whom. */
export function boxFault(
  { attributes }: Pick<ComponentUse, 'attributes'>,
  page: PageFrontMatter,
): BoxFault | undefined {
  const { risks: told, who, numbers, why } = attributes;
  const strange = attributeWords(told).find((word) => !isRisk(word));
  if (strange !== undefined) return fault('risks', strange, risks);
  if (who !== undefined && !isWho(who)) return fault('who', who, Object.keys(whoLines));
  if (numbers !== undefined && (why === undefined || told !== undefined))
    return {
      attribute: 'numbers',
      found: numbers,
      expected: ['risks'],
      message: {
        es: `Números escritos a mano «${numbers}» en una caja de peligro; se esperaba risks, que los da, o why, que dice por qué son otros`,
        en: `Numbers written by hand “${numbers}” in a danger box; expected risks, which gives them, or why, which says why they are others`,
      },
    };
  const isForChild = isDocument(page) && page.reader === 'child';
  if (isForChild && told !== undefined && who !== 'child')
    return fault('risks', told, ['who="child"']);
  return undefined;
}

function fault(attribute: string, found: string, expected: readonly string[]): BoxFault {
  const list = expected.join(', ');
  return {
    attribute,
    found,
    expected,
    message: {
      es: `Valor inesperado «${found}» en ${attribute} de una caja de peligro; se esperaba ${list}`,
      en: `Unexpected value “${found}” in ${attribute} of a danger box; expected ${list}`,
    },
  };
}
