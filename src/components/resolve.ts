import { parseRef } from '../citations/ref.ts';
import { versionFor } from '../citations/note.ts';
import { registry } from '../facts.ts';
import { findProvision, type Provision, type ProvisionVersion } from '../registry/registry.ts';

/** The provision and version that a component's `cite` names. Throws if the checker was bypassed. */
export function resolveCite(
  cite: string,
  asOf: string | undefined,
): { provision: Provision; version: ProvisionVersion } {
  const ref = parseRef(cite);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const version = provision && versionFor(provision, ref?.date, asOf);
  if (!provision || !version) throw new Error(`Cita sin resolver: ${cite}. Ejecuta npm run check.`);
  return { provision, version };
}
