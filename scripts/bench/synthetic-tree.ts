import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordsDrawn } from '../../src/citations/drawn-value.ts';
import { formatRef, parseRef } from '../../src/citations/ref.ts';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import { baseOf } from '../../src/registry/registry.ts';
import { decode, readTree, type SourceFile } from '../../src/registry/source-file.ts';

const perInstrument = 250;

/** A page to copy, in both languages. */
interface Shape {
  es: string;
  en: string;
}

/** Where a page is written, without language and ending, and what it is made of. */
interface Place {
  path: string;
  shape: Shape;
  /** Number of its document, and its place in it. */
  document: number;
  part: number;
}

/**
 * Writes a tree of pages and provisions made from the real ones: same sentence shapes, other numbers.
 * The provisions are copies of all real ones in turn, and a citation leads to a copy of the one it cites;
 * the pages are copies of all guides and protocols in turn, each with its parts.
 * @param count pages (half in each language), and provisions: there is at least one copy of each real one
 */
export function writeSyntheticTree(root: string, target: string, count: number): void {
  const files = readTree(root);
  const provisions = files.filter(({ path }) =>
    /^src\/data\/instruments\/.*\/(?!instrument)[^/]*\.yaml$/.test(path),
  );
  const copies = Math.max(count, provisions.length);
  writeProvisions(target, provisions, files, copies);
  const places = placesOf(documentShapes(files, drawerOf(files, defaultAsOf(root))), count / 2);
  const cite = citer(provisions, copies);
  for (const [index, { path, shape, ...place }] of places.entries()) {
    const next = places[(index + 1) % places.length]?.path ?? '';
    for (const lang of ['', 'en/'] as const) {
      const made = page(lang ? shape.en : shape.es, { ...place, index, next: `/${lang}${next}/` });
      const turned = made.replace(/norma:([^)]+)/g, (_, to: string) => `norma:${cite(to, index)}`);
      write(target, `src/content/docs/${lang}${path}.mdx`, turned);
    }
  }
}

/** So many pages: the documents in turn, each followed by its parts. */
function placesOf(documents: readonly Shape[][], count: number): Place[] {
  const places: Place[] = [];
  for (let document = 0; places.length < count; document++) {
    const path = `guias/p${document}`;
    for (const [part, shape] of (documents[document % documents.length] ?? []).entries())
      places.push({ path: part === 0 ? path : `${path}/q${part}`, shape, document, part });
  }
  return places.slice(0, count);
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
    .replaceAll('2014-03-10', '1900-01-01');
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

/** The real guides and protocols, each with its parts after its first page. */
function documentShapes(files: readonly SourceFile[], draw: Draw): Shape[][] {
  const pages = files.filter(({ path }) =>
    /^src\/content\/docs\/(guias|protocolos)\/.*\.mdx$/.test(path),
  );
  const documents = Map.groupBy(pages, ({ path }) =>
    path.split('/').slice(0, 5).join('/').replace('.mdx', ''),
  );
  return [...documents.values()].map((group) =>
    group
      .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
      .map((file) => ({
        es: shapeOf(draw(text(file), 'es')),
        en: shapeOf(draw(text(find(files, file.path.replace('docs/', 'docs/en/'))), 'en')),
      })),
  );
}

/** Puts what a value says in the place of the component that draws it, as its readers see it. */
type Draw = (page: string, lang: 'es' | 'en') => string;
function drawerOf(files: readonly SourceFile[], day: string): Draw {
  const facts = files.filter(({ path }) => path.startsWith('src/data/instruments/'));
  const { registry } = buildRegistry(facts);
  return (page, lang) =>
    page.replace(
      /<(Deadline|Penalty) of="([^"]+)"(?: only="(\w+)")? \/>/g,
      (_, name: string, of: string, only: string | undefined) =>
        // The words around a number alone are changed too, and would not say its unit any more.
        wordsDrawn({ name, of, only: only === 'number' ? undefined : only }, lang, registry, day),
    );
}

/** A page without what the made-up tree lacks: components, other records, other pages, and the Constitution. */
function shapeOf(page: string): string {
  return (
    page
      .replace(/^(before|after|covers|folded|formerly|movedFrom):.*\n( .*\n|- .*\n)*/gm, '')
      .replace(/^import [^;]*;\n/gm, '')
      .replace(/<\/?[A-Z][^>]*>/g, '')
      // Its times are told apart by the number of another article, which copies do not keep.
      .replace(/^.*\(norma:cp~art_440[^)]*\).*\n/gm, '')
      .replace(/Constitu(?:ción|tion)(?: Política)?/g, 'carta')
  );
}

/** Words of which any long sentence has one; but not inside what the rules know whole: «de la Ley 30364», “whoever you are”. */
const everySentence =
  /(?<=^|[ “«(])(?:que|no|se|con|por|un|una|para|en|lo|si|de|la|las|y|el|los|es|the|to|you|it|is|not|and|that|on|or|if|of|in|for|are|be|at|your|o|tu|su|te|a|an|as|has|was|her|his|with|when|from)(?= (?!(?:la )?(?:Ley|Law) |\p{L}+ (?:años|years)\b|are\b))/gimu;

/** A number as consonants, which make no word longer to say. */
const unsaid = (index: number) =>
  String(index).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '');

/** A page with the links and the numbers of its place. */
function page(
  shape: string,
  { index, document, part, next }: Omit<Place, 'path' | 'shape'> & { index: number; next: string },
): string {
  return (
    shape
      .replace(/\]\([/#][^)]*\)/g, `](${next})`)
      // No two pages say the same sentence.
      .replace(everySentence, `$&${unsaid(index)}`)
      .replace(/^title: .*/m, `title: 'Página ${index}'`)
      .replace(/^code: .*/m, `code: ${document + 1}`)
      .replace(/^part: .*/m, `part: ${part}`)
  );
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
