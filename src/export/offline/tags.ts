import type { SourceRange } from '../../html/tree.ts';

/** An attribute of a tag, and where what stands between its quotes is. */
export interface TagAttribute extends SourceRange {
  value: string;
}

/** A tag as a built page writes it. */
export interface Tag extends SourceRange {
  /** In lower case; `/a` closes. */
  name: string;
  /** By name in lower case; one without a value is empty. */
  attributes: ReadonlyMap<string, TagAttribute>;
}

const tag = /<(\/?[a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
/** What stands between these tags is no HTML. */
const raw = /^(?:script|style)$/;

/**
 * Every tag of a built page, in order. A tenth of the time of a parser, and enough for what this project
 * writes: attributes between double quotes, text without a bare «<» (`tests/site/offline.whole.test.ts` holds it
 * against the parser).
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  let until = '';
  for (const { 0: text, 1: written = '', 2: held = '', index } of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (until !== '' && name !== until) continue;
    until = raw.test(name) ? `/${name}` : '';
    const from = index + 1 + written.length;
    const attributes = new Map<string, TagAttribute>();
    for (const found of held.matchAll(attribute)) {
      const [whole, key = '', value = ''] = found;
      const end = from + found.index + whole.length - (whole.endsWith('"') ? 1 : 0);
      attributes.set(key.toLowerCase(), { value, start: end - value.length, end });
    }
    tags.push({ name, attributes, start: index, end: index + text.length });
  }
  return tags;
}
