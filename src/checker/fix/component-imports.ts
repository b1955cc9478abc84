import type { Fix } from '../report.ts';

/** The import that a page has of the components of this site. */
const own = /^import\s*\{([^}]*)\}\s*from\s*'~\/components';/m;

/** The change that imports components a page does not import yet; none where it imports all of them. */
export function importFixes(text: string, names: readonly string[]): Fix[] {
  const match = own.exec(text);
  const held = (match?.[1] ?? '').split(',').flatMap((name) => name.trim() || []);
  if (names.every((name) => held.includes(name))) return [];
  const all = [...new Set([...held, ...names])].toSorted();
  const line = `import { ${all.join(', ')} } from '~/components';`;
  if (match) return [{ start: match.index, end: match.index + match[0].length, text: line }];
  const front = /^---[ \t]*\n[^]*?^---[ \t]*\n/m.exec(text);
  const at = front?.index === 0 ? front[0].length : 0;
  const gap = text.startsWith('\n', at) ? '' : '\n';
  return [{ start: at, end: at, text: `\n${line}\n${gap}` }];
}
