/** A text as a value of a calendar (RFC 5545). */
export const calendarText = (value: string): string =>
  value.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);

/**
 * Events as a calendar file (RFC 5545). Each line is cut at 75 octets, whole characters only; what follows begins with a
 * space.
 * @param what the word that its makers are known by
 * @param name what the calendar is called
 */
export function calendarFile(what: string, name: string, events: readonly string[]): string {
  const encoder = new TextEncoder();
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//equipo//${what}//ES`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => {
      let text = '';
      let length = 0;
      for (const character of line) {
        const bytes = encoder.encode(character).length;
        if (length + bytes > 75) {
          text += '\r\n ';
          length = 1;
        }
        text += character;
        length += bytes;
      }
      return `${text}\r\n`;
    })
    .join('');
}
