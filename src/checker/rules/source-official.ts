import type { Place } from '../../registry/place.ts';
import type { Source } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';

const officialHosts = [
  /(^|\.)gob\.pe$/,
  /(^|\.)elperuano\.pe$/,
  /(^|\.)oas\.org$/,
  /(^|\.)oea\.org$/,
  /(^|\.)un\.org$/,
  /(^|\.)ohchr\.org$/,
  /(^|\.)coe\.int$/,
];

/** A norm or version with no address where its official text can be checked. */
export default defineRule({
  id: 'source-official',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const instrument of registry.instruments.values()) {
      const holdUp = (file: string, sources: readonly Source[], at: () => Place) => {
        if (sources.some(({ official }) => official !== undefined && isOfficial(official))) return;
        report({
          file,
          place: at(),
          message: {
            es: 'Fuentes sin dirección oficial; se esperaba al menos una con «official» en SPIJ, El Peruano, el Congreso u otro sitio del Estado o del tratado',
            en: 'Sources without an official address; expected at least one with «official» at SPIJ, El Peruano, Congress or another State or treaty site',
          },
        });
      };
      holdUp(instrument.file, instrument.data.sources, () => instrument.place(['sources'], 'key'));
      for (const provision of instrument.provisions.values()) {
        for (const [date, version] of Object.entries(provision.data.versions)) {
          if (version)
            holdUp(provision.file, version.sources, () =>
              provision.place(['versions', date, 'sources'], 'key'),
            );
        }
      }
    }
  },
});

function isOfficial(address: string): boolean {
  const { hostname } = new URL(address);
  return officialHosts.some((host) => host.test(hostname));
}
