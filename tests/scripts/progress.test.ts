import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../scripts/progress.ts';

/** A stream that keeps what is written to it; a terminal, if it has columns. */
function streamOf(columns?: number) {
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const terminal = { clearLine: () => true, cursorTo: () => true, moveCursor: () => true };
  Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns, ...terminal });
  return { stream: stream as unknown as NodeJS.WriteStream, said: () => written.join('') };
}

/** Work of two steps, of which the second does 1,000 things, some 40 s by the clock. */
function work(stream: NodeJS.WriteStream) {
  const progress = startProgress(['Revisión', 'Páginas'], { stream });
  progress.step('Revisión');
  progress.step('Páginas');
  for (let done = 1; done <= 1000; done++) {
    vi.advanceTimersByTime(40);
    progress.at(done, 1000, '/guias/a/');
  }
  progress.end();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
  vi.stubEnv('PROGRESS', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const inLog = [
  '[1/2] Revisión… Sigue: Páginas.',
  '[2/2] Páginas…',
  '[2/2] Páginas: 375 de 1000, /guias/a/ (15 s)',
  '[2/2] Páginas: 750 de 1000, /guias/a/ (30 s)',
  '',
].join('\n');

test('in a log, a few plain lines', () => {
  const { stream, said } = streamOf();
  work(stream);
  expect(said()).toBe(inLog);
});

test.each([
  ['with CI', 'CI', '1', 80],
  ['on a terminal that cannot', 'TERM', 'dumb', 80],
  ['on one that does not say how wide it is', 'X', 'x', 0],
])('%s, the same', (_, name, value, columns) => {
  vi.stubEnv(name, value);
  const { stream, said } = streamOf(columns);
  work(stream);
  expect(said()).toBe(inLog);
});

test('on a terminal, one line that changes and goes', () => {
  const { stream, said } = streamOf(100);
  work(stream);
  expect(said()).not.toContain('\n');
  expect(stripVTControlCharacters(said())).toMatch(/Páginas: 813 de 1000, \/guias\/a\/ \(33 s\)/);
});

test('nothing where the command that called this one tells it', () => {
  vi.stubEnv('PROGRESS', 'off');
  const { stream, said } = streamOf(100);
  work(stream);
  expect(said()).toBe('');
});
