// Whom a sound choice calls when somebody thinks about suicide, and what the other end is told.
import type { ScenarioChoice, ScenarioData } from '../../registry/schema/scenario.ts';
import { fault } from './scenario-course.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** What makes it «Now» on the crisis card with nobody saying when: the means near and nobody beside them. */
const means = /(?<!no )(?:tiene|hay) (?:algo )?cerca con qué|(?<!no )tienes? con qué/i;
const alone = /nadie (?:está )?con(?:tigo| ella| él)(?!\p{L})|está(?:s)? sol[oa](?!\p{L})/iu;
/** What takes it back to «Today»: they say that it will not be today. */
const notToday = /«hoy no/i;
const listens = /\b113\b/;
const comes = /\b10[56]\b/;
/** What the operator cannot do without: that a life is at risk. */
const urgent = /morir|suicidio|quitar(?:te|se) la vida/i;

/**
 * Sound choices in which somebody has the means, nobody with them and no word that it is not today, and only the line that sends nobody
 * is called; and those in which an ambulance or the mental health line is told, and not that they think about suicide.
 */
export function callFaults({ contact, nodes }: ScenarioData): ScenarioFault[] {
  if (contact === 'team') return [];
  return nodes.flatMap((node, at) =>
    node.kind === 'end'
      ? []
      : node.choices.flatMap((choice, item) =>
          wrongWith(choice, node.text.es, ['nodes', at, 'choices', item, 'then']),
        ),
  );
}

/** @param before what the moment tells before the choice */
function wrongWith(
  { text, then, sound, does = [] }: ScenarioChoice,
  before: string,
  path: PropertyKey[],
): ScenarioFault[] {
  if (!sound || !does.includes('calls')) return [];
  const said = `${text.es} ${then.es}`;
  const isNow = means.test(said) && alone.test(`${before} ${said}`) && !notToday.test(said);
  const found: ScenarioFault[] = [];
  if (isNow && listens.test(said) && !comes.test(said))
    found.push(
      fault(
        path,
        'El 113 con algo cerca y nadie al lado; se esperaba el 106 o el 105, como en «Ya» de la tarjeta, o que diga «hoy no»',
        '113 with something near and nobody beside them; expected 106 or 105, as in “Now” on the card, or that they say “not today”',
      ),
    );
  if (does.includes('tells') && /\b(?:106|113)\b/.test(text.es) && !urgent.test(said))
    found.push(
      fault(
        path,
        'Se llama y no se cuenta lo urgente; se esperaba que se diga que piensa en morir',
        'The call leaves out what is urgent; expected saying that they think about suicide',
      ),
    );
  return found;
}
