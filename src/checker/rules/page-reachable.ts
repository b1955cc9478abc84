import { saysWhen, type Ways } from '../ways/doors.ts';
import { defineRule } from '../rule.ts';

/** How many pages somebody opens from home, at most, until the one she needs. */
const taps = 3;

/** A page for who lives it, or goes along, that no sentence leads to from home in three taps. */
export default defineRule({
  id: 'page-reachable',
  severity: 'error',
  checkTree({ ways, codes, parts, isWhole, report }) {
    if (!isWhole) return; // A page that could not be read may hold the door.
    const places = new Map([...codes, ...parts].map(({ file, place }) => [file, place]));
    for (const home of ways.filter(({ isHome }) => isHome)) {
      const pages = new Map(
        ways.filter(({ lang }) => lang === home.lang).map((each) => [each.path, each]),
      );
      const steps = stepsFrom(home, pages);
      for (const page of pages.values()) {
        const { file, path, isTheirs } = page;
        const far = steps.get(path);
        const place = places.get(file);
        if (!isTheirs || !place || (far !== undefined && far <= taps)) continue;
        report({
          file,
          place,
          related: ways.flatMap(({ file: from, doors }) =>
            doors.flatMap((door) => {
              if (door.to !== path || !door.bare || saysWhen(door, page)) return [];
              const message = { es: 'aquí no dice cuándo ir', en: 'here it does not say when' };
              return [{ file: from, place: door.bare, message }];
            }),
          ),
          message: {
            es: `Página ${far ? `a ${far} toques de la portada` : 'sin puerta desde la portada'}; se esperaban ${taps} como mucho, por enlaces en una frase que diga cuándo ir`,
            en: `Page ${far ? `${far} taps from home` : 'with no door from home'}; expected ${taps} at most, by links in a sentence that says when to go`,
          },
        });
      }
    }
  },
});

/** How many taps from home each page is, through those that are not for others alone. */
function stepsFrom(home: Ways, pages: ReadonlyMap<string, Ways>): Map<string, number> {
  const parts = Map.groupBy(pages.values(), ({ under }) => under);
  const steps = new Map([[home.path, 0]]);
  // A map keeps the order in which its keys come, and gives also those that come meanwhile: the nearest first.
  for (const [path, step] of steps) {
    const from = pages.get(path);
    if (!from || from.isOthers) continue;
    for (const door of from.doors) {
      const to = pages.get(door.to);
      if (to && !steps.has(to.path) && saysWhen(door, to)) steps.set(to.path, step + 1);
    }
    for (const part of parts.get(path) ?? [])
      if (!steps.has(part.path)) steps.set(part.path, step + 1);
  }
  return steps;
}
