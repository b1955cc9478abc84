import type { Lang } from '../../registry/schema/common.ts';

/** None of the words below is in a text without one of these; quick to see. */
export const avoidedHints = {
  es: /porno|venganza|@|x(?:s?\b)|discapacitad|válid|infractor|al estado|conste si|modificad/i,
  en: /porn|disabled|handicapped|dying|against the state|\b(?:ley|lei|leyes|decreto|resolución|código|reglamento|fiscalía|gobernación)\b|besieg|whoever|\btutors?\b|apart|by word|effective|procedural|so that that|person lives|Elections Jury|asks? (?:for|that)|told otherwise|(?:said|told) by no|gone along|charge without|\bSD \d|attended|serves? for|such an|last day|not proceed|lives? (?:it|violence)|for being one|prior routes?|emails?\b|as always|changes,? |said by|lawyer to see|concur\b|no place|base forms?\b|not reach|nor reach|reaches? to|living it|ex officio|does not say|^of |carries a lawyer|statute|also (?:if|when|without|those|the one)|\d[ \u{a0}\u{202f}]\d{3}/iu,
};

/** Words we do not use, with the ones we do. */
export const avoidedWords: Record<Lang, { found: RegExp; instead: string }[]> = {
  es: [
    {
      found: /\bporno\s?-?(venganza|vengativ\w+)|\bvenganza porno\w*/gi,
      instead: 'difusión de imágenes íntimas sin permiso',
    },
    { found: /\bpornografía infantil\b/gi, instead: 'material de abuso sexual infantil' },
    {
      found: /\b\p{L}+@s?(?![\p{L}\d]|\.[\p{L}\d])/giu,
      instead: 'una forma sin arroba: «la persona», «el equipo»',
    },
    {
      found: /\b(tod|nosotr|otr|chic|niñ|amig|compañer|vari|much)xs?\b/gi,
      instead: 'una forma sin equis: «la persona», «el equipo»',
    },
    { found: /\b(minusválid|discapacitad|inválid)[oa]s?\b/gi, instead: 'persona con discapacidad' },
    { found: /\bmenores? infractor\w*/gi, instead: 'adolescente en conflicto con la ley' },
    // A petition is a petition: whoever signs these words would say something else of what they did.
    {
      found: /\b(?:un |los )?pasos? frente al Estado\b/gi,
      instead: 'un pedido o una queja ante una entidad',
    },
    // Said at a counter it is a question to whoever writes down.
    { found: /(?<!\bque )\bconste si\b/gi, instead: 'que conste: y lo que toca' },
    // The law says made: a true photo is in it too.
    {
      found: /\bmaterial(?:es)? (?:est[aá]n? )?fals[oa]s? o (?:est[aá]n? )?modificad[oa]s?\b/gi,
      instead: 'material hecho o modificado',
    },
  ],
  en: [
    {
      found: /\brevenge porn\b(?! Helpline)/gi,
      instead: 'sharing intimate images without permission',
    },
    { found: /\bchild porn(ography)?\b/gi, instead: 'child sexual abuse material' },
    {
      found: /\bsteps? against the State\b/gi,
      instead: 'a request or a complaint to a public body',
    },
    { found: /\bthe disabled\b|\bhandicapped\b/gi, instead: 'people with disabilities' },
    {
      found: /\b(think\w*|thoughts?|talk\w*|speak\w*)\s+(of|about)\s+dying\b/gi,
      instead: 'thinking about suicide, or talking about suicide',
    },
    // What Spanish left in the English: a lawyer who reads it from another country does not know it, or reads something else.
    // A kind of norm or an office of another country has its own name within the gloss alone.
    {
      found:
        /(?<!\([^)]*)\b(?:Ley(?:es)?|Lei|Decreto|Resolución|Código|Reglamento)(?!\p{L}| Único)/gu,
      instead: 'Law, Decree, Resolution, Code or Regulation, and the Spanish in brackets',
    },
    {
      found: /(?<!\([^)]*)\b(?:Fiscalía|Gobernación)(?!\p{L}|,? (?:\(|prosecutor))/gu,
      instead: 'prosecutor’s office (Fiscalía), departmental government (Gobernación)',
    },
    // «Quien» at the beginning is somebody in particular, or anybody; “whoever you are” stays.
    { found: /\bwhoever\b(?! you are)/gi, instead: 'anyone who, the person who, or the role' },
    // Armies besiege; and a tutor teaches at home, or is a guardian in some laws.
    { found: /\bbesieg\w*/gi, instead: 'hound, hounding' },
    { found: /(?<!\([^)]*)\btutors?\b/gi, instead: 'form teacher, or guardian' },
    { found: /\b(?:a|the|this|confidential) sheet apart\b/gi, instead: 'a separate sheet' },
    { found: /\bby word or in writing\b/gi, instead: 'orally or in writing' },
    {
      found: /\beffective (?:prison|imprisonment|sentence)\b/gi,
      instead: 'a prison sentence that was not suspended',
    },
    { found: /\bprocedural (?:address|domicile)\b/gi, instead: 'address for service' },
    { found: /\bNational Elections Jury\b/gi, instead: 'National Elections Board' },
    { found: /\bso that that\b/gi, instead: 'a sentence with one “that”' },
    { found: /\bwhat a person lives\b(?! on)/gi, instead: 'what people go through' },
    {
      found:
        /\b(?:laws?(?: on [a-z]+)?|regulations?|rule|provision|offence|article(?: \d+(?:-[A-Z])?)?)(?:\]\([^)]*\))? (?:already |also |now )?asks? (?:for|that)\b/gi,
      instead: 'requires',
    },
    { found: /\b(?:is|are) (?:said|told) by no\b/gi, instead: 'no decision says' },
    { found: /\b(?:is|are) told otherwise\b/gi, instead: 'now reads differently' },
    {
      found: /\b(?:is|are) said by (?:an? |the )?(?:\[?articles?|laws?|regulations?|codes?)\b/gi,
      instead: 'the article, or the law, says',
    },
    { found: /\bis for (?:a|the|your) lawyer to see\b/gi, instead: 'is a question for a lawyer' },
    { found: /\bcircumstances concur\b/gi, instead: 'circumstances are present' },
    { found: /\bhas no place (?:in (?:chapters?|articles?)|if)\b/gi, instead: 'is not available' },
    { found: /\bgone along with\b/gi, instead: 'accompanied' },
    // One attends a hearing; an office serves a person.
    { found: /\b(?:be|is|are|was|were) attended (?!to\b|by\b)/gi, instead: 'served, received' },
    // A Supreme Decree has one abbreviation in both languages, that of its record.
    { found: /\bSD \d{3}-\d{4}/g, instead: 'DS, with its number' },
    { found: /\bcharge without (?:a )?prosecutor\b/gi, instead: 'brought without a prosecutor' },
    // Word for word «para qué sirve», «la cuenta tal», «no hay día límite», «no procede», «quien lo vive», «por serlo».
    { found: /\bwhat (?:it|they|each) serves? for\b/gi, instead: 'what it is for' },
    { found: /\bsuch an account\b/gi, instead: 'account X' },
    { found: /\bno last day\b|\bsets? a last day\b/gi, instead: 'no deadline' },
    {
      found: /\b(?:claims?|amparo|conciliation|appeals?|it) (?:does|do) not proceed\b/gi,
      instead: 'is inadmissible, or is not allowed',
    },
    { found: /\bperson who lives it\b/gi, instead: 'the person going through it' },
    { found: /\blives? violence\b/gi, instead: 'goes through violence' },
    { found: /\bfor being one\b/gi, instead: 'for being a woman' },
    // What is exhausted before a court is a remedy; a law amends an article; and one spelling of a word.
    { found: /\bprior routes?\b/gi, instead: 'prior remedy' },
    {
      found: /\b(?:it|law|decree) changes(?:, among others,)? (?:articles?|items?)\b/gi,
      instead: 'amends',
    },
    { found: /(?<![-/.])\bemails?\b(?![-/@])/gi, instead: 'e-mail' },
    { found: /\btreat\w* (?:her|him|them) as always\b/gi, instead: 'as you always were' },
    // Word for word «forma básica» and «no alcanza»: an offence or a law covers an act, or does not.
    { found: /\b(?:base|basic) forms?\b/gi, instead: 'basic offence' },
    {
      found:
        /\b(?:what (?:it|they) (?:does|do) not reach|(?:laws?(?: \d+)?|offences?|articles?(?: \d+(?:-[A-Z])?)?|\d{2,3}-[A-Z]) (?:does|do) not reach|do(?:es)? not reach to)\b/gi,
      instead: 'does not cover, or does not apply',
    },
    // «Lo vive», «va de oficio», «lleva firma de abogado», and what Spanish puts first: «Si alcanza…, no lo dice», «Del artículo… decíamos».
    { found: /\bperson (?:who is )?living it\b/gi, instead: 'the person going through it' },
    {
      found: /\b(?:party’s|its) statute\b|\bstatute of (?:the|your) party\b/gi,
      instead: 'bylaws',
    },
    { found: /\bgo(?:es)? ex officio\b/gi, instead: 'is prosecuted ex officio' },
    { found: /\bcarries a lawyer’s signature\b/gi, instead: 'needs a lawyer’s signature' },
    {
      found: /\bwhether [^.;:]{5,90}?,? (?:it|the article) does not say(?! so)/gi,
      instead: 'it does not say whether',
    },
    { found: /^Of [^.;]{3,120}? we said\b/g, instead: 'On that article we said' },
    // «También si» absolves or insists; “also if” only lists one more case.
    {
      found: /(?<=^|[,;(.:] )[Aa]lso (?:if|when|without|those|the one)\b/g,
      instead: 'even if, whether or not, including, or the same if',
    },
    // Thousands are parted by a space in Spanish; a telephone number goes on after its three digits.
    {
      found:
        /(?<![\d.,/+#-]|\d[ \u{a0}\u{202f}])\d{1,3}(?:[ \u{a0}\u{202f}]\d{3})+(?![ \u{a0}\u{202f}-]?\d)/gu,
      instead: 'a comma between thousands: 2,750,000',
    },
  ],
};

/** True inside «» or “”. */
export function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const open = Math.max(before.lastIndexOf('«'), before.lastIndexOf('“'));
  return open > Math.max(before.lastIndexOf('»'), before.lastIndexOf('”'));
}
