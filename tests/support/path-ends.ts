import { registry } from './course.ts';

export const { conducts, services, lists, situations } = registry;

/** The questions and the ends of the path, and its ends alone. */
export const nodes = [...situations.values()].map(({ data }) => data);
export const leaves = nodes.flatMap((node) => (node.kind === 'leaf' ? [node] : []));
