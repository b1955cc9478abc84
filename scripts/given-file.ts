import { readWithin } from '../src/files/read-within.ts';
import { shown } from '../src/registry/characters.ts';
import { fromHere } from './options.ts';
import { stop } from './stop.ts';

/**
 * The bytes of a file that somebody names. Stops, in one line, where there is none, or one that is too large.
 * @param written its path, as it was written
 * @param most bytes that are read of it
 * @param wanted what was expected, in Spanish: «el ZIP de un kit»
 */
export function givenFile(written: string, most: number, wanted: string): Buffer {
  const name = shown(written);
  const read = readWithin(fromHere(written), most);
  if (typeof read !== 'string') return read;
  const why = {
    'no-file': `No hay un archivo en «${name}»`,
    'too-large': `«${name}» pesa más de ${Math.floor(most / 1_000_000)} MB`,
    unreadable: `«${name}» no se deja leer`,
  }[read];
  return stop(`${why}; se esperaba ${wanted}.`);
}
