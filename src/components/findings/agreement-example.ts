import type { CodedTwice } from '../../registry/coder-agreement.ts';

/** How many sheets the worked example has. */
export const sheets = 5;

/** What two people marked on five made-up sheets. */
export const codedTwice: readonly CodedTwice[] = [
  { code: 'no-recibe', first: [1, 2, 4], second: [1, 2, 4] },
  { code: 'deriva', first: [1, 3, 4], second: [3, 4] },
  { code: 'culpa-o-duda', first: [2, 5], second: [2, 5] },
  { code: 'pide-pruebas', first: [1], second: [1, 4] },
  { code: 'repite-todo', first: [3, 5], second: [3] },
  { code: 'vuelva-otro-dia', first: [2, 3], second: [2, 3] },
];
