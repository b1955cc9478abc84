import type { ListData } from '../../registry/schema/list.ts';
import type { Lang, Level } from '../../registry/schema/common.ts';
import type { ServiceData } from '../../registry/schema/service.ts';
import { levelText, shortDateText } from '../../words/law.ts';
import { channelValue } from '../../words/channel.ts';

/**
 * How sure each number of a list of calls is, and the day it was read: «fuente secundaria, 106 (6 ene 2026), 105 (31
 * dic 2025)». Numbers alone: what is opened and not called has no day.
 */
export function numbersRead(
  list: Extract<ListData, { kind: 'calls' }>,
  services: ReadonlyMap<string, { data: ServiceData }>,
  lang: Lang,
): string {
  const read = list.items.flatMap(({ service }): { level: Level; said: string }[] => {
    const data = service === undefined ? undefined : services.get(service)?.data;
    const [channel] = data?.channels ?? [];
    if (!data || channel?.kind !== 'phone') return [];
    const day = shortDateText(data.verifiedOn, lang);
    return [{ level: data.verification.level, said: `${channelValue(channel, lang)} (${day})` }];
  });
  return [...Map.groupBy(read, ({ level }) => level)]
    .map(([level, held]) => `${levelText(level, lang)}, ${held.map(({ said }) => said).join(', ')}`)
    .join('; ');
}
