import type { Lang } from '../registry/schema/common.ts';
import type { CourseData, TrainingModule } from '../registry/schema/training.ts';

/** A module as it is named in a list: «M2 · Preguntar por el suicidio y quedarse». */
export const moduleName = (
  { id, title }: Pick<TrainingModule, 'id' | 'title'>,
  lang: Lang,
): string => `${id.toUpperCase()} · ${title[lang]}`;

const words = {
  es: {
    stop: 'Palabra de pausa',
    disclosure: 'Si alguien cuenta algo suyo',
    standing: 'Antes de darlo',
    without: 'No se da sin',
    track: { core: 'Tronco común', role: 'Por rol' },
  },
  en: {
    stop: 'Stop word',
    disclosure: 'If somebody tells something of their own',
    standing: 'Before giving it',
    without: 'Not given without',
    track: { core: 'Common core', role: 'By role' },
  },
} as const;

/** What the pages of the course say alike. */
export const trainingWords = (lang: Lang) => words[lang];

/** For whom a scenario is, wherever it is named: whoever lives what it tells must not take it for her page. */
export const forTeams = (lang: Lang): string =>
  ({ es: 'Caso para equipos que practican', en: 'Case for teams who practise' })[lang];

/** The word that stops any activity, in quotation marks. */
export const stopWord = ({ stop }: CourseData, lang: Lang): string =>
  lang === 'es' ? `«${stop.word.es}»` : `“${stop.word.en}”`;
