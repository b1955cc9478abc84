import { loadProject } from '../src/checker/project.ts';
import { type Status, statusOn, statusTitles } from '../src/upkeep/status.ts';
import { readArguments } from './options.ts';
import { stop } from './stop.ts';

const { values } = readArguments(
  { options: { format: { type: 'string', default: 'human' } } },
  'npm run status -- [--format human|json]',
);
if (!['human', 'json'].includes(values.format))
  stop(`Formato inesperado «${values.format}»; se esperaba human o json.`);
const today = new Date().toISOString().slice(0, 10);
const status = statusOn(loadProject(process.cwd()), today);
if (values.format === 'json') {
  console.log(JSON.stringify({ today, ...status }, null, 2));
} else {
  for (const kind of Object.keys(statusTitles) as (keyof Status)[]) {
    console.log(`\n${statusTitles[kind].es}: ${status[kind].length}`);
    for (const { file, name, why } of status[kind])
      console.log(`  ${name.es} — ${why.es} (${file})`);
  }
}
