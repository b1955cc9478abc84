import type { Lang } from '../registry/schema/common.ts';
import type { TrainingModule } from '../registry/schema/training.ts';

/** A module as it is named in a list: «M2 · Preguntar por el suicidio y quedarse». */
export const moduleName = (
  { id, title }: Pick<TrainingModule, 'id' | 'title'>,
  lang: Lang,
): string => `${id.toUpperCase()} · ${title[lang]}`;
