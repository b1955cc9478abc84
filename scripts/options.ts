import { parseArgs, type ParseArgsConfig } from 'node:util';
import { stop } from './stop.ts';

/**
 * The options of a command, as `parseArgs` reads them. Stops, in one line, at one that it does not take.
 * @param usage how the command is called
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [, written] = /'([^']*)'/.exec(said) ?? [];
    if (written && said.includes('argument missing'))
      return stop(`Falta el valor de «${written.split(' ')[0] ?? ''}»; se esperaba: ${usage}`);
    return stop(`Opción inesperada${written ? ` «${written}»` : ''}; se esperaba: ${usage}`);
  }
}
