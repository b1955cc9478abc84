import type { Lang } from '../registry/schema/common.ts';

/** What people say before and after what they look for. */
const courtesies: Record<Lang, RegExp> = {
  es: /(?:^|[\s,.¡!¿?])(?:hola|buen(?:os|as)? (?:d[ií]as?|tardes?|noches?)|buenas|disculp[ae]n?|por favor|x favor|porfa(?:vor)?|plis|(?:muchas |mil )?gracias|(?:tengo |hago )?una (?:consulta|pregunta|duda)|(?:quisiera|quiero|quer[ií]a|necesito|me gustar[ií]a) (?:saber|preguntar|consultar)(?: si)?)(?=$|[\s,.:;!?])/giu,
  en: /(?:^|[\s,.!?])(?:hi|hello|hey|good (?:morning|afternoon|evening)|please|pls|plz|excuse me|thank you|thanks|(?:i have |just )?a question|i (?:want|need|would like|wanted) to (?:know|ask)(?: if)?|i was wondering(?: if)?|can (?:you|someone|somebody|anyone) (?:please )?tell me)(?=$|[\s,.:;!?])/giu,
};

/** A query without its greetings; whole, if it has nothing else. */
export function withoutCourtesy(query: string, lang: Lang): string {
  let rest = query;
  // Of two together the first takes the space between them.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(courtesies[lang], ' ');
  }
  return /[\p{L}\d]/u.test(rest) ? rest.trim() : query;
}
