import { inBoth } from '../../i18n/fill.ts';
import { routesWords } from '../../i18n/routes.ts';
import type { Localized } from '../../registry/schema/common.ts';

const kinds = inBoth(routesWords, 'kinds');
const wanted = inBoth(routesWords, 'wishes');

/** Kinds of route, in the order people meet them. */
export const routeKinds: { kind: keyof typeof kinds; label: Localized }[] = (
  [
    'protection',
    'platform',
    'criminal',
    'administrative',
    'civil',
    'constitutional',
    'oversight',
    'pause',
  ] as const
).map((kind) => ({ kind, label: kinds[kind] }));

/** What a person may ask of a route. */
export const wishes = (['removal', 'protection', 'punishment', 'reparation'] as const).map(
  (key) => ({ key, ...wanted[key] }),
);

/** Whether a lawyer is needed, in a sentence. */
export const lawyerText: Record<'no' | 'yes' | 'advised' | 'unknown', Localized> = inBoth(
  routesWords,
  'lawyers',
);
