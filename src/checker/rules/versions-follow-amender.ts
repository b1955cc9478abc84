import { parseRef } from '../../citations/ref.ts';
import { allProvisions } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A version that would begin before the norm that made it was published, or on that very day. */
export default defineRule({
  id: 'versions-follow-amender',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const provision of allProvisions(registry)) {
      for (const { from, changedBy, text } of provision.versions) {
        const ref = changedBy === undefined ? undefined : parseRef(changedBy);
        const amender = ref && registry.instruments.get(ref.instrument);
        if (!amender) continue;
        const published = amender.data.datePublication;
        const unknownStart = text?.verification.fields?.['inForceFrom']?.level === 'unverified';
        const isOwnText = amender === provision.instrument;
        if (from > published || ((unknownStart || isOwnText) && from === published)) continue;
        report({
          file: provision.file,
          place: provision.place(['versions', from], 'key'),
          expected: [`> ${published}`],
          related: [
            {
              file: amender.file,
              place: amender.place(['datePublication']),
              message: {
                es: `«${amender.id}» se publicó el ${published}`,
                en: `“${amender.id}” was published on ${published}`,
              },
            },
          ],
          message: {
            es: `Entrada en vigor inesperada (${from}); se esperaba un día posterior a la publicación de «${amender.id}» (${published})`,
            en: `Unexpected entry into force (${from}); expected a day after “${amender.id}” was published (${published})`,
          },
        });
      }
    }
  },
});
