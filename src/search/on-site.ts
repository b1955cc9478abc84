// The search of the site: what a query needs is asked for as it goes.
import { loadEngine } from './engine.ts';
import { reader } from './index-files.ts';
import { startSearch } from './search-page.ts';

startSearch({ reader, readLaw: () => import('./recogniser.ts'), loadEngine });
