import { parseRef } from '../../citations/ref.ts';
import type { Place } from '../../registry/place.ts';
import type { Instrument } from '../../registry/registry.ts';
import type { Verification } from '../../registry/schema/common.ts';
import { publicationOf } from '../law/publication.ts';
import { defineRule } from '../rule.ts';

/** A version or a norm that would begin before the norm that made it was published, or on that very day. */
export default defineRule({
  id: 'versions-follow-amender',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const instrument of registry.instruments.values()) {
      const { file, data, place, provisions } = instrument;
      if (data.inForceFrom !== undefined)
        hold(file, data.inForceFrom, instrument, data.verification, () => place(['inForceFrom']));
      for (const provision of provisions.values()) {
        for (const [from, version] of Object.entries(provision.data.versions)) {
          const ref = version ? parseRef(version.changedBy) : undefined;
          const amender = ref && registry.instruments.get(ref.instrument);
          if (version && amender)
            hold(provision.file, from, amender, version.verification, () =>
              provision.place(['versions', from], 'key'),
            );
        }
      }
    }

    function hold(
      file: string,
      from: string,
      amender: Instrument,
      { fields }: Verification,
      at: () => Place,
    ): void {
      const { datePublication: published, jurisdiction } = amender.data;
      // Who does not know since when a text binds writes the day of publication and says so; and it is the
      // Constitution of Peru, not that of others, that makes a norm bind from the next day.
      const mayBeSameDay = fields?.['inForceFrom']?.level === 'unverified' || jurisdiction !== 'pe';
      if (from > published || (mayBeSameDay && from === published)) return;
      report({
        file,
        place: at(),
        expected: [`> ${published}`],
        related: publicationOf(amender),
        message: {
          es: `Entrada en vigor inesperada (${from}); se esperaba un día posterior a la publicación de «${amender.id}» (${published})`,
          en: `Unexpected entry into force (${from}); expected a day after “${amender.id}” was published (${published})`,
        },
      });
    }
  },
});
