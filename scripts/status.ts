import { loadProject } from '../src/checker/project.ts';
import { type Status, statusOn } from '../src/checker/status.ts';
import { readArguments } from './options.ts';
import { stop } from './stop.ts';

const titles: Record<keyof Status, string> = {
  reviews: 'Revisiones que faltan o vencieron',
  services: 'Contactos por comprobar',
  sources: 'Fuentes por volver a leer',
  unverified: 'Datos sin verificar (no se muestran como hechos)',
  translations: 'Traducciones atrasadas',
  pending: 'Cambios de la ley conocidos que aún no recogemos',
  absent: 'Normas que conocemos y no tenemos',
  leftOut: 'Normas que una página no cuenta a propósito',
};

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
  for (const [kind, title] of Object.entries(titles) as [keyof Status, string][]) {
    console.log(`\n${title}: ${status[kind].length}`);
    for (const { file, name, why } of status[kind])
      console.log(`  ${name.es} — ${why.es} (${file})`);
  }
}
