import { reportUnknownNames } from '../records/record-names.ts';
import { defineRule } from '../rule.ts';
import { trainingCourse } from '../../registry/registry.ts';
import { calendarFaults, unmet } from '../records/training-hours.ts';

/**
 * The training names a page, module, form or critical error that is not there; its calendar
 * does not add up or is out of order; or no activity works on one of its critical errors.
 */
export default defineRule({
  id: 'training-complete',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('training-complete', context);
    const { registry, report } = context;
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
