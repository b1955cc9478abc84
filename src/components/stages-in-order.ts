import type { Registry } from '../registry/registry.ts';
import type { StageData } from '../registry/schema/stage.ts';

/** The stages of a criminal case, from the complaint on. */
export const stagesInOrder = ({ stages }: Pick<Registry, 'stages'>): StageData[] =>
  [...stages.values()].map(({ data }) => data).sort((a, b) => a.order - b.order);
