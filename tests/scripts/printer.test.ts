import { expect, test } from 'vitest';
import { startPrinter } from '../../scripts/printer.ts';

test('a browser that does not start is told to each file, and closing what never opened is no fault', async () => {
  const printer = startPrinter(() => Promise.reject(new Error('There is no browser.')));
  await expect(printer.print('<p>x</p>')).rejects.toThrow('There is no browser.');
  await expect(printer.print('<p>y</p>')).rejects.toThrow('There is no browser.');
  await expect(printer.close()).resolves.toBeUndefined();
});

test('closing a printer that nobody used starts no browser', async () => {
  let starts = 0;
  const printer = startPrinter(() => {
    starts += 1;
    return Promise.reject(new Error('x'));
  });
  await printer.close();
  expect(starts).toBe(0);
});
