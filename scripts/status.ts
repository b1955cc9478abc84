import { type Status, statusOn, statusTitles } from '../src/upkeep/status.ts';
import { today } from '../src/registry/days.ts';
import { oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';

const { values } = readArguments(
  { options: { format: { type: 'string', default: 'human' } } },
  'npm run status -- [--format human|json]',
);
const format = oneOf('Formato', values.format, ['human', 'json']);
const day = today();
const status = statusOn(readableProject(projectRoot()), day);
if (format === 'json') {
  console.log(JSON.stringify({ today: day, ...status }, null, 2));
} else {
  for (const kind of Object.keys(statusTitles) as (keyof Status)[]) {
    console.log(`\n${statusTitles[kind].es}: ${status[kind].length}`);
    for (const { file, name, why } of status[kind])
      console.log(`  ${name.es} — ${why.es} (${file})`);
  }
}
