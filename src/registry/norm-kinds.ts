import type { Localized } from './schema/common.ts';

/** What the norms of Peru are called, by the first part of their ids. */
export const normKinds = {
  ley: { es: 'Ley', en: 'Law' },
  dleg: { es: 'Decreto Legislativo', en: 'Legislative Decree' },
  dl: { es: 'Decreto Ley', en: 'Decree Law' },
  du: { es: 'Decreto de Urgencia', en: 'Emergency Decree' },
  ds: { es: 'Decreto Supremo', en: 'Supreme Decree' },
  rl: { es: 'Resolución Legislativa', en: 'Legislative Resolution' },
  rm: { es: 'Resolución Ministerial', en: 'Ministerial Resolution' },
} as const satisfies Record<string, Localized>;
