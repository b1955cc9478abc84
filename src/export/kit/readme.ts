import type { Lang } from '../../registry/schema/common.ts';
import { CONTACT } from '../../site.ts';
import { listText } from '../../words/law.ts';
import { tokens } from './plan.ts';
import type { UnreadModule } from './readings.ts';
import type { KitReadme } from './source.ts';

/**
 * `LEEME.txt`, or `README.txt` in English, with its tokens, of a kit of Peru and of one of any other country: first
 * what is opened and in which order, then what holds for all of it, and last what waits for its day.
 * @param edition of the site that it is made of, as a sentence says it
 * @param day up to which the law was read, `YYYY-MM-DD`
 * @param learnt the modules that come before the first case, by their code
 * @param contact whom the project asks to be told of an error
 * @param unread the modules of which no reading is left in a kit abroad
 */
export const readmeTexts = (
  lang: Lang,
  edition: string,
  day: string,
  learnt: readonly string[],
  contact = CONTACT,
  unread: readonly UnreadModule[] = [],
): KitReadme => ({
  pe: readmeText(lang, edition, pieces[lang].pe(day), learnt, contact),
  other: readmeText(lang, edition, pieces[lang].other(unread), learnt, contact),
});

/** What of the text depends on whether the kit is of Peru. */
interface OfCountry {
  /** Which law it tells. */
  law: string;
  /** What a team fills in, and what it opens between the blanks and the plan. */
  blank: string;
  rest: string;
  /** Who checks the phone numbers and where they are written, and what goes to a lawyer. */
  phones: string;
  toLawyer: string;
  /** What documents of another country say in place of that law; with its line end, or nothing. */
  lawyer: string;
  /** In which files the course and the books come. */
  course: string;
  /** Where what a module asks people to read of the guides is. */
  readings: string;
}

const codesOf = (unread: readonly UnreadModule[], lang: Lang): string =>
  listText(
    unread.map(({ code }) => code),
    lang,
  );

/** What is read in place of the readings of each module that says it, a line each. */
const insteadOf = (
  unread: readonly UnreadModule[],
  say: (code: string, instead: string) => string,
): string => unread.flatMap(({ code, instead }) => (instead ? [say(code, instead)] : [])).join('');

const pieces: Record<
  Lang,
  { pe: (day: string) => OfCountry; other: (unread: readonly UnreadModule[]) => OfCountry }
