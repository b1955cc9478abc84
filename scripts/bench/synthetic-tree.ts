import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatRef, parseRef } from '../../src/citations/ref.ts';
import { baseOf } from '../../src/registry/registry.ts';
import { decode, readTree, type SourceFile } from '../../src/registry/source-file.ts';

const perInstrument = 250;
const sectionsPerPage = 5;

/** A page to copy: its front matter and some of its sections, in both languages. */
interface Shape {
  es: string;
  en: string;
}

/**
 * Writes a tree of pages and provisions made from the real ones: same sentence shapes, other numbers.
 * The provisions are copies of all real ones in turn, and a citation leads to a copy of the one it cites.
 * @param count pages (half in each language), and provisions
 */
export function writeSyntheticTree(root: string, target: string, count: number): void {
  const files = readTree(root);
  const provisions = files.filter(({ path }) =>
    /^src\/data\/instruments\/.*\/(?!instrument)[^/]*\.yaml$/.test(path),
  );
  writeProvisions(target, provisions, files, count);
  const shapes = pageShapes(files);
  const cite = citer(provisions, count);
  for (let index = 0; index < count / 2; index++) {
    const shape = shapes[index % shapes.length] ?? { es: '', en: '' };
    const [es, en] = [page(shape.es, index, count, cite), page(shape.en, index, count, cite)];
    write(target, `src/content/docs/guias/p${index}.mdx`, es);
    write(target, `src/content/docs/en/guias/p${index}.mdx`, en);
  }
}

function writeProvisions(
  target: string,
  provisions: readonly SourceFile[],
  files: readonly SourceFile[],
  count: number,
): void {
  const texts = provisions.map(text);
  const instrument = text(find(files, 'src/data/instruments/pe/ley-30171/instrument.yaml'))
    // Older than whatever it is said to have changed.
    .replace(/^datePublication: .*/m, 'datePublication: 1900-01-01');
  for (let index = 0; index < count; index++) {
    const { instrument: id, eId } = madeUp(index);
    const folder = `src/data/instruments/pe/${id}`;
    if (index % perInstrument === 0) {
      const copy = instrument.replaceAll('30171', id.replace('ley-', ''));
      write(target, `${folder}/instrument.yaml`, copy);
    }
    const copy = (texts[index % texts.length] ?? '')
      .replace(/^eId: .*/m, `eId: ${eId}`)
      .replace(/^num: .*/m, `num: '${index % perInstrument}'`)
      .replace(/(changedBy|correspondsTo|by): .*/g, `$1: ${id}`);
    write(target, `${folder}/${eId}.yaml`, copy);
  }
}

/** The made-up provision of an index. */
function madeUp(index: number): { instrument: string; eId: string } {
  const instrument = `ley-${40_000 + Math.floor(index / perInstrument)}`;
  return { instrument, eId: `art_${index % perInstrument}` };
}

/** Turns a real reference into one to a copy of what it names: the copies take turns. */
function citer(provisions: readonly SourceFile[], count: number) {
  const order = new Map(
    provisions.map(({ path }, index) => {
      const [instrument, file = ''] = path.split('/').slice(-2);
      return [`${instrument}~${file.replace('.yaml', '')}`, index];
    }),
  );
  return (target: string, turn: number): string => {
    const ref = parseRef(target);
    const base = ref?.eId === undefined ? undefined : baseOf(ref.eId);
    const original = base === undefined ? 0 : (order.get(`${ref?.instrument}~${base}`) ?? 0);
    const copies = Math.ceil((count - original) / provisions.length);
    const made = madeUp(original + provisions.length * (turn % copies));
    if (!ref?.eId || base === undefined) return formatRef({ instrument: made.instrument });
    return formatRef({ ...ref, ...made, eId: made.eId + ref.eId.slice(base.length) });
  };
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
function page(
  shape: string,
  index: number,
  count: number,
  cite: (target: string, turn: number) => string,
): string {
  return shape
    .replace(/norma:([^)]+)/g, (_, target: string) => `norma:${cite(target, index)}`)
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
