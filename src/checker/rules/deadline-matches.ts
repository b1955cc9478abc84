import { durationText } from '../../citations/words.ts';
import type { Duration, Lang } from '../../registry/schema/common.ts';
import { provisionsBeside } from '../beside.ts';
import { isSources } from '../blocks.ts';
import { defineRule } from '../rule.ts';

const mention = {
  es: /(?<![\p{L}\d])(?<value>\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|treinta|sesenta)\s+(?<unit>horas?|días? hábiles|días? calendario|días?|meses|mes)(?!-multa|[\p{L}])/giu,
  en: /(?<![\p{L}\d])(?<value>\d{1,3}|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|sixty)\s+(?<unit>hours?|working days?|calendar days?|days?|months?)(?!\p{L})/giu,
};
const numbers: Record<string, number> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  diez: 10,
  quince: 15,
  veinte: 20,
  treinta: 30,
  sesenta: 60,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
};

/** No deadline is named without one of these; quick to see. */
const signs = { es: /horas?|d[ií]as?|mes/i, en: /hours?|days?|months?/i };

/** Hours, days or months in prose, beside a provision with deadlines, that are none of them. */
export default defineRule({
  id: 'deadline-matches',
  severity: 'error',
  checkPage({ page, registry, report, asOf }) {
    for (const block of page.blocks) {
      if (block.kind === 'heading' || block.citations.length === 0) continue;
      if (!signs[page.lang].test(block.text) || isSources(block.section)) continue;
      const beside = provisionsBeside(block, page, registry, asOf).filter(
        ({ version }) => (version.text?.deadlines ?? []).length > 0,
      );
      if (beside.length === 0) continue;
      const deadlines = beside.flatMap(({ version }) => version.text?.deadlines ?? []);
      for (const match of block.text.matchAll(mention[page.lang])) {
        const { value = '', unit = '' } = match.groups ?? {};
        const named = {
          value: numbers[value.toLowerCase()] ?? Number(value),
          family: familyOf(unit),
        };
        if (deadlines.some((deadline) => agrees(named, deadline))) continue;
        const listIn = (lang: Lang) => [
          ...new Set(deadlines.map((deadline) => durationText(deadline, lang))),
        ];
        report({
          place:
            block.placeOf(match.index, match.index + match[0].length) ??
            block.citations[0]?.place ??
            page.place(['title']),
          expected: listIn(page.lang),
          related: beside.map(({ provision, version }) => ({
            file: provision.file,
            place: provision.place(['versions', version.from, 'deadlines'], 'key'),
            message: { es: 'Los plazos del registro', en: 'The deadlines in the registry' },
          })),
          message: {
            es: `Plazo inesperado «${match[0]}»; se esperaba uno de: ${listIn('es').join(', ')}`,
            en: `Unexpected deadline “${match[0]}”; expected one of: ${listIn('en').join(', ')}`,
          },
        });
      }
    }
  },
});

type Family = 'hours' | 'days' | 'workingDays' | 'calendarDays' | 'months';

function familyOf(unit: string): Family {
  const word = unit.toLowerCase();
  if (/^(hora|hour)/.test(word)) return 'hours';
  if (/hábil|working/.test(word)) return 'workingDays';
  if (word.includes('calendar')) return 'calendarDays';
  return /^(mes|month)/.test(word) ? 'months' : 'days';
}

/** Days that the prose does not qualify match days of any kind; those it does must be of that kind. */
function agrees({ value, family }: { value: number; family: Family }, deadline: Duration): boolean {
  if (value !== deadline.value) return false;
  if (family === deadline.unit) return true;
  const isDays = (unit: string) => unit.toLowerCase().includes('days');
  return isDays(family) && isDays(deadline.unit) && (family === 'days' || deadline.unit === 'days');
}
