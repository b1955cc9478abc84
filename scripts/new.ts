// The files of a new norm, article, guide or rule, with every required key and a sentence on each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../src/checker/project.ts';
import { isDocument } from '../src/registry/schema/page.ts';
import { loadRegistry } from '../src/registry/load.ts';
import { writeDraft } from './new/draft.ts';
import { guideDraft } from './new/guide.ts';
import { normDraft } from './new/norm.ts';
import { provisionDraft } from './new/provision.ts';
import { changedByRule, ruleDraft } from './new/rule.ts';
import { stop } from './stop.ts';

const usage = `Uso:
  npm run new -- norma ley-32999
  npm run new -- articulo cp 154-C
  npm run new -- guia "Título de la guía"
  npm run new -- regla nombre-de-la-regla`.replace(/\n */g, ' ');

const root = process.cwd();
const [kind, ...words] = process.argv.slice(2);
const [first = '', second = ''] = words;
const wanted: Readonly<Record<string, number>> = { norma: 1, articulo: 2, guia: 1, regla: 1 };
if (kind === undefined || wanted[kind] !== words.length) stop(usage);

switch (kind) {
  case 'norma':
    writeDraft(root, normDraft(first));
    break;
  case 'articulo':
    writeDraft(root, provisionDraft(first, second, loadRegistry(root).registry));
    break;
  case 'guia':
    writeDraft(root, guideDraft(first, documents()));
    break;
  default:
    writeDraft(root, ruleDraft(first, read), changedByRule);
}

function documents() {
  const { pages, registry } = loadProject(root);
  const codes = [
    ...pages.flatMap(({ frontMatter }) => (isDocument(frontMatter) ? [frontMatter.code] : [])),
    ...[...registry.forms.values()].map(({ data }) => data.code),
  ];
  return { codes, today: new Date().toLocaleDateString('sv') };
}

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return stop(`Falta ${path}: ejecuta la orden en la carpeta del proyecto.`);
  }
}
