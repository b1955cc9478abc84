import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { shown } from '../src/registry/characters.ts';
import { guard } from './guard.ts';
import { stop } from './stop.ts';

/**
 * The options of a command, as `parseArgs` reads them. Stops, in one line, at one that it does not take; from here
 * on, whatever happens ends in one line ({@link guard}).
 * @param usage how the command is called
 * @param whenUnread what a command does once nobody reads what it says
 */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
  whenUnread?: 'stop' | 'go on',
) {
  guard(whenUnread);
  try {
    const read = parseArgs(config);
    // `--root=` and `--root "$FOLDER"` of what is not set: not «here», nor any other default.
    const [empty] = Object.entries(read.values).find(([, value]) => value === '') ?? [];
    if (empty !== undefined) stop(`Falta el valor de «--${empty}»; se esperaba: ${usage}`);
    return read;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [, written] = /'([^']*)'/s.exec(said) ?? [];
    if (written && said.includes('argument missing'))
      return stop(`Falta el valor de «${written.split(' ')[0] ?? ''}»; se esperaba: ${usage}`);
    return stop(
      `Opción inesperada${written ? ` «${shown(written).slice(0, 100)}»` : ''}; se esperaba: ${usage}`,
    );
  }
}

/** Languages of what a command says. */
export const langs = ['es', 'en'] as const;

/** A value that is one of several. Stops, in one line, at any other. */
export function oneOf<Value extends string>(
  what: 'Formato' | 'Idioma',
  value: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  const last = allowed.at(-1) ?? '';
  return stop(
    `${what} inesperado «${shown(value).slice(0, 100)}»; se esperaba ${allowed.slice(0, -1).join(', ')} o ${last}.`,
  );
}

/**
 * A path as whoever asked meant it: from the folder the command was asked in, which npm leaves. Stops, in one line, if
 * that folder is not there: nothing is written where nobody would look.
 */
export function fromHere(path: string): string {
  const here = process.env['INIT_CWD'] ?? '.';
  if (!isAbsolute(path) && !statSync(here, { throwIfNoEntry: false })?.isDirectory())
    stop(`No hay una carpeta en «${shown(here)}», desde donde se pidió la orden (INIT_CWD).`);
  return resolve(here, path);
}

/** The folder of the project that a command works on. Stops, in one line, where there is none. */
export function projectRoot(): string {
  const root = process.cwd();
  if (existsSync(join(root, 'src', 'data', 'instruments'))) return root;
  return stop(
    `En ${shown(root)} no hay un proyecto (falta src/data): ejecuta la orden en su carpeta, o con npm.`,
  );
}
