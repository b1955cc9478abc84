// The recogniser as a file of its own, loaded only for a query that may name law.
export { lawReader } from './law.ts';
