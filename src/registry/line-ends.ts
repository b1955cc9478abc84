/** A text as all of the tree is read: without the mark of its beginning, and lines that end in `\n`. */
export function plainLines(written: string): string {
  const whole = written.startsWith('\ufeff') ? written.slice(1) : written;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/**
 * A text of plain lines as a file is written: with its mark, and with the end of line that most of it has.
 * @param written the file as it is
 */
export function asWritten(text: string, written: string): string {
  const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
  const ends = written.match(/\r\n?|\n/g) ?? [];
  const [most = '\n'] = ['\n', '\r\n', '\r'].toSorted(
    (a, b) => ends.filter((each) => each === b).length - ends.filter((each) => each === a).length,
  );
  return mark + (most === '\n' ? text : text.replaceAll('\n', most));
}
