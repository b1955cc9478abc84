import { createHash } from 'node:crypto';
import { folderOf } from './discreet/codes.ts';

/** A Content-Security-Policy as data: directive and its sources, in order. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * Kinds of page, each with one style sheet and one policy: few, so that the rules of every host can hold
 * them. Those read most are apart from the rest, and lighter for it.
 */
export const pageKinds = ['documents', 'records', 'pages', 'search', 'exit'] as const;
/** A kind of page. */
export type PageKind = (typeof pageKinds)[number];

/** First folder of the pages of a kind. */
const kinds: Readonly<Record<string, PageKind>> = {
  guias: 'documents',
  protocolos: 'documents',
  analisis: 'documents',
  normas: 'records',
  conductas: 'records',
  rutas: 'records',
  camino: 'records',
  buscar: 'search',
  salir: 'exit',
};

/** Directives that a `<meta>` may not say; they travel as a header only. */
export const headerOnly: ReadonlySet<string> = new Set(['frame-ancestors']);

/** The kind of a page by its address below the base folder, in either edition. */
export function kindOf(path: string): PageKind {
  const [folder = ''] = path.replace(/^\/?(en\/)?/, '').split('/');
  return kinds[folderOf.get(folder) ?? folder] ?? 'pages';
}

/** The policy of each kind of page, made of the scripts and styles that its pages hold. */
export function policiesOf(
  pages: readonly { path: string; html: string }[],
): Map<PageKind, Policy> {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  // Some hosts answer with that page under the policy of the address that was asked for.
  const notFound = pages.filter(({ path }) => /^(?:en\/)?404\.html$/.test(path));
  return new Map(
    [...kinds].map(([kind, own]) => {
      const held = kind === 'exit' ? own : [...own, ...notFound];
      const scripts = hashesOf(
        held,
        /<script(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/g,
      );
      const styles = hashesOf(held, /<style[^>]*>([^]*?)<\/style>/g);
      return [kind, policy(kind, scripts, styles)];
    }),
  );
}

/** A policy as the value of a header. */
export function policyText(policy: Policy, where: 'header' | 'meta'): string {
  return [...policy]
    .filter(([name]) => where === 'header' || !headerOnly.has(name))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function policy(kind: PageKind, scripts: string[], styles: string[]): Policy {
  const isSearch = kind === 'search';
  const engine = isSearch ? ["'self'", "'wasm-unsafe-eval'"] : [];
  return new Map<string, readonly string[]>([
    ['default-src', ["'none'"]],
    ['script-src', orNone([...engine, ...scripts])],
    ['style-src', orNone(styles)],
    ['img-src', ['data:']],
    ...(isSearch
      ? [['connect-src', ["'self'"]] as const, ['worker-src', ["'self'"]] as const]
      : []),
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
    ...(isSearch
      ? []
      : [
          ['require-trusted-types-for', ["'script'"]] as const,
          ['trusted-types', ["'none'"]] as const,
        ]),
  ]);
}

function hashesOf(pages: readonly { html: string }[], pattern: RegExp): string[] {
  const texts = new Set(
    pages.flatMap(({ html }) => [...html.matchAll(pattern)].map(([, text = '']) => text)),
  );
  return [...texts]
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .sort();
}

const orNone = (sources: string[]): string[] => (sources.length > 0 ? sources : ["'none'"]);
