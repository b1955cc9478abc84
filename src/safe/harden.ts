import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { innerPath } from '../addresses/paths.ts';
import { kindOf } from '../addresses/section.ts';
import { IS_DISCREET } from '../site.ts';
import { headerRules, headersFile } from './headers.ts';
import { foreignCode, gatherCode } from './own-code.ts';
import { policiesOf, policyText } from './policy.ts';
import { trimStyles } from './trim-styles.ts';

/**
 * Astro integration: after the build, leaves each page the styles it can use, works out a strict policy
 * from the scripts and styles that the pages then hold, writes it into each page and, with the other
 * headers, into `_headers`. Only what the files of the project made is trusted: anything else stops the build.
 * @param scripts text of the scripts that a component writes into the page by itself
 */
export function harden(scripts: readonly string[] = []): AstroIntegration {
  let base = '/';
  const own = new Set(scripts.map((each) => each.trim()));
  return {
    name: 'ruta-1410:harden',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [gatherCode(own)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.html'))
          .sort();
        const built = await Promise.all(
          files.map(async (file) => ({
            file,
            path: file.replaceAll('\\', '/').replace(/index\.html$/, ''),
            html: await readFile(join(root, file), 'utf8'),
          })),
        );
        const [foreign] = foreignCode(built, own, `${base}_astro/`);
        if (foreign)
          throw new Error(
            `La página ${foreign.path} lleva un script o estilo que no sale de los archivos del proyecto: «${foreign.text.slice(0, 80)}». Quítalo; si es nuestro, dáselo a harden en astro.config.mjs.`,
          );
        const pages = trimStyles(built, await linkedScripts(root));
        const policies = policiesOf(pages);
        for (const { file, path, html } of pages) {
          const policy = policies.get(kindOf(path));
          if (policy)
            await writeFile(join(root, file), withPolicy(html, policyText(policy, 'meta')));
        }
        const folders = new Set(
          pages.flatMap(({ path }) => innerPath(path).split('/').slice(0, -1)[0] ?? []),
        );
        const names = [...folders].filter(Boolean).sort();
        const rules = headerRules(policies, names, base, !IS_DISCREET);
        await writeFile(join(root, '_headers'), headersFile(rules));
      },
    },
  };
}

/** The text of every script that stands in a file. */
async function linkedScripts(root: string): Promise<string> {
  const files = readdirSync(join(root, '_astro')).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(
    files.map((file) => readFile(join(root, '_astro', file), 'utf8')),
  );
  return texts.join('\n');
}

/** The policy as the first thing of the head, before any script or style. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}">`;
  return html.replace(/<meta charset="utf-8">/i, (charset) => charset + meta);
}
