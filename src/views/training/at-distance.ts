import { pagePath } from '../../addresses/paths.ts';
import { registry } from '../../facts/site-facts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { BASE_PATH } from '../../site.ts';

/** The lists of a room at a distance, which stand on the page of whoever gives the course, and where on it. */
const parts = [
  { id: 'sala-a-distancia', es: 'la-sala-a-distancia', en: 'the-online-room' },
  {
    id: 'ensayo-a-distancia',
    es: 'cómo-se-ensaya-una-llamada-a-distancia',
    en: 'how-a-call-is-rehearsed-at-a-distance',
  },
] as const;

/** Links to those lists, by what each is called: all of them, or those that a module asks for. */
export const distanceLinks = (
  lang: Lang,
  asked: readonly string[] = parts.map(({ id }) => id),
): { id: string; href: string; name: string }[] =>
  parts.flatMap(({ id, ...anchor }) =>
    asked.includes(id)
      ? [
          {
            id,
            href: `${pagePath('formacion/dar-el-curso', lang, BASE_PATH)}#${anchor[lang]}`,
            name: registry.lists.get(id)?.data.title[lang] ?? '',
          },
        ]
      : [],
  );
