import type { Channel } from '../registry/schema/service.ts';
import type { Lang } from '../registry/schema/common.ts';

/** What a channel says to whoever reads: the option of a telephone and a described place in the words of the page. */
export function channelValue({ value }: Pick<Channel, 'value'>, lang: Lang): string {
  if (typeof value !== 'string') return value[lang];
  return lang === 'en' ? value.replace(/, opción (\d)$/u, ', option $1') : value;
}
