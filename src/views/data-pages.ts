import type { Localized } from '../registry/schema/common.ts';

/** Kinds of route, in the order people meet them. */
export const routeKinds: { kind: string; label: Localized }[] = [
  {
    kind: 'platform',
    label: { es: 'Plataformas y buscadores', en: 'Platforms and search engines' },
  },
  { kind: 'protection', label: { es: 'Protección', en: 'Protection' } },
  { kind: 'criminal', label: { es: 'Penal', en: 'Criminal' } },
  { kind: 'administrative', label: { es: 'Administrativa', en: 'Administrative' } },
  { kind: 'civil', label: { es: 'Civil', en: 'Civil' } },
  { kind: 'constitutional', label: { es: 'Constitucional', en: 'Constitutional' } },
  { kind: 'oversight', label: { es: 'Quejas y control', en: 'Complaints and oversight' } },
  { kind: 'pause', label: { es: 'Esperar', en: 'Wait' } },
];

/** What a person may ask of a route. */
export const wishes = [
  { key: 'removal', es: 'Que lo bajen', en: 'That it be taken down' },
  { key: 'protection', es: 'Protección', en: 'Protection' },
  { key: 'punishment', es: 'Sanción', en: 'Punishment' },
  { key: 'reparation', es: 'Reparación', en: 'Reparation' },
] as const;

/** Whether a lawyer is needed, in a sentence. */
export const lawyerText: Record<'no' | 'yes' | 'advised' | 'unknown', Localized> = {
  no: { es: 'No hace falta.', en: 'Not needed.' },
  yes: { es: 'Hace falta.', en: 'Needed.' },
  advised: { es: 'Conviene.', en: 'Advisable.' },
  unknown: { es: 'No lo sabemos.', en: 'We do not know.' },
};

/** Whether a route can give something, in a word. */
export const canText: Record<'yes' | 'partly' | 'no', Localized> = {
  yes: { es: 'sí', en: 'yes' },
  partly: { es: 'en parte', en: 'partly' },
  no: { es: 'no', en: 'no' },
};