> = {
  es: {
    pe: (day) => ({
      law: `Ley del Perú leída hasta el ${day}.`,
      blank: `los nombres y los números de su equipo (04)`,
      rest: `07`,
      phones: `la coordinación lee otra vez los teléfonos en su
   página oficial y anota ahí el día. Lo que dice «primera tarde» se llena en la reunión.`,
      toLawyer: `3. 07-preguntas-para-su-abogada. Esta semana va a una abogada o un abogado, que la
   contesta por escrito antes del primer caso.`,
      lawyer: '',
      course: `- Si la formación, el libro EPUB o la copia del sitio no están en la lista de
  abajo, es que no se habían hecho cuando se armó el kit. Las guías que el curso pide
  leer están en 40-formacion/guias.epub.`,
      readings: `Lo que cada módulo pide leer de las guías está en sus lecturas (m1-lecturas); lo de M9,
  que es la ley, en el sitio.`,
    }),
    other: (unread) => ({
      law: `Los protocolos no dicen la ley de ningún país: la del suyo la escribe una abogada o un
abogado, en 06.`,
      blank: `los nombres de su equipo, los números (04) y la ley de su país (06)`,
      rest: `05 a 07`,
      phones: `la coordinación comprueba los teléfonos del
   país, que son sus primeros renglones, en su página oficial o preguntando, y los anota
   ahí con el día. Lo demás que dice «primera tarde» se llena en la reunión.`,
      toLawyer: `3. 05, 06 y 07. Esta semana van a una abogada o un abogado de su país. 06 empieza por lo
   que necesita el primer caso; lo demás espera.`,
      lawyer: `- Los protocolos dicen qué hacer, y donde dice «abogada» y un número falta lo que
  escriba una abogada o un abogado de su país: los números son los de
  05-hoja-de-pais y 06-lo-que-escribe-su-abogada. Hasta entonces, lo que se dice
  antes de escuchar no promete secreto, y si alguien tiene menos de 18 años se avisa
  ese mismo día. En 04-blancos va lo que se leyó de su país, si se leyó algo, con su
  nivel; vale cuando alguien lo comprueba y lo escribe en «Valor». Los números que se
  leyeron llevan un asterisco, y en la hoja de llamadas, su día.
`,
      course: `- El curso va solo en Word, para cambiarle lo que sea de su país. En PDF y en libros
  EPUB está con los números y la ley del Perú, y por eso aquí no va.`,
      readings: `Lo que cada módulo pide leer de las guías y vale en cualquier país está en sus lecturas
  (m1-lecturas).${unread.length > 0 ? ` De ${codesOf(unread, 'es')} no hay, porque sus guías son ley y servicios del Perú.` : ''}${insteadOf(
    unread,
    (code, instead) => `\n  En lugar de las de ${code} se lee ${instead}.`,
  )}`,
    }),
  },
  en: {
    pe: (day) => ({
      law: `Law of Peru read up to ${day}.`,
      blank: `the names and the numbers of your team (04)`,
      rest: `07`,
      phones: `the coordinator reads the phone numbers again on their
   official page and notes the day there. What says “first afternoon” is filled in at the
   meeting.`,
      toLawyer: `3. 07-questions-for-your-lawyer. This week it goes to a lawyer, who answers it in
   writing before the first case.`,
      lawyer: '',
      course: `- If training, the EPUB book or the copy of the site are not in the list below,
  they had not been made when the kit was put together. The guides that the course asks
  people to read are in 40-training/guides.epub.`,
      readings: `What each module asks people to read of the guides is in its readings (m1-readings);
  that of M9, which is the law, is on the site.`,
    }),
    other: (unread) => ({
      law: `The protocols tell the law of no country: that of yours is written by a lawyer, in 06.`,
      blank: `the names of your team, the numbers (04) and the law of your country (06)`,
      rest: `05 to 07`,
      phones: `the coordinator checks the phone numbers of the
   country, which are its first rows, on their official page or by asking, and notes them
   there with the day. What else says “first afternoon” is filled in at the meeting.`,
      toLawyer: `3. 05, 06 and 07. This week they go to a lawyer of your country. 06 begins with what the
   first case needs; the rest waits.`,
      lawyer: `- The protocols say what to do, and where it says "lawyer" and a number, what a
  lawyer of your country writes is missing: the numbers are those of
  05-country-sheet and 06-what-your-lawyer-writes. Until then, what is said before
  listening promises no secrecy, and if somebody is under 18 the authorities are
  told the same day. 04-blanks holds what was read of your country, if anything
  was, with its level, which says how sure it is; it applies once somebody checks
  it and writes it under "Value". The numbers that were read have an asterisk, and
  their day on the call sheet.
`,
      course: `- The course comes in Word alone, for you to change what is of your country. As PDF
  and as EPUB books it has the numbers and the law of Peru, so those are not here.`,
      readings: `What each module asks people to read of the guides and holds in any country is in its
  readings (m1-readings).${unread.length > 0 ? ` Of ${codesOf(unread, 'en')} there are none: the guides are law and services of Peru.` : ''}${insteadOf(
    unread,
    (code, instead) => `\n  In the place of those of ${code}, read ${instead}.`,
  )}`,
    }),
  },
};

