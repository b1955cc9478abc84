import type { Lang } from '../registry/schema/common.ts';
import type { CourseData, TrainingModule } from '../registry/schema/training.ts';
import { courseWords } from '../i18n/course.ts';

/** A module as it is named in a list: «M2 · Preguntar por el suicidio y quedarse». */
export const moduleName = (
  { id, title }: Pick<TrainingModule, 'id' | 'title'>,
  lang: Lang,
): string => `${id.toUpperCase()} · ${title[lang]}`;

/** What the pages of the course say alike. */
export const trainingWords = (lang: Lang) => courseWords[lang].training;

/** For whom a scenario is, wherever it is named: whoever lives what it tells must not take it for her page. */
export const forTeams = (lang: Lang): string => courseWords[lang].scenarioLine.forTeams;

/** The word that stops any activity, in quotation marks. */
export const stopWord = ({ stop }: CourseData, lang: Lang): string =>
  lang === 'es' ? `«${stop.word.es}»` : `“${stop.word.en}”`;
