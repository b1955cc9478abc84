import { suicideRehearsals } from '../prose/rehearsed-suicide.ts';
import { defineRule } from '../rule.ts';

/** An activity, booster or scenario that rehearses the question about suicide without a psychologist in the room. */
export default defineRule({
  id: 'suicide-accompanied',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, at, title, presence } of suicideRehearsals(registry)) {
      if (presence === 'psychology') continue;
      report({
        file,
        place: at(),
        message: {
          es: `Se ensaya la pregunta por el suicidio sin psicología en la sala: «${title.es}»; se esperaba presence, con role: psychology y el motivo`,
          en: `The question about suicide is rehearsed without a psychologist in the room: “${title.en}”; expected presence, with role: psychology and the reason`,
        },
      });
    }
  },
});
