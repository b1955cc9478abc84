/** Words that say who prosecutes, by kind of action. */
export const says = {
  private: {
    es: /\bquerella\w*|\bacción privada\b/i,
    en: /\bquerella\w*|\bprivate (action|prosecution)\b|\bprosecuted only by the victim\b/i,
  },
  public: {
    es: /\bacción pública\b|\b(denuncia\w*|investiga\w*)\b[^.;]{0,40}\bfiscal[ií]a\b|\bfiscal[ií]a\b[^.;]{0,20}\binvestiga\w*|\bel Estado (persigue|investiga|lleva)\b|\b(persigue|investiga) el Estado\b/i,
    en: /\bpublic action\b|\bprosecuted by the State\b|\b(prosecutor|fiscalía)\b[^.;]{0,30}\binvestigat\w+|\bthe State (prosecutes|investigates|takes)\b/i,
  },
};
/** What each is called. */
export const actions = {
  private: { es: 'acción privada', en: 'prosecuted only by the victim' },
  public: { es: 'acción pública', en: 'prosecuted by the State' },
  minor: { es: 'falta', en: 'minor offence' },
};
/** Nothing of the above is said without one of these; quick to see. */
export const actionHints = {
  es: /querella|acci[oó]n p|fiscal|el estado/i,
  en: /querella|private|public|prosecut|fiscal|the state/i,
};
/** A sentence about the past, a quotation, a comparison or a denial says nothing of today. */
export const excused = {
  es: /\b(antes|anterior\w*|hasta|entonces|ya no|no (es|era|hace|cabe|procede|se presenta|presentes)|nunca|sin|salió|sacó|pasó|cambi\w+|dej\w+|era|regía|pedía)\b|[«»]|\?/i,
  en: /\b(before|former\w*|until|then|no longer|not|never|without|took it out|moved|changed|used to|was|were|required)\b|[“”]|\?/i,
};
