// What a page may import: `import { Provision } from '~/components';`
export { default as Adoption } from './Adoption.astro';
export { default as Blank } from './Blank.astro';
export { default as Checklist } from './Checklist.astro';
export { default as Danger } from './Danger.astro';
export { default as Example } from './Example.astro';
export { default as Form } from './Form.astro';
export { default as Helplines } from './Helplines.astro';
export { default as List } from './List.astro';
export { default as Minute } from './Minute.astro';
export { default as Note } from './Note.astro';
export { default as Penalty } from './Penalty.astro';
export { default as Provision } from './Provision.astro';
export { default as Route } from './Route.astro';
export { default as Service } from './Service.astro';
export { default as Steps } from './Steps.astro';
export { default as Term } from './Term.astro';
export { default as Timeline } from './Timeline.astro';
