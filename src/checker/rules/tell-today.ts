import type { Registry } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** What is said of a pause among the routes of what is told today. */
const message = (route: string, why: string) => ({
  es: `Ruta inesperada «${route}», que es esperar, donde «${why}» pide avisar hoy; se esperaba quitarla`,
  en: `Unexpected route “${route}”, which is to wait, where “${why}” asks to tell today; expected none`,
});

const isPause = (id: string, { routes }: Registry): boolean =>
  routes.get(id)?.data.kind === 'pause';

/** The first of some conducts that whoever saw it or was told tells the same day. */
const toldToday = (ids: readonly string[], { conducts }: Registry): string | undefined =>
  ids.find((id) => conducts.get(id)?.data.tellToday !== undefined);

/** «Not yet» is offered as a route where somebody under 18 is being harmed and whoever knows tells today. */
export default defineRule({
  id: 'tell-today',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const { frontMatter } = page;
    const covered = 'covers' in frontMatter ? (frontMatter.covers?.conducts ?? []) : [];
    const isChild = 'reader' in frontMatter && frontMatter.reader === 'child';
    const why = isChild ? 'reader: child' : toldToday(covered, registry);
    for (const { name, attributes, attributePlace } of page.components) {
      const { id = '' } = attributes;
      if (name === 'Route' && why !== undefined && isPause(id, registry))
        report({ place: attributePlace('id'), message: message(id, why) });
    }
  },
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.conducts.values())
      for (const [at, id] of data.routes.entries())
        if (data.tellToday !== undefined && isPause(id, registry))
          report({ file, place: place(['routes', at]), message: message(id, data.id) });
    for (const { file, data, place } of registry.situations.values()) {
      if (data.kind !== 'leaf') continue;
      const why = data.reader === 'child' ? 'reader: child' : toldToday(data.conducts, registry);
      for (const [at, id] of data.routes.entries())
        if (why !== undefined && isPause(id, registry))
          report({ file, place: place(['routes', at]), message: message(id, why) });
    }
  },
});
