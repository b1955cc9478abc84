import { createHash } from 'node:crypto';
import { kindOf } from '../addresses/section.ts';
import type { PageKind } from '../addresses/sections.ts';
import type { RenderedPage } from '../html/rendered.ts';

/** A Content-Security-Policy as data: directive and its sources, in order. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Directives that a `<meta>` may not say; they travel as a header only. */
export const headerOnly: ReadonlySet<string> = new Set(['frame-ancestors']);

/** The policy of each kind of page, made of the scripts and styles that its pages hold. */
export function policiesOf(pages: readonly RenderedPage[]): Map<PageKind, Policy> {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  // Some hosts answer with that page under the policy of the address that was asked for.
  const notFound = pages.filter(({ path }) => /^(?:en\/)?404\.html$/.test(path));
  return new Map(
    [...kinds].map(([kind, own]) => {
      const held = kind === 'exit' ? own : [...own, ...notFound];
      const scripts = hashesOf(held.flatMap((page) => page.scripts));
      const sheets = held.flatMap((page) => page.styles.map(({ text }) => text));
      const styles = hashesOf(sheets.filter((text) => text !== ''));
      return [kind, policy(kind, scripts, styles)];
    }),
  );
}

/** The mark of a page that asks its own site for a program. */
const programMark = ' data-modulo=';

/**
 * The policy of its kind as one page says it: it allows what that page holds and no more, and among the papers one that
 * asks for no program allows none. A header is by folder, and cannot tell them apart.
 */
export function policyOfPage(
  kind: PageKind,
  own: Policy,
  { html, scripts, styles }: Pick<RenderedPage, 'html' | 'scripts' | 'styles'>,
): Policy {
  const held = new Set(hashesOf([...scripts, ...styles.map(({ text }) => text)]));
  const asksForNone = kind === 'papers' && !html.includes(programMark);
  const isSaid = (name: string, source: string): boolean =>
    source.startsWith("'sha256-")
      ? held.has(source)
      : !(asksForNone && name === 'script-src' && source === "'self'");
  return new Map(
    [...own].map(([name, sources]) => [
      name,
      orNone(sources.filter((source) => isSaid(name, source))),
    ]),
  );
}

/**
 * The policy of a page of a copy that is opened from files, made of the scripts it holds; its style sheets stand
 * in files beside it, as a copy of each page would weigh three times as much.
 */
export function policyOfCopy(scripts: readonly string[]): Policy {
  return policy('pages', hashesOf(scripts), ["'self'", 'file:']);
}

/** A policy as the value of a header. */
export function policyText(policy: Policy, where: 'header' | 'meta'): string {
  return [...policy]
    .filter(([name]) => where === 'header' || !headerOnly.has(name))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** A policy as the first thing of a head after the encoding, before any script or style. */
export const policyMeta = (policy: Policy): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyText(policy, 'meta').replaceAll('"', '&quot;')}">`;

/** The policy of trusted types under which the page of kits starts the program that compares one. */
const comparePolicy = 'comparar-kit';

function policy(kind: PageKind, scripts: string[], styles: string[]): Policy {
  const isSearch = kind === 'search';
  // A set of papers asks its own site for the program that saves its sheets, once somebody wants it.
  const others = kind === 'papers' ? ["'self'"] : [];
  const own = isSearch ? ["'self'", "'wasm-unsafe-eval'"] : others;
  return new Map<string, readonly string[]>([
    ['default-src', ["'none'"]],
    ['script-src', orNone([...own, ...scripts])],
    ['style-src', orNone(styles)],
    ['img-src', ['data:']],
    ...(isSearch
      ? [['connect-src', ["'self'"]] as const, ['worker-src', ["'self'"]] as const]
      : []),
    // The page that makes a kit asks its own site for the files the kit is made of, and for the program that
    // compares one in a thread of its own.
    ...(kind === 'kit'
      ? [['connect-src', ["'self'"]] as const, ['worker-src', ["'self'"]] as const]
      : []),
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
    ...(isSearch
      ? []
      : [
          ['require-trusted-types-for', ["'script'"]] as const,
          // One name, for the address of that program and nothing else.
          ['trusted-types', kind === 'kit' ? [comparePolicy] : ["'none'"]] as const,
        ]),
  ]);
}

function hashesOf(texts: readonly string[]): string[] {
  return [...new Set(texts)]
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .sort();
}

const orNone = (sources: string[]): string[] => (sources.length > 0 ? sources : ["'none'"]);
