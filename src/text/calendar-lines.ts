/** A text as a value of a calendar (RFC 5545). */
export const calendarText = (value: string): string =>
  value.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);

/** Lines as a calendar file has them: each cut at 75 octets, whole characters only; what follows begins with a space. */
export function calendarFile(lines: readonly string[]): string {
  const encoder = new TextEncoder();
  return lines
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
