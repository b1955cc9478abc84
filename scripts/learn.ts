// The search learns from the questions of `src/search-learn`, and from the titles and phrases of its pages.
import { searchData } from '../src/publish/search-data.ts';
import { learn } from '../src/search-learn/learn.ts';
import { modelFile, readModel, readQuestions } from '../src/search-learn/questions.ts';
import { writeAllWhole } from '../src/files/write-whole.ts';
import { readArguments } from './options.ts';
import { startProgress } from './progress.ts';
import { stop } from './stop.ts';

const { values } = readArguments(
  { options: { check: { type: 'boolean' } } },
  'npm run learn [-- --check]',
  'go on',
);
const langs = ['es', 'en'] as const;
const asked = langs.map((lang) => ({ lang, ...readQuestions(lang) }));

if (values.check) {
  const old = asked.filter(({ lang, sign }) => readModel(lang)?.sign !== sign);
  if (old.length > 0)
    stop(
      `El buscador no ha aprendido las preguntas de hoy (${old.map(({ lang }) => lang).join(', ')}). Ejecuta «npm run learn» y guarda lo que cambió.`,
      1,
    );
  console.log('Al día.');
} else {
  const progress = startProgress(asked.map(({ lang }) => `Aprender, ${lang}`));
  const models = asked.map(({ lang, questions, sign }) => {
    progress.step(`Aprender, ${lang}`);
    const { entries, root } = searchData(lang);
    const written = entries.flatMap(({ u, t, p }) =>
      [t, ...p].map((q) => ({ q, to: [u.slice(root.length)] })),
    );
    const model = learn([...written, ...questions], lang, sign, (done, of) =>
      progress.at(done, of),
    );
    return [modelFile(lang), `${JSON.stringify(model, null, 1)}\n`] as const;
  });
  progress.end();
  writeAllWhole(new Map(models));
  console.log(
    `Aprendido de ${asked.map(({ lang, questions }) => `${questions.length} preguntas (${lang})`).join(' y ')}.`,
  );
}
