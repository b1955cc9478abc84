import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { createHash } from 'node:crypto';
import { type BuiltCopy, offlineCopy } from '../../src/export/offline/copy.ts';
import { explained, readCopy } from '../../src/export/offline/jobs.ts';
import { elementsOf, parseHtml, hastText } from '../../src/html/tree.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { dist } from './site.ts';

/** Pages of the small copy that everyday tests use, without language: one of each that has a script, and some more. */
const handful = [
  '',
  'buscar/',
  'salir/',
  'leer-con-cuidado/',
  'guias/imagenes-intimas/',
  'guias/imagenes-intimas/estas-a-salvo/',
  'papeles/denuncia/',
  'papeles/presentar-hoy/que-se-aleje/',
  'formatos/t1/',
  'que-ley-se-aplicaba/',
  'recuento/',
  'kit/',
  'normas/cp/art_154-b/',
];

/** A copy of a few pages, with what explains it. */
export function smallCopy(lang: Lang): Map<string, string> {
  const all = readCopy(dist, lang, []);
  const root = lang === 'es' ? '' : 'en/';
  const pages = new Map(
    handful.map((path) => {
      const file = `${root}${path}index.html`;
      return [file, all.pages.get(file) ?? ''];
    }),
  );
  const copy: BuiltCopy = { ...all, pages };
  return explained(offlineCopy(copy), lang, {
    version: '2026.11.1',
    lawAsOf: undefined,
    licence: 'The MIT License (MIT)',
  });
}

/** Writes a copy into a folder. */
export function writeCopy(files: ReadonlyMap<string, string>, folder: string): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const outside = /^(?:https?|tel|mailto|data):/;

/**
 * What is wrong with a copy, each as one line: a link that does not lead to a file of it or to a place of that
 * file, something that would be asked of a host, a script that the policy of its page refuses.
 */
export function copyFaults(files: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const ids = new Map<string, Set<string>>();
  const links: { file: string; href: string }[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith('.html')) continue;
    const own = new Set<string>();
    let policy = '';
    for (const node of elementsOf(parseHtml(text))) {
      const { tagName, properties } = node;
      const { id, href, src, httpEquiv, content, type } = properties;
      if (typeof id === 'string') own.add(id);
      if (typeof href === 'string') links.push({ file, href });
      if (src !== undefined) faults.push(`${file}: <${tagName} src="${src}">`);
      if (String(httpEquiv).toLowerCase() === 'content-security-policy') policy = String(content);
      if (tagName === 'style') faults.push(`${file}: <style>`);
      if (tagName !== 'script' || type === 'application/json') continue;
      const sum = createHash('sha256').update(hastText(node)).digest('base64');
      if (!policy.includes(`'sha256-${sum}'`)) faults.push(`${file}: a script that is refused`);
    }
    if (
      !/^default-src 'none'; script-src (?:'none'|'sha256-)/.test(policy) ||
      policy.includes('unsafe')
    )
      faults.push(`${file}: the policy is ${policy}`);
    ids.set(file, own);
  }
  for (const { file, href } of links) {
    if (outside.test(href)) continue;
    const [path = '', fragment] = href.split(/#(.*)/s);
    const target = path === '' ? file : posix.join(posix.dirname(file), path);
    const isThere = files.has(target) && !path.startsWith('/');
    const isPlace =
      fragment === undefined ||
      fragment.startsWith('~') ||
      ids.get(target)?.has(decodeURIComponent(fragment)) === true;
    if (!isThere || !isPlace) faults.push(`${file}: ${href} leads nowhere`);
  }
  return faults;
}
