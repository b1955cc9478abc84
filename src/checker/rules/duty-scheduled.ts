import { nearest } from '../../registry/nearest.ts';
import { pageOfDuty } from '../../registry/team.ts';
import { periodOf, recurring, undescribed } from '../records/duty-faults.ts';
import { defineRule } from '../rule.ts';

/** A duty that no page tells where it says, or something a protocol asks for again and again with no duty. */
export default defineRule({
  id: 'duty-scheduled',
  severity: 'error',
  checkPage({ page, registry, report }) {
    for (const { file, data, place } of registry.duties.values())
      if (pageOfDuty(data) === page.slug && undescribed(data, page))
        report({
          file,
          place: place(['section', page.lang]),
          message: {
            es: `Sección inesperada «${data.section?.[page.lang]}»; se esperaba un título de ${page.file}`,
            en: `Unexpected section “${data.section?.[page.lang]}”; expected a heading of ${page.file}`,
          },
        });
  },
  checkTree({ registry, index, report }) {
    const duties = [...registry.duties.values()];
    const protocols = [...index.all].filter((slug) => slug.startsWith('protocolos/'));
    for (const { file, data, place } of duties) {
      if (index.all.has(pageOfDuty(data))) continue;
      const expected = nearest(pageOfDuty(data), protocols);
      const list = expected.join(', ');
      report({
        file,
        place: place([data.part === undefined ? 'protocol' : 'part']),
        expected,
        message: {
          es: `Página inesperada «${pageOfDuty(data)}»; se esperaba ${list ? `una de: ${list}` : 'la de un protocolo o una de sus partes'}`,
          en: `Unexpected page “${pageOfDuty(data)}”; expected ${list ? `one of: ${list}` : 'that of a protocol or one of its parts'}`,
        },
      });
    }
    // The duty that seems to be missing may be one that could not be read.
    if ([...registry.unread].some((key) => key.startsWith('duties/'))) return;
    for (const { id, file, data, place } of registry.adoption.values())
      for (const { path, every, level } of recurring(data))
        if (
          !duties.some(
            ({ data: row }) =>
              row.protocol === id && periodOf(row) === every && (!level || row.level === level),
          )
        )
          report({
            file,
            place: place(path),
            message: {
              es: `Se repite (${every.replace(' ', ' × ')}) y no está en el calendario; se esperaba una fila de src/data/duties con protocol: ${id}${level ? ` y level: ${level}` : ''}`,
              en: `It comes again (${every.replace(' ', ' × ')}) and is not on the calendar; expected a row of src/data/duties with protocol: ${id}${level ? ` and level: ${level}` : ''}`,
            },
          });
  },
});
