import type { Lang } from '../../registry/schema/common.ts';
import type { Report } from '../report.ts';
import { github } from './github.ts';
import { human } from './human.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';

/** Ways of printing a report, by the name the command line gives them. */
export const reporters = { human, json, github, sarif } as const satisfies Record<
  string,
  (report: Report, lang: Lang, all?: boolean) => string
>;

/** Their names. */
export const reporterNames = Object.keys(reporters) as (keyof typeof reporters)[];
