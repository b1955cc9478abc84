import {
  Features,
  type Rule,
  type Selector,
  type SelectorComponent,
  transform,
} from 'lightningcss';
import { kindOf } from '../addresses/section.ts';
import { cssTargets } from '../html/browsers.ts';
import type { RenderedPage } from '../html/rendered.ts';

/**
 * The pages without the style rules that no page of their kind can use: every page carries its style
 * sheet, and pays for it. One sheet a kind, not a page, so that policies stay few.
 * @param linkedScripts text of the scripts that stand in files; they name classes too
 */
export function trimStyles(pages: readonly RenderedPage[], linkedScripts: string): RenderedPage[] {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  const used = new Map([...kinds].map(([kind, own]) => [kind, namesIn(own, linkedScripts)]));
  const sheets = new Map<string, string>();
  return pages.map((page) => {
    const kind = kindOf(page.path);
    const styles = page.styles.map((style) => {
      const key = `${kind}\n${style.text}`;
      const text = sheets.get(key) ?? usedRules(style.text, used.get(kind) ?? new Set());
      sheets.set(key, text);
      return { ...style, text };
    });
    return { ...page, styles };
  });
}

/** A style sheet without the rules that need a class or an id that is not among the names. Throws if it is not CSS. */
export function usedRules(css: string, names: ReadonlySet<string>): string {
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from(css),
    minify: true,
    targets: cssTargets,
    // What old browsers need here, Vite has written already, and once is enough.
    exclude: Features.Selectors | Features.LightDark,
    visitor: {
      RuleExit: withoutEmpty,
      Rule: {
        style: ({ value }) =>
          value.selectors.some((selector) => canMatch(selector, names)) ? undefined : [],
      },
      Selector: (selector) => (canMatch(selector, names) ? undefined : []),
    },
  });
  return code.toString();
}

/** Removes a rule whose rules are all gone. */
function withoutEmpty(rule: Rule): [] | undefined {
  if (rule.type !== 'media' && rule.type !== 'supports') return undefined;
  return rule.value.rules.every(({ type }) => type === 'ignored') ? [] : undefined;
}

/** Classes and ids of the pages, and every word of their scripts, which may set one. */
function namesIn(pages: readonly RenderedPage[], linkedScripts: string): Set<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}_-]+/gu)) names.add(word);
  };
  for (const page of pages) {
    for (const name of page.names) names.add(name);
    page.scripts.forEach(add);
  }
  if (pages.some(({ linked }) => linked.length > 0)) add(linkedScripts);
  return names;
}

/** False only if the selector asks for a class or an id that nothing has. */
function canMatch(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.every((part) => canBe(part, names));
}

function canBe(part: SelectorComponent, names: ReadonlySet<string>): boolean {
  if (part.type === 'class' || part.type === 'id') return names.has(part.name);
  if (part.type !== 'pseudo-class') return true;
  if (part.kind !== 'is' && part.kind !== 'where' && part.kind !== 'has') return true;
  return part.selectors.some((selector) => canMatch(selector, names));
}
