import { fileURLToPath } from 'node:url';
import { projectOnce } from '../../src/documents/read-once.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const { registry } = projectOnce(root);

export const papers = [...registry.papers.values()].map(({ data }) => data);
