import { classicScript } from '../html/classic-script.ts';

/** The program of the page that counts visits: it shares no file with that of the search, so its page asks for none. */
export const tallyScript = (): string => classicScript(new URL('./page.ts', import.meta.url));
