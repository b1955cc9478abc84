import { registry, siteDay } from '../../facts/site-facts.ts';
import { statusOnDay } from '../../registry/recommendation-status.ts';
import { type RequestPart, requestPart } from '../../registry/finding-parts.ts';
import type { ObstacleData } from '../../registry/schema/obstacle.ts';
import { pathSteps } from '../../registry/schema/obstacle.ts';
import type { RecommendationData } from '../../registry/schema/recommendation.ts';

const dataOf = <Data>(entries: ReadonlyMap<string, { data: Data }>): Data[] =>
  [...entries.values()].map(({ data }) => data);

/** Every obstacle, in the order of the path. */
export const obstacles: readonly ObstacleData[] = dataOf(registry.obstacles).toSorted(
  (a, b) => pathSteps.indexOf(a.step) - pathSteps.indexOf(b.step),
);

/** Every request. */
export const requests: readonly RecommendationData[] = dataOf(registry.recommendations);

/** Requests that answer an obstacle. */
export const answering = (obstacle: string): RecommendationData[] =>
  requests.filter(({ answers }) => answers.obstacles?.includes(obstacle));

/**
 * Requests to any of some institutions that are not met: those that the first of them answers for come first and,
 * among them, those with more to rest on.
 */
export const askedOf = (ids: readonly string[]): RecommendationData[] =>
  requests
    .filter(
      (each) => each.to.some((id) => ids.includes(id)) && statusOnDay(each, siteDay) !== 'met',
    )
    .toSorted(
      (a, b) =>
        Number(!ids.includes(a.to[0] ?? '')) - Number(!ids.includes(b.to[0] ?? '')) ||
        grounds(b) - grounds(a),
    );

/** What a request rests on besides the text of the law: a duty that exists, an obstacle that is told, somebody else who asked. */
const grounds = ({ duty, answers, askedBy }: RecommendationData): number =>
  [duty, answers.obstacles, askedBy].filter(Boolean).length;

/** Requests of a part. */
export const inPart = (part: RequestPart): RecommendationData[] =>
  requests.filter((each) => requestPart(each) === part);
