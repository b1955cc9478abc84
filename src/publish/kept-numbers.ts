import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Lang } from '../registry/schema/common.ts';
import type { Channel } from '../registry/schema/service.ts';
import { once } from '../text/once.ts';
import { channelValue } from '../words/channel.ts';
import { lawCalled } from './kept-gone.ts';
import { textArchiveFolder } from './text-archive.ts';

/** What something was from a day on, the oldest first: `["2026-11-24", "106"]`; null from the day on which it was none. */
const sinceDays = z.array(z.tuple([z.string(), z.string().nullable()])).min(1);
const keptNumbers = z.strictObject({
  /** The telephones of each service. */
  services: z.record(z.string(), sinceDays),
  /** The service whose number fills each blank in Peru. */
  blanks: z.record(z.string(), sinceDays),
  /** What a value of the law is called now, by what it was called in texts that are kept: `cpp~art_110#acreditar-falto`. */
  renamed: z.record(z.string(), z.string()),
});

/** Where they are kept, from the root. */
export const numbersFile = join(textArchiveFolder, 'numbers.json');

/** Every telephone that the records have had, each with its first day, and the names that values have had: the texts of pages keep only whose it was. */
export const numbersKept = once(() =>
  keptNumbers.parse(JSON.parse(readFileSync(numbersFile, 'utf8'))),
);

/** A value of the law by the name that it has now, whatever a text that is kept calls it. */
export function valueCalled(named: string): string {
  const now = lawCalled(named);
  return numbersKept().renamed[now] ?? now;
}

/** The telephones of a service as they are kept; undefined of one that has none. */
export function telephonesOf(channels: readonly Pick<Channel, 'kind' | 'value'>[]) {
  const own = channels.flatMap(({ kind, value }) =>
    kind === 'phone' && typeof value === 'string' ? [value] : [],
  );
  return own.length > 0 ? own.join('; ') : undefined;
}

/** The number that a service had on a day, or the one of the service that filled a blank then; empty where none is kept. */
export function numberOn(tag: string, id: string, day: string, lang: Lang): string {
  const kept = numbersKept();
  const on = (days: z.infer<typeof sinceDays> | undefined) =>
    days?.findLast(([from]) => from <= day)?.[1] ?? undefined;
  const service = tag === 'Blank' ? on(kept.blanks[id]) : id;
  const number = service === undefined ? undefined : on(kept.services[service]);
  return number === undefined ? '' : channelValue({ value: number }, lang);
}
