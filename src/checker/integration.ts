import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { defaultAsOf, lastDay } from '../registry/as-of.ts';
import { check } from './check.ts';
import { projectOnce } from '../documents/read-once.ts';
import { countOf } from './report.ts';
import { human } from './reporters/human.ts';

/** Astro integration: checks the tree before anything is rendered; an error stops a build, not `dev`. */
export function checkIntegration(): AstroIntegration {
  return {
    name: 'ruta-1410:check',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const days = { asOf: defaultAsOf(root), today: lastDay(root) };
        const report = check(projectOnce(root), days);
        // Warnings and notes are for `npm run check`; here they would hide what stops the build.
        const findings = report.findings.filter(({ severity }) => severity === 'error');
        console.log(human({ ...report, findings }, 'es'));
        const errors = countOf(report, 'error');
        if (errors === 0 || command === 'dev') return;
        const error = new AstroError(
          `La revisión encontró ${errors} errores; están en la lista de arriba.`,
          'Corrige cada lugar y repite. `npm run check` muestra la lista sola.',
        );
        error.stack = ''; // The list says where; a trace of our own code would only hide it.
        throw error;
      },
    },
  };
}
