import { drawnText, type ValueUse } from '../citations/drawn-value.ts';
import { type CitationRef, parseRef } from '../citations/ref.ts';
import { registry, siteDay } from '../facts/site-facts.ts';
import {
  type Entry,
  findProvision,
  type Provision,
  type ProvisionVersion,
  versionCited,
} from '../registry/registry.ts';
import { type DrawnLimit, drawLimit } from '../registry/limits.ts';
import { serviceFor } from '../registry/roles.ts';
import type { Lang, Limit } from '../registry/schema/common.ts';
import type { ServiceData, ServiceRole } from '../registry/schema/service.ts';
import { channelValue } from '../words/channel.ts';
import { channelHref } from './channel.ts';
import { offenceInWords } from './offence-in-words.ts';

/** The record that a page names by its id. Throws if there is none: the checker has passed, so it cannot be. */
export function recordOf<Data>(records: ReadonlyMap<string, Entry<Data>>, id: string): Data {
  const record = records.get(id);
  if (!record) throw new Error(`There is no "${id}" in the registry. Run npm run check.`);
  return record.data;
}

/** The provision and version that a component's `cite` names. Throws if the checker was bypassed. */
export function resolveCite(
  cite: string,
  asOf: string | undefined,
): { provision: Provision; version: ProvisionVersion } {
  const ref = parseRef(cite);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const version = provision && versionCited(provision, ref?.date, asOf ?? siteDay);
  if (!provision || !version)
    throw new Error(`There is no "${cite}" in the registry. Run npm run check.`);
  return { provision, version };
}

/** The reference that a component's `of` is, and the words it draws. Throws if the checker was bypassed. */
export function drawnValue(
  use: ValueUse,
  asOf: string | undefined,
  lang: Lang,
): { ref: CitationRef; words: string } {
  const { of } = use;
  const ref = parseRef(of);
  const { text } = resolveCite(of, asOf).version;
  const words = ref?.item && text ? drawnText(use, ref, text, lang) : undefined;
  if (!ref || words === undefined)
    throw new Error(`"${of}" names no value that <${use.name}> can draw. Run npm run check.`);
  return { ref, words };
}

/** What the offence that a box of a sheet names is made of, today, in one line. Throws if the checker was bypassed. */
export const offenceText = (cite: string, lang: Lang = 'es'): string =>
  offenceInWords(resolveCite(cite, undefined).version.text?.elements, lang);

/** A limit of a record with its value. Throws if the checker was bypassed. */
export function drawn<Said extends Pick<Limit, 'of'>>(limit: Said): DrawnLimit<Said> {
  const found = drawLimit(limit, registry, siteDay);
  if (!found) throw new Error(`There is no "${limit.of}" in the registry. Run npm run check.`);
  return found;
}

/** A service, and the address and words of the link that calls its first number. Throws if the checker was bypassed. */
export function callTo(
  id: string,
  lang: Lang,
): { service: ServiceData; href: string; value: string } {
  const service = recordOf(registry.services, id);
  const [channel] = service.channels;
  const href = channel && channelHref(channel);
  if (!href) throw new Error(`${id} is no service with a number to call. Run npm run check.`);
  return { service, href, value: channelValue(channel, lang) };
}

/** Services by what they do in danger: their ids, separated by spaces, as `numbers` and `ids` take them. */
export const servicesFor = (...roles: ServiceRole[]): string =>
  roles.map((role) => serviceFor(role, registry)).join(' ');
