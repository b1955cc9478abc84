import { parseRef } from '../citations/ref.ts';
import { registry, siteDay } from '../facts/site-facts.ts';
import {
  findProvision,
  type Provision,
  type ProvisionVersion,
  versionCited,
} from '../registry/registry.ts';

/** The provision and version that a component's `cite` names. Throws if the checker was bypassed. */
export function resolveCite(
  cite: string,
  asOf: string | undefined,
): { provision: Provision; version: ProvisionVersion } {
  const ref = parseRef(cite);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const version = provision && versionCited(provision, ref?.date, asOf ?? siteDay);
  if (!provision || !version) throw new Error(`Cita sin resolver: ${cite}. Ejecuta npm run check.`);
  return { provision, version };
}
