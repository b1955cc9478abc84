import { createHash } from 'node:crypto';
import { refPath, sitePath } from '../citations/paths.ts';
import { sentenceLabel } from '../citations/label.ts';
import { readings, registry, sourcePages } from '../facts.ts';
import { allProvisions, type Instrument } from '../registry/registry.ts';
import { isDocument } from '../registry/schema/page.ts';
import { BASE_PATH } from '../site.ts';
import { witnessSaid } from './witness.ts';

/** Everything the site publishes as data, by name of file (docs/data.md says what each field means). */
export const datasets: Record<string, () => unknown> = {
  normas: () => [...registry.instruments.values()].map(instrument),
  rutas: () => [...registry.routes.values()].map(({ data }) => data),
  conductas: () => [...registry.conducts.values()].map(({ data }) => data),
  servicios: () => [...registry.services.values()].map(({ data }) => data),
  glosario: () => [...registry.terms.values()].map(({ data }) => data),
  lecturas: () => readingsSaid(),
  inventario: () => [...pages(), ...provisions()],
};

function instrument({ id, data, provisions: held }: Instrument): unknown {
  const { type, title, shortTitle, datePublication, jurisdiction, frbrUri, sources, verification } =
    data;
  return {
    id,
    type,
    titles: { ...title, short: shortTitle },
    datePublication,
    jurisdiction,
    frbrUri,
    sources,
    verification,
    provisions: [...held.values()].map((provision) => ({
      eId: provision.id,
      num: provision.data.num,
      heading: provision.data.heading,
      kind: provision.data.kind,
      gaps: provision.data.gaps,
      correspondsTo: provision.data.correspondsTo,
      versions: provision.versions.map(({ from, text, changedBy }) => ({
        inForceFrom: from,
        repealed: text === null,
        ...text,
        changedBy,
      })),
    })),
  };
}

/** What the second witness was last asked and said, with the file and the line of each text that was read. */
function readingsSaid(): unknown {
  const { run, byRef } = readings;
  return {
    askedOn: run?.askedOn,
    newestNorm: run?.newestNorm,
    readings: [...byRef].map(([ref, { readOn, witnesses, unread }]) => ({
      ref,
      readOn,
      said: witnessSaid(ref)?.text,
      unread,
      witnesses,
    })),
  };
}

function pages(): unknown[] {
  return sourcePages.map(({ slug, lang, frontMatter, text }) => ({
    id: `${lang}:${slug}`,
    url: sitePath(slug === '' ? '' : `${slug}/`, lang, BASE_PATH),
    lang,
    title: frontMatter.title,
    ...(isDocument(frontMatter) && { version: frontMatter.version, asOf: frontMatter.asOf }),
    hash: hashOf(text),
  }));
}

function provisions(): unknown[] {
  return allProvisions(registry).flatMap((provision) => {
    const ref = { instrument: provision.instrument.id, eId: provision.id };
    return (['es', 'en'] as const).map((lang) => ({
      id: `${ref.instrument}~${ref.eId}`,
      url: refPath(ref, lang, BASE_PATH),
      lang,
      title: sentenceLabel(ref, registry, lang),
      version: provision.versions.at(-1)?.from,
      hash: hashOf(JSON.stringify(provision.data)),
    }));
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
