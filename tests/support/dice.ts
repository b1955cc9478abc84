import { theDice } from '../../src/registry/assessment.ts';
import { registry } from './course.ts';

const [only] = theDice(registry);
if (!only) throw new Error('The course has no case by dice');
/** The case by dice of the course. */
export const dice = only;

const marked = registry.forms.get('t40');
if (!marked) throw new Error('The course has no sheet T40');
/** The sheet on which a rehearsal is marked. */
export const sheet = marked.data;
