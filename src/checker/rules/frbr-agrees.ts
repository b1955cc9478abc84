import type { Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

/** The address of a norm, its number, its day of publication, its country and its folder do not agree. */
export default defineRule({
  id: 'frbr-agrees',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.instruments.values()) {
      const { frbrUri, number, datePublication, jurisdiction } = data;
      const say = (key: string, found: string, wanted: string, where: Localized) =>
        report({
          file,
          place: place([key]),
          expected: [wanted],
          message: {
            es: `Valor inesperado «${found}» en «${key}»; se esperaba «${wanted}», como en ${where.es}`,
            en: `Unexpected value “${found}” in “${key}”; expected “${wanted}”, as in ${where.en}`,
          },
        });
      const folder = file.split('/')[3] ?? '';
      if (folder !== jurisdiction)
        say('jurisdiction', jurisdiction, folder, { es: 'su carpeta', en: 'its folder' });
      const [, , country = '', , , day = '', last = ''] = frbrUri?.split('/') ?? [];
      if (frbrUri === undefined) continue;
      if (number !== undefined && last.toLowerCase() !== number.toLowerCase())
        say('frbrUri', last, number, same('number'));
      if (day !== datePublication) say('frbrUri', day, datePublication, same('datePublication'));
      if (country !== jurisdiction) say('frbrUri', country, jurisdiction, same('jurisdiction'));
    }
  },
});

const same = (key: string): Localized => ({ es: `«${key}»`, en: `“${key}”` });
