/** Everything that changes when somebody publishes a copy of this site: name, address, contact, exit. */

/** A setting of the environment; an empty one counts as not set. */
function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** Name of the site: short, and neutral in a browser history. */
export const SITE_NAME = 'Ruta 1410';

/** Who made what it says, as `CITATION.cff` has it. */
export const SITE_AUTHORS = 'Ruta 1410 contributors';
/** Licence of texts and data. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
/** That of forms, which are given away whole. */
export const FREE_URL = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** What a chat shows of a page when its address is pasted. */
export const SITE_PREVIEW = { es: 'Un sitio de documentación.', en: 'A documentation site.' };

/** Whether the copy is of the discreet edition: coded titles and addresses (docs/safety.md). */
export const IS_DISCREET = setting('EDITION') === 'discreet';

/** Public address, such as `https://example.org`; without one, pages carry no canonical address. */
export const SITE_URL = setting('SITE_URL');

/** Folder under which the site is served, `/` or `/folder/`. */
export const BASE_PATH = `/${setting('BASE_PATH') ?? ''}/`.replace(/\/+/g, '/');

/** Where the quick exit leads: light, and in Spanish from English pages too, since in Peru it then says nothing of the reader. */
export const EXIT_URL = setting('EXIT_URL') ?? 'https://es.wikipedia.org/';

/** How to report an error; a copy without a contact says so. */
export const CONTACT = setting('CONTACT');
