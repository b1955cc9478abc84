import { isCalendarDate } from './schema/common.ts';

const months =
  'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(
    ' ',
  );

/**
 * The day that somebody wrote in another order or in words, as `YYYY-MM-DD`: `9/8/2024`, `2024-8-9`,
 * «9 de agosto de 2024». Nothing for what is no day, or says one that does not exist.
 */
export function dayIn(text: string): string | undefined {
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const turned = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const words = /^(\d{1,2})\.? de (\p{L}+) del? (\d{4})$/iu.exec(text);
  const month = words?.[2]?.toLowerCase().replace('septiembre', 'setiembre') ?? '';
  const parts = numbers
    ? [numbers[3], numbers[2], numbers[1]]
    : turned
      ? turned.slice(1)
      : words
        ? [words[3], String(months.indexOf(month) + 1), words[1]]
        : [];
  const day = parts.map((part = '') => part.padStart(2, '0')).join('-');
  return isCalendarDate(day) ? day : undefined;
}
