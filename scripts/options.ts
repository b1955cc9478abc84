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
    const [, written] = /'([^']*)'/.exec(error instanceof Error ? error.message : '') ?? [];
    return stop(`Opción inesperada${written ? ` «${written}»` : ''}; se esperaba: ${usage}`);
  }
}
