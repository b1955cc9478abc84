import { loadProject } from '../../src/documents/project.ts';
import { vocabularyOf } from '../../src/citations/norm-names.ts';
import { recognise } from '../../src/citations/recognise/index.ts';
import { allProvisions } from '../../src/registry/registry.ts';

/** Prints how many megabytes a second the recogniser reads of the legal prose of the project, on one core. */
export function benchRecognise(root: string): void {
  const { pages, registry } = loadProject(root);
  const analyses = pages.filter(
    ({ lang, frontMatter }) => lang === 'es' && frontMatter.type === 'analysis',
  );
  const prose = [
    ...analyses.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    ...allProvisions(registry).flatMap(({ data, versions }) => [
      data.heading.es,
      ...versions.map(({ text }) => text?.summary.es ?? ''),
    ]),
  ].join('\n\n');
  const vocabulary = vocabularyOf(registry);
  const text = prose.repeat(Math.ceil(4_000_000 / prose.length));
  const seconds = Array.from({ length: 6 }, () => {
    const start = performance.now();
    recognise(text, 'es', vocabulary);
    return (performance.now() - start) / 1000;
  });
  const rate = text.length / 1e6 / Math.min(...seconds);
  console.log(`recogniser: ${rate.toFixed(1)} MB of legal prose a second`);
}
