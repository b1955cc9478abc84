import { parseRef } from '../../citations/ref.ts';
import { findProvision, type Registry } from '../../registry/registry.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import type { PaperFault } from './paper-faults.ts';

/** Boxes of a sheet that draw the elements of a provision which has no conduct, and so defines no offence. */
export const offenceFaults = ({ parts }: PaperData, registry: Registry): PaperFault[] =>
  parts.flatMap(({ boxes = [] }, part) =>
    boxes.flatMap(({ elementsOf }, box) => {
      const ref = elementsOf === undefined ? undefined : parseRef(elementsOf);
      const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
      // One that is not in the registry is told by the rule of references.
      if (!provision || provision.versions.at(-1)?.text?.elements?.conduct) return [];
      return {
        path: ['parts', part, 'boxes', box, 'elementsOf'],
        message: {
          es: `«${elementsOf}» no tiene la conducta (conduct) entre sus elements; se esperaba una disposición que defina un delito`,
          en: `“${elementsOf}” has no conduct among its elements; expected a provision that defines an offence`,
        },
      };
    }),
  );
