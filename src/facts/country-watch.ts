import { loadForeignReadings } from '../watch/abroad/readings.ts';
import { loadWatchers, type Watcher } from '../watch/abroad/watchers.ts';
import { uncompared } from '../watch/abroad/sought.ts';
import { readings, registry } from './site-facts.ts';

/** By whom the law of a country is watched. */
export type CountryWatch =
  | {
      by: 'machine';
      /** Public copies it is compared with, as owner/name. */
      mirrors: string[];
      /** The day on which the copy asked longest ago was asked; undefined until every copy was. */
      askedOn: string | undefined;
      /** Texts that answers rest on, also in copies that no machine reads, and how many of them could be compared. */
      texts: number;
      compared: number;
    }
  | { by: 'hand'; lastOn: string }
  | { by: 'nobody' };

const watchers = loadWatchers(process.cwd());

/** By whom the law of a country is watched, by its code. */
export function countryWatch(id: string): CountryWatch {
  const watcher = watchers.get(id);
  if (!watcher) return { by: 'nobody' };
  return watcher.by === 'hand' ? watcher : machineWatch(id, watcher);
}

function machineWatch(id: string, { mirrors }: Watcher & { by: 'machine' }): CountryWatch {
  const asked = runsOf(id, mirrors).flatMap((run) => run ?? []);
  const country = registry.countries.get(id)?.data;
  const sum = (of: (run: (typeof asked)[number]) => number): number =>
    asked.reduce((total, run) => total + of(run), 0);
  return {
    by: 'machine',
    mirrors,
    askedOn:
      asked.length < mirrors.length ? undefined : asked.map(({ askedOn }) => askedOn).toSorted()[0],
    texts: sum(({ sought }) => sought) + (country ? uncompared(country, mirrors) : 0),
    compared: sum(({ located }) => located),
  };
}

/** The last run of each copy of a country; Peru's one is kept apart. */
function runsOf(id: string, mirrors: readonly string[]) {
  if (id === 'pe') return [readings.run && { ...readings.run, sought: readings.run.named }];
  const { runs } = loadForeignReadings(process.cwd(), id);
  return mirrors.map((mirror) => runs.get(mirror));
}
