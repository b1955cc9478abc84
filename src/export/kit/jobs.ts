import { strToU8 } from 'fflate';
import type { Lang } from '../../registry/schema/common.ts';
import { levelName } from '../../words/frame.ts';
import { capitalised } from '../../words/law.ts';
import type { ExportJob } from '../job.ts';
import { licenceOf } from '../licence.ts';
import { once } from '../../text/once.ts';
import { type Entry, packed } from '../zip.ts';
import { composeKit } from './compose.ts';
import { type KitInputs, kitPages } from './pages.ts';
import { buildKit, type BuiltKit, kitInputs, withOthers } from './pieces.ts';
import { isInEveryKit, isOfAbroad } from './others.ts';
import { sourceEntry } from './templates.ts';
import { readyKits } from './countries.ts';
import { kitFile } from './file-name.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { kitFormWords } from '../../i18n/kit-form.ts';
import { fill, inBoth } from '../../i18n/fill.ts';

const names = inBoth(exportsWords, 'kitFiles');

const groups = names.kits;
const templateGroups = names.build;
const templateTitles = names.templates;

/** Where the templates of a language go, below the folder of files. */
const templatesFile = (lang: Lang): string => `plantillas/${lang}.json`;

/**
 * The ready-made kits of each language, by level and country; and the templates that the page `/kit/` makes one
 * from.
 */
export function kitJobs(inputs: Omit<KitInputs, 'lang'>): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const own: KitInputs = { ...inputs, lang, licence: licenceOf(inputs.licence, lang, 'kit') };
    // What is printed for Peru weighs too much for a page that makes kits, but for the sheets of the wall.
    const few = {
      ...own,
      others: (own.others ?? []).filter((job) => isInEveryKit(job, lang)),
    };
    const pages = kitPages(own);
    const written = once(() => buildKit(own, pages));
    const light = once(async () => withOthers(await written(), few));
    const abroad = once(async () =>
      withOthers(await written(), {
        ...own,
        others: (own.others ?? []).filter((job) => isOfAbroad(job, lang)),
      }),
    );
    const ofPeru = once(async () => withOthers(await written(), own));
    const { version } = inputs;
    const { countries } = inputs.project.registry;
    const held = kitInputs(own, pages);
    const template: ExportJob = {
      file: templatesFile(lang),
      kind: 'json',
      lang,
      title: templateTitles[lang],
      group: templateGroups[lang],
      version,
      inputs: kitInputs(few, pages),
      make: async () => strToU8(templateText(await light())),
    };
    const ready = readyKits(inputs.project.registry, lang).map(({ country, level }): ExportJob => {
      const kit = {
        // One left blank says so where a name would stand.
        countryName: countries.get(country)?.data.name[lang] ?? '',
        levelName: levelName(level, lang),
      };
      return {
        file: `kits/${kitFile(level, country, version, lang)}`,
        kind: 'zip',
        lang,
        title: capitalised(
          fill(names.kit[lang], {
            level: kit.levelName,
            country: kit.countryName || kitFormWords[lang].form.otherCountry,
          }),
        ),
        group: groups[lang],
        version,
        inputs: held,
        make: async () => {
          const { source, files } = await (country === 'pe' ? ofPeru() : abroad());
          return composeKit(source, files, { level, country, ...kit });
        },
      };
    });
    return [...ready, template];
  });
}

/** The templates as one text: a ZIP in base64 with what kits are made of, and the bytes of each piece by its place. */
export function templateText({ source, files }: BuiltKit): string {
  const entries = new Map<string, Entry>(files.map((bytes, at) => [String(at), bytes]));
  const zip = packed(
    entries.set(sourceEntry, JSON.stringify(source)),
    // Nearly all pieces are ZIPs already.
    (path) => path !== sourceEntry,
  );
  return JSON.stringify(Buffer.from(zip).toString('base64'));
}
