import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTree, decode, type SourceFile } from '../../src/registry/source-file.ts';

const perInstrument = 250;
const sectionsPerPage = 5;

/** A page to copy: its front matter and some of its sections, in both languages. */
interface Shape {
  es: string;
  en: string;
}

/**
 * Writes a tree of pages and provisions made from the real ones: same sentence shapes, other numbers.
 * @param count pages (half in each language), and provisions
 */
export function writeSyntheticTree(root: string, target: string, count: number): void {
  const files = readTree(root);
  const shapes = pageShapes(files);
  const provision = text(find(files, 'src/data/instruments/pe/cp/art_154-B.yaml'));
  const instrument = text(find(files, 'src/data/instruments/pe/ley-30171/instrument.yaml'));
  for (let index = 0; index < count; index++) {
    const id = `ley-${40_000 + Math.floor(index / perInstrument)}`;
    const folder = `src/data/instruments/pe/${id}`;
    if (index % perInstrument === 0) {
      const copy = instrument.replaceAll('30171', id.replace('ley-', ''));
      write(target, `${folder}/instrument.yaml`, copy);
    }
    const number = index % perInstrument;
    write(
      target,
      `${folder}/art_${number}.yaml`,
      provision
        .replace(/^eId: .*/m, `eId: art_${number}`)
        .replace(/^num: .*/m, `num: '${number}'`)
        .replace(/^ +action: .*\n/gm, '')
        .replace(/(changedBy|correspondsTo|by): .*/g, `$1: ${id}`),
    );
  }
  for (let index = 0; index < count / 2; index++) {
    const shape = shapes[index % shapes.length] ?? { es: '', en: '' };
    write(target, `src/content/docs/guias/p${index}.mdx`, page(shape.es, index, count));
    write(target, `src/content/docs/en/guias/p${index}.mdx`, page(shape.en, index, count));
  }
}

/** Sections of the real guides and protocols, two by two, where both languages have as many. */
function pageShapes(files: readonly SourceFile[]): Shape[] {
  return files
    .filter(({ path }) => /^src\/content\/docs\/(guias|protocolos)\/.*\.mdx$/.test(path))
    .flatMap((file) => {
      const [es, en] = [file, find(files, file.path.replace('docs/', 'docs/en/'))].map(parts);
      if (es === undefined || es.sections.length !== en?.sections.length) return [];
      const at = Array.from(
        { length: Math.floor(es.sections.length / sectionsPerPage) },
        (_, index) => index * sectionsPerPage,
      );
      return at.map((start) => ({
        es: es.front + es.sections.slice(start, start + sectionsPerPage).join(''),
        en: en.front + en.sections.slice(start, start + sectionsPerPage).join(''),
      }));
    });
}

function parts(file: SourceFile): { front: string; sections: string[] } {
  const whole = text(file)
    .replace(/^(before|after): .*\n/gm, '')
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, '');
  const front = /^---\n[^]*?\n---\n/.exec(whole)?.[0] ?? '';
  return {
    front,
    sections: whole
      .slice(front.length)
      .split(/^(?=## )/m)
      .slice(1),
  };
}

/** A page with its citations turned to the made-up provisions, and numbers of its own. */
function page(shape: string, index: number, count: number): string {
  let cited = index;
  const other = () => {
    cited = (cited * 31 + 7) % count;
    return `norma:ley-${40_000 + Math.floor(cited / perInstrument)}~art_${cited % perInstrument}`;
  };
  return shape
    .replace(/norma:[^)]+/g, other)
    .replace(/\]\(\/[^)]*\)/g, `](/guias/p${(index + 1) % (count / 2)}/)`)
    .replace(/^title: .*/m, `title: 'Página ${index}'`)
    .replace(/^code: .*/m, `code: ${index + 1}`);
}

function write(target: string, path: string, content: string): void {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function find(files: readonly SourceFile[], path: string): SourceFile {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`Falta ${path}, del que salen las formas.`);
  return found;
}

function text(file: SourceFile): string {
  const decoded = decode(file);
  return decoded.ok ? decoded.text : '';
}
