import { z } from 'zod';
import { codeParts } from './code.ts';
import { documentState, entryId, localized, movedFrom } from './common.ts';
import { idOf } from './referent.ts';
import { expects } from './expects.ts';
import { elementKey } from './provision.ts';

/** Elements of an offence that a field helps to show. */
const proof = z.strictObject({
  /** Conduct, by id. */
  conduct: idOf('conducts'),
  element: elementKey,
});

/** What each kind of field cannot do without. */
const needed: Readonly<Record<string, readonly ('columns' | 'options' | 'list' | 'codes')[]>> = {
  choice: ['options', 'codes'],
  scale: ['options'],
  ticks: ['options', 'list', 'codes'],
  table: ['columns'],
  questions: ['list'],
};

/** One thing to fill in. */
const field = z
  .strictObject({
    id: entryId,
    label: localized,
    help: localized.optional(),
    /** Where its help holds only for Peru. */
    reach: z.literal('pe').optional(),
    /** What a copy for another country says in place of that help, or after the label of a field with none; `{id}` is a blank. */
    elsewhere: localized.optional(),
    /**
     * `line`: one line; `text`: several; `date`, `time`; `choice`: one of the options; `ticks`: any of
     * them; `scale`: a number of the options; `signature`; `table`: columns to fill; `questions`: each
     * item of a shared checklist, answered yes, no or not known.
     */
    kind: z.enum([
      'line',
      'text',
      'date',
      'time',
      'choice',
      'ticks',
      'scale',
      'signature',
      'table',
      'questions',
    ]),
    /** The shared checklist whose items are the questions, or the first squares of `ticks`. */
    list: idOf('lists').optional(),
    /** The part of the code book whose codes are the first squares of `ticks` or `choice`. */
    codes: z.enum(codeParts).optional(),
    /** Lines (of `text`) or rows (of `table`) to leave for a pen. */
    lines: z.number().int().min(1).max(12).optional(),
    options: z.array(localized).min(1).optional(),
    columns: z.array(localized).min(2).max(6).optional(),
    /** Rows of a `table` that are named, instead of `lines` of empty ones: their names are a column before the others. */
    rows: z.array(localized).min(2).max(12).optional(),
    /** Part of the short form: what cannot be left out. */
    minimum: z.literal(true).optional(),
    proves: z.array(proof).min(1).optional(),
  })
  .superRefine((own, context) => {
    if (own.rows !== undefined && (own.kind !== 'table' || own.lines !== undefined)) {
      const { message } = expects(
        'rows solo en un campo «table», y sin lines',
        'rows in a field “table” alone, and without lines',
      );
      context.addIssue({ code: 'custom', path: ['rows'], message });
    }
    const keys = needed[own.kind] ?? [];
    if (keys.length === 0 || keys.some((key) => own[key] !== undefined)) return;
    const { message } = expects(
      `${keys.join(' o ')}, que un campo «${own.kind}» necesita`,
      `${keys.join(' or ')}, which a field “${own.kind}” needs`,
    );
    context.addIssue({ code: 'custom', path: [keys[0] ?? 'kind'], message });
  });

/** A form as data: `src/data/forms/<id>.yaml`. Text CC0. */
export const form = z
  .strictObject({
    /** `t1`, `t2`… or a variant such as `t5-m`; from `t40`, those of the training. */
    id: z
      .string()
      .regex(/^t\d{1,2}(-[a-z])?$/, expects('un id como t5 o t5-m', 'an id such as t5 or t5-m')),
    /** Short number of the document, never reused. */
    code: z.number().int().positive(),
    /**
     * `pen`: it holds a case or what somebody tells of themselves, so it is filled in on paper alone and
     * nothing of it stays on a device; `screen`: a paper of the organisation, which may be filled in on one.
     */
    fill: z.enum(['pen', 'screen']),
    movedFrom,
    title: localized,
    /** Read by two people of two languages: the sheet of the other language has the Spanish beside each text. */
    bilingual: z.literal(true).optional(),
    /** Signed by several people: its sheet is the first page, so that what is agreed and who signs are on one; what it is for comes last. */
    ownPage: z.literal(true).optional(),
    /** What it is for, in one line. */
    purpose: localized,
    useWhen: localized,
    /** Who fills it. */
    who: localized,
    /** Where it is kept, who sees it, until when. */
    keep: localized,
    /** What must never be written in it. */
    never: z.array(localized).min(1),
    sections: z
      .array(
        z.strictObject({
          title: localized,
          /** Printed from a new sheet, which can be handed over without what stands before it. */
          apart: z.literal(true).optional(),
          note: localized.optional(),
          /** Where its note holds only for Peru. */
          reach: z.literal('pe').optional(),
          /** What a copy for another country says in place of that note; `{id}` is a blank. */
          elsewhere: localized.optional(),
          /** A shared list or text, by id, to read before the fields. */
          list: idOf('lists').optional(),
          /** What is asked aloud and not written, in order; it stands below the list. */
          asks: z.array(localized).min(2).optional(),
          /** What is done with the answers, a paragraph each. */
          after: z.array(localized).min(1).optional(),
          /** Services whose number can be called at once, before the fields. */
          numbers: z.array(idOf('services')).min(1).optional(),
          fields: z.array(field).min(1),
          /** What is written on a line below each of its fields, besides what is ticked. */
          noted: localized.optional(),
          /** Lines of another part, by id, that have to be seen too for this one to be signed. */
          alsoSeen: z.array(entryId).min(1).optional(),
          /** Lines of another part, by id, without which this one is not signed where the rehearsal asked for them. */
          alsoIfDue: z.array(entryId).min(1).optional(),
        }),
      )
      .min(1),
    ...documentState,
  })
  .superRefine(({ sections }, context) => {
    const seen = new Set<string>();
    sections.forEach(({ fields }, section) =>
      fields.forEach(({ id }, at) => {
        if (seen.has(id)) {
          const { message } = expects(
            'un id que ningún otro campo tenga',
            'an id that no other field has',
          );
          context.addIssue({
            code: 'custom',
            path: ['sections', section, 'fields', at, 'id'],
            message,
          });
        }
        seen.add(id);
      }),
    );
    sections.forEach((section, index) =>
      (['alsoSeen', 'alsoIfDue'] as const).forEach((key) =>
        section[key]?.forEach((id, at) => {
          if (seen.has(id) && section.fields.every((own) => own.id !== id)) return;
          const { message } = expects(
            'el id de un campo de otra parte',
            'the id of a field of another part',
          );
          context.addIssue({ code: 'custom', path: ['sections', index, key, at], message });
        }),
      ),
    );
  });

/** A form as written in its file. */
export type FormData = z.infer<typeof form>;
/** A field of a form. */
export type FormField = z.infer<typeof field>;

/** The shared checklist that asks about a serious danger. */
const dangerQuestions = 'preguntas-de-peligro';

/** True if the sheet asks about a serious danger. */
export const asksOfDanger = ({ sections }: FormData): boolean =>
  sections.some(({ fields }) => fields.some(({ list }) => list === dangerQuestions));

/** True if the sheet helps to remember what happened: it asks about danger, or a field shows an offence. */
export const helpsToRemember = ({ sections }: FormData): boolean =>
  sections.some(({ fields }) =>
    fields.some(({ proves, list }) => proves !== undefined || list === dangerQuestions),
  );

/** True if the form has a short version that is not the whole. */
export function hasShort({ sections }: FormData): boolean {
  const fields = sections.flatMap((section) => section.fields);
  const minimum = fields.filter((field) => field.minimum).length;
  return minimum > 0 && minimum < fields.length;
}
