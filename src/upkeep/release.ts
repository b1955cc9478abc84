import type { Lang } from '../registry/schema/common.ts';

/** Whom a change is told to, as the headings of the list of changes name them. */
const readers: Record<Lang, readonly [word: string, who: string][]> = {
  es: [
    ['lee', 'quien lee'],
    ['adopta', 'quien adopta'],
    ['mantiene', 'quien mantiene'],
  ],
  en: [
    ['read', 'whoever reads'],
    ['adopt', 'whoever adopts'],
    ['maintain', 'whoever maintains'],
  ],
};

/** A section of the list of changes; one without a version was not dated. */
interface Section {
  title: string;
  version?: string | undefined;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
  /** What is told under each heading. */
  groups: { heading: string; items: string[] }[];
}

/** The sections of a list of changes, newest first. */
export function sectionsOf(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = ''] = part.split('\n');
      const [, version, date] = /^(\S+) · (\d{4}-\d{2}-\d{2})$/.exec(title) ?? [];
      const groups: Section['groups'] = [];
      for (const [, item, heading] of part.matchAll(/^- (.+(?:\n {2}.+)*)$|^(\S.*):$/gm)) {
        if (heading !== undefined) groups.push({ heading, items: [] });
        else groups.at(-1)?.items.push((item ?? '').replace(/\s+/g, ' '));
      }
      return { title, version, date, groups };
    });
}

/** What a release is made of. */
export interface ReleaseState {
  /** Version of the project, `YYYY.MM.n`, and of its file of locked packages. */
  version: string;
  locked: string | undefined;
  /** The lists of changes. */
  changes: Record<Lang, string>;
  /** The last day that has come, `YYYY-MM-DD`. */
  today: string;
  /** Files that are not committed. */
  dirty: readonly string[];
  /** Versions that were released. */
  tags: readonly string[];
  contact: string | undefined;
  /** Errors of the check. */
  errors: number;
  /** Addresses of the release before that answer no more. */
  lost: readonly string[];
}

/** Why a release cannot be made, a line each, in Spanish; none if it can. */
export function releaseFaults(state: ReleaseState): string[] {
  const { version, locked, dirty, tags, contact, errors, lost } = state;
  const some = (all: readonly string[]) =>
    `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` y ${all.length - 5} más` : ''}`;
  return [
    dirty.length > 0 &&
      `Hay cambios sin guardar en git: ${some(dirty)}. Haz un commit o deshazlos.`,
    errors > 0 && `La revisión tiene ${errors} errores: «npm run check» los dice.`,
    contact === undefined &&
      'Falta CONTACT, a quién se avisa de un error (CONTACT=correo@organizacion npm run release).',
    !/^\d{4}\.(?:0[1-9]|1[0-2])\.\d+$/.test(version) &&
      `Versión inesperada «${version}» en package.json; se esperaba AAAA.MM.n.`,
    locked !== version &&
      `package-lock.json dice ${locked ?? 'ninguna versión'} y package.json, ${version}: usa «npm version --no-git-tag-version».`,
    tags.includes(version) &&
      `La versión ${version} ya se publicó: pon la que sigue con «npm version --no-git-tag-version».`,
    lost.length > 0 &&
      `Direcciones de la versión anterior que ya no responden: ${some(lost)}. Di en movedFrom a dónde fue cada una.`,
    ...changeFaults(state),
  ].filter((fault) => fault !== false);
}

function changeFaults({ version, changes, today }: ReleaseState): string[] {
  const files = { es: 'CHANGELOG.md', en: 'CHANGELOG.en.md' } as const;
  const faults = (['es', 'en'] as const).flatMap((lang) => {
    const [first] = sectionsOf(changes[lang]);
    const file = files[lang];
    if (!first?.version || !first.date) {
      // The version of package.json may still be that of the release before.
      const isOld = sectionsOf(changes[lang]).some((section) => section.version === version);
      const wanted = isOld
        ? 'la versión que sigue y su día, y esa versión en package.json («npm version --no-git-tag-version AAAA.MM.n»)'
        : `«## ${version} · ${today}»`;
      return [`${file}: cambios sin fecha en «${first?.title ?? ''}»; se esperaba ${wanted}.`];
    }
    if (first.version !== version)
      return [
        `${file}: lo primero es ${first.version}; se esperaba ${version}, como package.json.`,
      ];
    if (first.date > today) return [`${file}: ${first.date} todavía no llega.`];
    return readers[lang].flatMap(([word, who]) =>
      first.groups.some(({ heading, items }) => heading.includes(word) && items.length > 0)
        ? []
        : [`${file}: falta decir qué cambió para ${who}, aunque sea que nada.`],
    );
  });
  if (faults.length > 0) return faults;
  const [es, en] = [sectionsOf(changes.es)[0], sectionsOf(changes.en)[0]];
  const count = (section: Section | undefined) =>
    section?.groups.map(({ items }) => items.length).join(' + ');
  if (es?.date !== en?.date)
    return [`Los dos CHANGELOG dicen otra fecha de ${version}: ${es?.date} y ${en?.date}.`];
  return count(es) === count(en)
    ? []
    : [
        `Los dos CHANGELOG no cuentan lo mismo de ${version}: ${count(es)} puntos en español y ${count(en)} en inglés.`,
      ];
}

const words = {
  es: {
    since: (tag: string, count: number) => `Disposiciones que cambiaron desde ${tag} (${count}):`,
    none: (tag: string) => `Ninguna disposición cambió desde ${tag}.`,
    first: 'No hay una versión anterior con etiqueta: no se compara con ninguna.',
  },
  en: {
    since: (tag: string, count: number) => `Provisions that changed since ${tag} (${count}):`,
    none: (tag: string) => `No provision changed since ${tag}.`,
    first: 'No earlier version has a tag: it is compared with none.',
  },
} as const;

/**
 * What changed in a version, for each of those it is told to and for each provision.
 * @param provisions those that differ from the version before, with how, and its name; nothing where there is none
 */
export function releaseNotes(
  changes: string,
  lang: Lang,
  provisions: { since: string; lines: readonly string[] } | undefined,
): string {
  const [section] = sectionsOf(changes);
  const t = words[lang];
  const law =
    provisions === undefined
      ? [t.first]
      : provisions.lines.length === 0
        ? [t.none(provisions.since)]
        : [
            t.since(provisions.since, provisions.lines.length),
            '',
            ...provisions.lines.map((line) => `- ${line}`),
          ];
  return [
    section?.title ?? '',
    ...(section?.groups ?? []).flatMap(({ heading, items }) => [
      '',
      `${heading}:`,
      '',
      ...items.map((item) => `- ${item}`),
    ]),
    '',
    ...law,
    '',
  ].join('\n');
}
