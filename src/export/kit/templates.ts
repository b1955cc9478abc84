import { strFromU8, unzipSync } from 'fflate';
import type { KitSource } from './source.ts';

/** The entry of the templates that tells what kits are made of. */
export const sourceEntry = 'source.json';

/** The templates: from the page itself, or asked of the site. Rejects with `TypeError` where there is no line. */
export async function templates(
  address: string,
): Promise<{ source: KitSource; files: Uint8Array[] }> {
  const held = document.querySelector('#plantillas-datos')?.textContent;
  const text = held ?? (await asked(address));
  const packed = atob(JSON.parse(text) as string);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  const entries = unzipSync(bytes);
  const told = strFromU8(entries[sourceEntry] ?? new Uint8Array());
  const source = JSON.parse(told) as KitSource;
  return { source, files: source.pieces.map((_, at) => entries[at] ?? new Uint8Array()) };
}

async function asked(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
