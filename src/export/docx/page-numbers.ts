import { estimatePageNumbersWith } from 'docx/layout';
import type { PageNumberEstimator } from 'docx';
import { marks } from './marks.ts';

/** What is laid out: JSON that is written as XML. */
type Written = Parameters<PageNumberEstimator>[0];

/**
 * Works out on which page each section begins, as Word lays a document out. A mark is laid out as what its control
 * says: the control stands there once the document is written.
 * @param said what a control says, by its place
 */
export function pageNumbers(said: (place: number) => string): PageNumberEstimator {
  const estimate = estimatePageNumbersWith({ guess: true });
  const withWords = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(marks, (_, place: string) => said(Number(place)));
    if (Array.isArray(value)) return value.map(withWords);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withWords(each)]));
  };
  const estimator: PageNumberEstimator = (body, context) =>
    estimate(withWords(body) as Written, context);
  return estimate.listNumbers
    ? Object.assign(estimator, { listNumbers: estimate.listNumbers })
    : estimator;
}
