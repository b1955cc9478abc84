// The search learns from the questions of `src/search-learn`, and from the titles and phrases of its pages.
import { searchData } from '../src/publish/search-data.ts';
import { learn } from '../src/search-learn/learn.ts';
import { modelFile, readQuestions } from '../src/search-learn/questions.ts';
import { writeAllWhole } from '../src/files/write-whole.ts';
import { readArguments } from './options.ts';
import { startProgress } from './progress.ts';

readArguments({ options: {} }, 'npm run learn', 'go on');
const langs = ['es', 'en'] as const;
const asked = langs.map((lang) => ({ lang, ...readQuestions(lang) }));

const progress = startProgress(asked.map(({ lang }) => `Aprender, ${lang}`));
const models = asked.map(({ lang, questions, sign }) => {
  progress.step(`Aprender, ${lang}`);
  const { entries, root } = searchData(lang);
  const written = entries.flatMap(({ u, t, p }) =>
    [t, ...p].map((q) => ({ q, to: [u.slice(root.length)] })),
  );
  const model = learn([...written, ...questions], lang, sign, (done, of) => progress.at(done, of));
  return [modelFile(lang), `${JSON.stringify(model, null, 1)}\n`] as const;
});
progress.end();
writeAllWhole(new Map(models));
console.log(
  `Aprendido de ${asked.map(({ lang, questions }) => `${questions.length} preguntas (${lang})`).join(' y ')}.`,
);
