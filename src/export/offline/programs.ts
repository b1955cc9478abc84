import { classicScript } from '../../html/classic-script.ts';

/** The program of the search of a copy. */
export const searchProgram = (): string => classicScript(new URL('./search.ts', import.meta.url));

/** The program that saves the sheets of a set of papers. */
export const sheetsProgram = (): string =>
  classicScript(new URL('../sheets/program.ts', import.meta.url));