function readmeText(
  lang: Lang,
  edition: string,
  { law, blank, rest, phones, toLawyer, lawyer, course, readings }: OfCountry,
  learnt: readonly string[],
  contact: string | undefined,
): string {
  const { team, city, country, level, paper, files } = tokens;
  return lang === 'es'
    ? `KIT DE ADOPCIÓN: ${team}

País: ${country}. Ciudad: ${city}. Nivel: ${level}. Papel: ${paper}.
Edición: ${edition}.
${law}
Qué hay: en 10, protocolos para firmar; en 20, formatos; en 30, hojas de pared; en 40, el curso.
Qué está en blanco: ${blank}.
En qué orden: 00, 04, ${rest} y 60, como dice lo que sigue; lo demás espera su día.

POR DÓNDE EMPEZAR
Los archivos se abren sin internet, y se toman en este orden:
1. 00-primera-tarde. Léanla hoy. Es una reunión de tres horas para seis personas con una
   impresora, y dice qué se imprime y qué se busca el día anterior.
2. 04-blancos. Antes de esa reunión, ${phones}
${toLawyer}
4. 60-plan-30-60-90. Nadie acompaña hasta que esté todo lo que dice su comienzo: lo que
   firma cada persona, los módulos ${listText(learnt, 'es')}
   (40-formacion), los ensayos y lo que queda listo. Los demás protocolos se adoptan uno
   por uno, en las semanas que siguen.

LO QUE HAY QUE SABER
- Ningún profesional ha revisado estos textos. Es información, no asesoría. Crisis;
  niñas, niños y adolescentes; salvaguarda; seguridad jurídica, e investigar sin dañar
  valen desde que los revisan y firman las profesionales que cada uno nombra. Mientras
  tanto están en uso solo la hoja de llamadas y la regla de los menores de 18 años.
- Un espacio entre corchetes, como [teléfono de guardia], es un blanco que falta
  llenar. En Word es un control: se llena una vez en cada documento. En
  04-blancos.xlsx se anota quién comprobó cada valor y qué día.
${lawyer}- De cada protocolo se imprime y se firma el documento corto. Lo demás está en su
  anexo, que no hace falta imprimir: las referencias dicen archivo y sección. Lo que
  dice «en el sitio» no está en este ZIP: se busca en la copia del sitio de donde lo
  bajaron. Anoten aquí su dirección: ________________________
  Lo que va detrás, página por página, está en castellano en los dos idiomas.
- En el acta va la versión de cada protocolo, el «n.º» que dice su hoja de adopción. La
  edición del comienzo de este archivo es la del kit entero, y no se anota.
- Este ZIP puede llevar el nombre del equipo y sus contactos. Guárdenlo donde solo
  entra el equipo.

CUANDO TOQUE
- Para imprimir: la primera tarde, el acta, los roles y las hojas de la pared van también
  en PDF, que se lee en un teléfono. El acta se imprime desde el PDF: ahí se firma en una
  sola hoja. La tarjeta de crisis, también: es una A5 de dos caras. Sin papel A5 sale en
  una hoja A4 o carta, al tamaño real, y se recorta.
- Con un caso: las hojas que guardan sus datos no van en Word; se imprimen y se llenan a
  mano. Si 20-formatos no trae hojas en PDF, se imprimen desde el sitio. Antes de copiar
  las que alguien se lleva a casa, escriban en una los números a los que se llama, y
  copien esa: nadie debe irse con un renglón vacío.
- Para dar el curso, en 40-formacion y en Word: casos-con-dados (la clave
  de quien mira va aparte, en casos-con-dados-clave), conversaciones-escritas
  (lo que debía marcarse va aparte, en conversaciones-escritas-clave),
  conversacion-para-repetir, que nadie lee antes y también lleva su clave aparte,
  calendario-de-la-cohorte, tres-horas (para quien no atiende), formar-a-quien-forma y,
  de cada módulo y escenario, las tarjetas para cortar (m1-tarjetas). El guion de la
  sala es la primera hoja de cada material (m1-material).
  ${readings}
${course}
- Para contar visitas a oficinas: la hoja está en 20-formatos, con ocho visitas inventadas
  para ensayar. Los cuadros no se hacen con este ZIP: se hacen en «Recuento de visitas»,
  que es la dirección del sitio que anotaron arriba seguida de /recuento/. Lee la hoja en
  el propio aparato. Sin internet: en las descargas de ese sitio bajen «Todo el sitio en
  un ZIP», y abran recuento/index.html. La hoja se guarda antes como CSV UTF-8. De las
  ocho no sale ningún cuadro, y así tiene que ser: su equipo es «ensayo». Destrúyanlas
  antes de anotar la primera visita de verdad.
- Para saber qué cambió desde hoy: kit.json y textos.json dicen qué edición adoptaron, y
  no guardan nada de lo que ustedes escriben. SHA256SUMS sirve para comprobar que ningún
  archivo cambió en el camino (sha256sum -c SHA256SUMS); deja de coincidir cuando ustedes
  editan uno.
- Si ven un error: se lo dicen a quien coordina el equipo, que tiene los archivos.
  ${
    contact
      ? `Del texto de origen, escriban a ${contact}.`
      : `El sitio de donde sale este kit es una copia de prueba, que todavía no se publica:
  por ahora nadie recibe errores del texto de origen.`
  }

QUÉ HAY
${files}
`
    : `ADOPTION KIT: ${team}

Country: ${country}. City: ${city}. Level: ${level}. Paper: ${paper}.
Edition: ${edition}.
${law}
What is here: in 10, protocols to sign; in 20, forms; in 30, sheets for the wall; in 40, the course.
What is blank: ${blank}.
In which order: 00, 04, ${rest} and 60, as said next; the rest waits for its day.

WHERE TO START
The files open without the internet, and are taken in this order:
1. 00-first-afternoon. Read it today. It is a meeting of three hours for six people with a
   printer, and says what is printed and what is looked up the day before.
2. 04-blanks. Before that meeting, ${phones}
${toLawyer}
4. 60-plan-30-60-90. Nobody supports anyone until all that it begins with is done: what each
   person signs, modules ${listText(learnt, 'en')} (40-training), the
   rehearsals and what is in place. The other protocols are adopted one by one, over the
   following weeks.

WHAT YOU SHOULD KNOW
- No professional has reviewed these texts. This is information, not advice. Crisis;
  children and adolescents; safeguarding; legal safety; and research without harm
  hold from the day the professionals that each one names review and sign them. Until
  then only the call sheet and the rule on people under 18 are in use.
- Words in brackets, such as [on-call telephone], are a blank still to be filled. In
  Word it is a control, filled once in each document. 04-blanks.xlsx keeps who
  checked each value and on which day.
${lawyer}- Of each protocol the short document is printed and signed. The rest is in its
  annex, which need not be printed: references say file and section. What says “on
  the site” is not in this ZIP: look for it in the copy of the site you took it from.
  Write its address here: ________________________
  What follows it, page by page, is in Spanish in both languages: copy it as it is.
- The minutes take the version of each protocol, the “no.” that its adoption sheet
  states. The edition at the top of this file is that of the whole kit, and is not noted.
- This ZIP may carry the name of the team and its contacts. Keep it where only the
  team can go.

WHEN ITS TIME COMES
- To print: the first afternoon, the minutes, the roles and the sheets for the wall come as
  PDF too, which can be read on a phone. The minutes are printed from the PDF: there they
  are signed on one sheet. So is the crisis card, an A5 of two sides. Without A5 paper it
  goes on a sheet of A4 or Letter, at its real size, and is cut out.
- With a case: the sheets that hold its data do not come in Word; they are printed and
  filled in by hand. If 20-forms has no sheets in PDF, print them from the site. Before
  copying those that somebody takes home, write on one the numbers to call, and copy
  that one: nobody should leave with an empty line.
- To give the course, in 40-training and in Word: cases-with-dice (the key of
  the people who watch is apart, in cases-with-dice-key), written-conversations
  (what should have been marked is apart, in written-conversations-key),
  conversation-to-repeat, which nobody reads before and has its key apart too,
  calendar-of-the-cohort, three-hours (for those who take no cases), training-trainers
  and, of each module and scenario, the cards to cut (m1-cards).
  The script of the room is the first sheet of each material (m1-material).
  ${readings}
${course}
- To count visits to offices: the sheet is in 20-forms, with eight made-up visits to
  rehearse. The tables are not made with this ZIP: they are made in “Tally of visits”,
  which is the address of the site that you noted above followed by /en/recuento/. It reads
  the sheet on your own device. Without internet: from the downloads of that site get “The
  whole site in one ZIP”, and open recuento/index.html. Save the sheet first as CSV UTF-8.
  The eight give no table, and so it has to be: their team is “rehearsal”. Destroy them
  before you note the first real visit.
- To know what has changed since: kit.json and texts.json say which edition you adopted,
  and keep nothing of what you write. SHA256SUMS lets you check that no file changed on
  the way (sha256sum -c SHA256SUMS); it no longer matches once you edit one.
- If you see an error: tell the team’s coordinator, who has the files.
  ${
    contact
      ? `Of the original text, write to ${contact}.`
      : `The site that this kit comes from is a trial copy, not yet published: for now nobody
  receives errors of the original text.`
  }

WHAT IS HERE
${files}
`;
}
