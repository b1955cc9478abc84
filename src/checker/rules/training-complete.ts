import { reportUnknownNames } from '../records/record-names.ts';
import { defineRule } from '../rule.ts';
import { trainingCourse } from '../../registry/registry.ts';
import { diceFaults } from '../records/dice-faults.ts';
import { apartFaults } from '../records/training-apart.ts';
import { spokenFaults } from '../records/training-spoken.ts';
import { warnedFaults } from '../records/warned-until.ts';
import { calendarFaults, unmet, untaught } from '../records/training-hours.ts';

/**
 * The training names a page, module, form or critical error that is not there; its calendar
 * does not add up or is out of order; a case by dice is marked by lines that it cannot show; no module teaches a guide, or no activity works on
 * a critical error.
 */
export default defineRule({
  id: 'training-complete',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('training-complete', context);
    const { registry, report, covering } = context;
    // Past a module that could not be read, nobody knows what adds up.
    if ([...registry.unread].some((key) => key.startsWith('training/'))) return;
    const course = trainingCourse(registry);
    if (course)
      for (const { path, isWhole, expected, message } of calendarFaults(registry))
        report({
          file: course.file,
          place: course.place(['calendar', ...path], isWhole ? 'key' : undefined),
          ...(expected && { expected }),
          message,
        });
    const guides = covering.flatMap(({ lang, slug }) => (lang === 'es' ? [slug] : []));
    if (course)
      for (const slug of untaught(registry, guides))
        report({
          file: course.file,
          place: course.place(['ladder'], 'key'),
          message: {
            es: `Guía «${slug}» que ningún módulo enseña; se esperaba uno que la nombre, o a una de sus partes, en teaches`,
            en: `Guide “${slug}” that no module teaches; expected one that names it, or one of its parts, in teaches`,
          },
        });
    for (const { file, data, place } of registry.training.values()) {
      const form = data.kind === 'dice' ? registry.forms.get(data.form)?.data : undefined;
      if (data.kind !== 'dice' || !form) continue;
      for (const { path, expected, message } of diceFaults(data, form))
        report({ file, place: place(path), ...(expected && { expected }), message });
    }
    for (const { file, at, message } of [
      ...apartFaults(registry),
      ...spokenFaults(registry),
      ...warnedFaults(registry),
    ])
      report({ file, place: at(), message });
    for (const { file, at, id } of unmet(registry))
      report({
        file,
        place: at(),
        message: {
          es: `Error crítico «${id}» que ninguna actividad trabaja; se esperaba un módulo que lo nombre en prevents`,
          en: `Critical error “${id}” that no activity works on; expected a module that names it in prevents`,
        },
      });
  },
});
