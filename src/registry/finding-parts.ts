import type { FigureData } from './schema/figure.ts';
import type { ObstacleData, PathStep } from './schema/obstacle.ts';
import type { RecommendationData } from './schema/recommendation.ts';

/** Parts in which obstacles are shown: until a complaint is taken, what protects, and the case itself. */
export const obstacleParts = ['report', 'protect', 'case'] as const;
/** A part in which obstacles are shown. */
export type ObstaclePart = (typeof obstacleParts)[number];

const partOfStep: Readonly<Record<PathStep, ObstaclePart>> = {
  know: 'report',
  decide: 'report',
  report: 'report',
  protect: 'protect',
  platform: 'protect',
  investigate: 'case',
  charge: 'case',
  trial: 'case',
  execute: 'case',
  after: 'case',
  data: 'case',
};

/** The part in which an obstacle is shown. */
export const obstaclePart = ({ step }: ObstacleData): ObstaclePart => partOfStep[step];

/** Parts in which requests are shown: what changes a law, other rules, technology, and how people are treated. */
export const requestParts = ['law', 'rules', 'technological', 'emotional'] as const;
/** A part in which requests are shown. */
export type RequestPart = (typeof requestParts)[number];

/** The part in which a request is shown. */
export function requestPart({ dimension, kind }: RecommendationData): RequestPart {
  if (dimension !== 'legal') return dimension;
  return kind === 'law' ? 'law' : 'rules';
}

/** Whether a figure is drawn. */
export const isDrawn = ({ chart }: FigureData): boolean => chart !== undefined;
