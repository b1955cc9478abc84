import { fill } from '../i18n/fill.ts';
import { frameWords } from '../i18n/frame.ts';
import type { Lang, Reviewer } from '../registry/schema/common.ts';
import type { AdoptionLevel, Role } from '../registry/schema/team.ts';
import { capitalised, monthText } from './law.ts';

/** A level of adoption, as said in a sentence. */
export const levelName = (level: AdoptionLevel, lang: Lang): string =>
  frameWords[lang].levels[level];
/** Words of the frame around the pages in a language. */
export const ui = (lang: Lang) => frameWords[lang].frame;
/** A role that reviews, as said in a sentence. */
export const reviewerName = (role: Reviewer, lang: Lang): string =>
  frameWords[lang].reviewers[role];
/** A role in an organisation, as said in a sentence. */
export const roleName = (role: Role, lang: Lang): string => frameWords[lang].roles[role];
/** A role in a table or a heading: «Coordinator», with no article. */
export const roleTitle = (role: Role, lang: Lang): string =>
  capitalised(roleName(role, lang).replace(/^the /, ''));
/** A group of readers, as said in a sentence. */
export const audienceName = (audience: string, lang: Lang): string =>
  (frameWords[lang].audiences as Names)[audience] ?? audience;
/** A kind of document: «Guía». */
export const typeName = (type: string, lang: Lang): string =>
  (frameWords[lang].types as Names)[type] ?? type;
/**
 * What heads the line by which something is cited: a copy without a public address asks for that of the site.
 * @param origin public address of the copy, if it has one
 */
export const citationName = (origin: string | undefined, lang: Lang): string =>
  origin === undefined ? frameWords[lang].citation.nameHere : frameWords[lang].citation.name;
/**
 * Which text of a document it is, «n.º 5 de noviembre de 2026»: with its month in words, so that it is not taken for a
 * version of the site, which is «2026.11.5».
 */
export const textNumber = (version: string, lang: Lang): string => {
  const at = version.lastIndexOf('.');
  return fill(frameWords[lang].citation.textNumber, {
    number: version.slice(at + 1),
    month: monthText(version.slice(0, at).replace('.', '-'), lang),
  });
};
/** How the files of a record call its text, where its page is cited by another number. */
export const numberInFiles = (version: string, lang: Lang): string =>
  fill(frameWords[lang].citation.inFiles, { number: textNumber(version, lang) });
/** Names of what may have none. */
type Names = Readonly<Record<string, string>>;
