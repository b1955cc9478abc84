import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { defaultAsOf } from './as-of.ts';
import { check } from './check.ts';
import { loadProject } from './project.ts';
import { countOf } from './report.ts';
import { human } from './reporters/human.ts';

/** Astro integration: checks the tree before anything is rendered, and stops the build on an error. */
export function checkIntegration(): AstroIntegration {
  return {
    name: 'ruta-1410:check',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        const project = loadProject(root);
        const report = check(project, { asOf: defaultAsOf(root, project) });
        const findings = report.findings.filter(({ severity }) => severity !== 'info');
        const errors = countOf(report, 'error');
        logger.info(human({ ...report, findings }, 'es').trimEnd());
        if (errors === 0 || process.argv.includes('dev')) return;
        throw new AstroError(
          `La revisión encontró ${errors} errores: el sitio no se construye.`,
          'Corrige los lugares de la lista de arriba y repite. `npm run check` la muestra sola.',
        );
      },
    },
  };
}
