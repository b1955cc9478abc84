// Imported before any schema: a check reads each file once, and to compile its schemas first takes longer than it saves.
import { config } from 'zod';

config({ jitless: true });
