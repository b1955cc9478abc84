import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { sentenceLabel } from '../../citations/label.ts';
import { parseRef } from '../../citations/ref.ts';
import { teamWords } from '../../i18n/team.ts';
import { kitWords } from '../../i18n/kit.ts';
import { inOrder, type Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { listText } from '../../words/law.ts';
import type { ExportDocument } from '../documents.ts';
import { fullLines, handTable } from './room.ts';

/** What a team asks a lawyer of its own before the first case, with room for each answer: a document of every kit. */
export function lawyerPage(registry: Registry, lang: Lang, version: string): ExportDocument {
  const t = kitWords[lang].lawyer;
  const { signedBy, signOff } = teamWords[lang];
  const main = h('main', h('h1', t.title), h('p', t.what), [
    ...inOrder(registry.lawyerQuestions).flatMap((question, at) => [
      h('h2', `${at + 1}. ${question.title[lang]}`),
      h(
        'p',
        { dataReach: question.elsewhere && 'pe', dataElsewhere: question.elsewhere?.[lang] },
        question.ask[lang],
      ),
      ...(question.meanwhile ? [h('p', `${t.meanwhile} ${question.meanwhile[lang]}`)] : []),
      ...(question.cites ? [lawLine(question.cites, registry, lang)] : []),
      h('p', t.answer),
      ...fullLines(3),
    ]),
    handTable([signedBy.registration, signOff.signature, signOff.day]),
  ]);
  return {
    kind: 'formatos',
    lang,
    slug: 'kit/preguntas-para-su-abogada',
    id: 'preguntas-para-su-abogada',
    title: t.title,
    isForAffected: false,
    version,
    address: '/kit/',
    html: toHtml(main),
  };
}

/** What is read beside a question, in Peru alone. */
function lawLine(refs: readonly string[], registry: Registry, lang: Lang): Element {
  const names = refs.flatMap((ref) => {
    const parsed = parseRef(ref);
    return parsed ? [sentenceLabel(parsed, registry, lang)] : [];
  });
  const text = `${kitWords[lang].lawyer.law} ${listText(names, lang)}.`;
  // Another country has a law of its own there, and no note in its place.
  return h('p', { dataReach: 'pe', dataElsewhere: '' }, text);
}
