import { parseRef } from '../../citations/ref.ts';
import type { Place } from '../../registry/place.ts';
import type { Instrument } from '../../registry/registry.ts';
import type { Source, Verification } from '../../registry/schema/common.ts';
import { publicationOf } from '../law/publication.ts';
import { defineRule } from '../rule.ts';

/**
 * A source read before the norm was published: whoever read it cannot have seen the text. Before a text
 * begins to bind it can be read in the gazette, so that is right.
 */
export default defineRule({
  id: 'read-through-order',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const instrument of registry.instruments.values()) {
      const { file, data, place, provisions } = instrument;
      hold(file, data.verification.readThrough, instrument, () =>
        place(['verification', 'readThrough']),
      );
      holdSources(instrument, [], data);
      for (const provision of provisions.values()) {
        for (const [from, version] of Object.entries(provision.data.versions)) {
          holdSources(provision, ['versions', from], version);
          const ref = version ? parseRef(version.changedBy) : undefined;
          const amender = ref && registry.instruments.get(ref.instrument);
          if (version && amender)
            hold(provision.file, version.verification.readThrough, amender, () =>
              provision.place(['versions', from, 'verification', 'readThrough']),
            );
        }
      }
    }

    function hold(file: string, read: string, amender: Instrument, at: () => Place): void {
      const published = amender.data.datePublication;
      if (read >= published) return;
      report({
        file,
        place: at(),
        expected: [`>= ${published}`],
        related: publicationOf(amender),
        message: {
          es: `Lectura inesperada (${read}), anterior a la publicación de «${amender.id}» (${published}); se esperaba ese día o uno posterior`,
          en: `Unexpected reading (${read}), before “${amender.id}” was published (${published}); expected that day or a later one`,
        },
      });
    }

    function holdSources(
      { file, place }: Pick<Instrument, 'file' | 'place'>,
      path: readonly PropertyKey[],
      record: { sources: readonly Source[]; verification: Verification } | null,
    ): void {
      for (const [at, { date }] of record?.sources.entries() ?? []) {
        const read = record?.verification.readThrough ?? '';
        if (date === undefined || date <= read) continue;
        report({
          file,
          place: place([...path, 'sources', at, 'date']),
          expected: [`<= ${read}`],
          message: {
            es: `Fuente del ${date}, posterior a la lectura (readThrough: ${read}); se esperaba ese día o uno anterior, o un readThrough posterior si se volvió a leer`,
            en: `Source of ${date}, after the reading (readThrough: ${read}); expected that day or an earlier one, or a later readThrough if it was read again`,
          },
        });
      }
    }
  },
});
