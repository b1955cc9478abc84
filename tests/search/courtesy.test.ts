import { expect, test } from 'vitest';
import { withoutCourtesy } from '../../src/search/courtesy.ts';

test.each([
  ['es', 'hola buenas noches una consulta me hackearon', 'me hackearon'],
  ['es', 'Buenos días, quisiera saber si puedo denunciar, gracias', 'puedo denunciar'],
  ['es', 'x favor ayuda', 'ayuda'],
  ['es', 'me llama todas las noches', 'me llama todas las noches'],
  ['es', 'consulta legal gratis', 'consulta legal gratis'],
  ['es', 'hola', 'hola'],
  ['en', 'hi please can you tell me who can report', 'who can report'],
  ['en', 'highway code', 'highway code'],
] as const)('in %s, «%s» asks «%s»', (lang, query, asked) => {
  expect(withoutCourtesy(query, lang).replace(/^[ ,]+|[ ,]+$/g, '')).toBe(asked);
});
