import { trainingModules } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** A module of the training that teaches a version of a page which is not the one of today. */
export default defineRule({
  id: 'training-behind',
  severity: 'warning',
  checkTree({ registry, covering, report }) {
    const versions = new Map(
      covering.flatMap(({ lang, slug, version }) => (lang === 'es' ? [[slug, version]] : [])),
    );
    for (const { file, data, place } of trainingModules(registry)) {
      for (const [at, { page, version }] of data.teaches.entries()) {
        const current = versions.get(page);
        if (current === undefined || current === version) continue;
        report({
          file,
          place: place(['teaches', at, 'version']),
          expected: [current],
          message: {
            es: `Módulo escrito con la versión ${version} de «${page}»; se esperaba leer la ${current}, corregir el módulo y poner la suya`,
            en: `Module written against version ${version} of “${page}”; expected ${current} to be read, the module corrected and its version set`,
          },
        });
      }
    }
  },
});
