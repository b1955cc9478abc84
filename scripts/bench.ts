// The figures of docs/architecture.md, each a ratio measured in one run.
import { benchCheck } from './bench/check.ts';

benchCheck(process.cwd());
