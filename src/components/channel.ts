import type { Localized } from '../registry/schema/common.ts';

/** The address a channel opens: a call, a page, a mail. None for a place or something said in person. */
export function channelHref({
  kind,
  value,
}: {
  kind: string;
  value: string | Localized;
}): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (kind) {
    case 'phone': {
      // «113, opción 5»: what is dialled is the number before the comma; a star before it is dialled too.
      const number = /^\(?[+*]?\d[\d\s()-]*/.exec(value)?.[0].replace(/[^\d+*]/g, '');
      return number ? `tel:${number}` : undefined;
    }
    case 'web':
    case 'chat':
      return /^https?:/.test(value) ? value : `https://${value}`;
    case 'email':
      return `mailto:${value}`;
    default:
      return undefined;
  }
}
