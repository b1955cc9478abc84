import type { Reach } from '../registry/schema/adoption.ts';
import { registry } from './site-facts.ts';

/** How far a page of a protocol reaches, by its address without language; nothing for any other page. */
export function reachOf(slug: string): Reach | undefined {
  const [section, protocol = '', part = ''] = slug.split('/');
  const adoption = section === 'protocolos' ? registry.adoption.get(protocol)?.data : undefined;
  return adoption && part !== 'completa' ? (adoption.reach?.[part] ?? 'universal') : undefined;
}
