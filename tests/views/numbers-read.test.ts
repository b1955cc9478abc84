import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { numbersRead } from '../../src/views/teams/numbers-read.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

test('each number of the call sheet says how sure it is and the day it was read, and what is not called says nothing', () => {
  const calls = registry.lists.get('hoja-de-llamadas')?.data;
  if (calls?.kind !== 'calls') throw new Error('The call sheet is no list of calls.');
  const read = numbersRead(calls, registry.services, 'es');
  const called = calls.items.flatMap(({ service }) => {
    const [channel] = registry.services.get(service ?? '')?.data.channels ?? [];
    return channel?.kind === 'phone' && typeof channel.value === 'string' ? [channel.value] : [];
  });
  expect(called).toContain('1810');
  for (const number of called)
    expect(read).toMatch(new RegExp(`(?:^|, |; )${number} \\(\\d{1,2} \\w+ \\d{4}\\)`));
  expect(read).not.toContain('accessnow');
  expect(read).toMatch(/^(?:fuente secundaria|texto oficial|lectura nuestra|sin verificar), /);
});
