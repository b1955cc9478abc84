import type { Lang } from '../../registry/schema/common.ts';
import { remember } from '../../text/remember.ts';
import { stemOf, senseWords } from '../../text/stems.ts';

/** Words for one and the same act in a proceeding, which people choose between without meaning another deadline. */
const groups: Record<Lang, readonly string[]> = {
  es: [
    'responder responde respuesta contestar contesta contestación replicar',
    'resolver resuelve resolución decidir decide decisión',
    'apelar apela apelación impugnar impugna',
    'presentar presenta presentación interponer interpone',
    'avisar avisa aviso comunicar comunica comunicación notificar',
    'enviar envía envío remitir remite mandar manda elevar eleva elevación',
    'trasladar traslada traslado derivar deriva derivación',
    'pedir pide pedido solicitar solicita solicitud',
    'oponerse opone oponer oposición oponerte opongas opongo oponga',
    'corregir corrige corrija corrección subsanar subsana',
    'suspender suspende suspensión suspendido',
    'juez jueza juzgado',
    'sentencia fallo',
    'ampliar amplía ampliación extender extiende extensión prorrogar prórroga',
  ],
  en: [
    'answer answers answering reply replies replying respond responds response',
    'decide decides deciding decision resolve resolves',
    'appeal appeals appealing',
    'file files filing lodge lodges submit submits',
    'tell tells telling told inform informs informing notify notifies notified',
    'send sends sending sent forward forwards forwarded refer refers referred',
    'ask asks asking request requests',
    'oppose opposes opposing opposition object objects objection',
    'correct corrects correction fix fixes fixing mend',
    'suspend suspends suspended suspension',
    'superior senior',
    'judgment judgement verdict',
    'prosecutor prosecution',
    'extend extends extension prolong prolongs',
  ],
};

const heads = { es: headsOf('es'), en: headsOf('en') };

/** The stem of the first word of each group, by the stem of any of them. */
function headsOf(lang: Lang): ReadonlyMap<string, string> {
  return new Map(
    groups[lang].flatMap((group) => {
      const stems = senseWords(group, lang).map((word) => stemOf(word, lang));
      return stems.map((stem) => [stem, stems[0] ?? stem] as const);
    }),
  );
}

/** The stem by which a word is compared: one for all the words of an act. Texts say the same words over and over. */
export const senseOf = (word: string, lang: Lang): string => senses[lang](word);
const sensesIn = (lang: Lang) =>
  remember((word) => {
    const stem = stemOf(word, lang);
    return heads[lang].get(stem) ?? stem;
  }, 20_000);
const senses = { es: sensesIn('es'), en: sensesIn('en') };
