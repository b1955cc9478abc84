/** The address a channel opens: a call, a page, a mail. None for a place or something said in person. */
export function channelHref({ kind, value }: { kind: string; value: string }): string | undefined {
  switch (kind) {
    case 'phone':
      return /^[\d\s()+-]+$/.test(value) ? `tel:${value.replace(/[^\d+]/g, '')}` : undefined;
    case 'web':
    case 'chat':
      return /^https?:/.test(value) ? value : `https://${value}`;
    case 'email':
      return `mailto:${value}`;
    default:
      return undefined;
  }
}
