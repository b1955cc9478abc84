// Imported before anything else: what is made ready to run for hours takes a check, which ends in seconds, longer than it saves.
import { setFlagsFromString } from 'node:v8';
import { config } from 'zod';

/** A pattern is compiled at once, and not first for another way of running it. */
setFlagsFromString('--no-regexp-tier-up');
/** A schema is run as it is written, and no function is made of it. */
config({ jitless: true });
