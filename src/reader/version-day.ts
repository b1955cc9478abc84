const months =
  'enero january|febrero february|marzo march|abril april|mayo may|junio june|julio july|agosto august|setiembre september septiembre|octubre october|noviembre november|diciembre december';
const numbers = new Map(
  months
    .split('|')
    .flatMap((row, index) => row.split(' ').map((name) => [name, index + 1] as const)),
);
const said =
  /(?:vigente (?:desde el|del)|texto anterior, hasta el|in force (?:since|from)|former text, until) (\d{1,2}) (?:de )?(\p{L}+) (?:de )?(\d{4})/iu;

/** A day on which, as a text says, what it tells was in force, `YYYY-MM-DD`; none where it says none. */
export function versionDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = said.exec(text) ?? [];
  const number = numbers.get(month.toLowerCase());
  return number === undefined
    ? undefined
    : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
