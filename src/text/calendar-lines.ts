/** A text as a value of a calendar (RFC 5545). */
export const calendarText = (value: string): string =>
  value.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);

/** Letters of a line of a note, after which the next sentence has a line of its own. */
const lineLetters = 150;

/** How many times some letters are in a text. */
const timesIn = (text: string, letters: RegExp): number => (text.match(letters) ?? []).length;

/** A note in short lines: a sentence or two each, and never cut inside what somebody says. */
export function inShort(note: string): string {
  const lines: string[] = [];
  for (const sentence of note.replace(/\. (?=[\p{Lu}¿«“])/gu, '.\0').split('\0')) {
    const line = lines[lines.length - 1];
    const last = line?.slice(line.lastIndexOf('\n') + 1);
    const isQuoted = last !== undefined && timesIn(last, /[«“]/g) > timesIn(last, /[»”]/g);
    const [begin = ''] = sentence.split('\n');
    const fits = last !== undefined && last.length + begin.length < lineLetters;
    if (isQuoted || fits) lines[lines.length - 1] = `${line} ${sentence}`;
    else lines.push(sentence);
  }
  return lines.join('\n');
}

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
