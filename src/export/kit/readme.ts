import type { Lang } from '../../registry/schema/common.ts';
import { tokens } from './plan.ts';

/**
 * `LEEME.txt`, with its tokens.
 * @param day up to which the law was read, `YYYY-MM-DD`
 */
export function readmeText(lang: Lang, version: string, day: string): string {
  const { team, city, country, level, files } = tokens;
  return lang === 'es'
    ? `KIT DE ADOPCIÓN: ${team}

País: ${country}. Ciudad: ${city}. Nivel: ${level}.
Edición ${version}. Ley del Perú leída hasta el ${day}.

POR DÓNDE EMPEZAR
Abran 00-primera-tarde y sigan lo que dice. Son tres horas para seis personas con
una impresora. Todo se abre sin internet.

QUÉ HAY
${files}

LO QUE HAY QUE SABER
- Ningún profesional ha revisado estos textos. Es información, no asesoría. Crisis;
  niñas, niños y adolescentes; salvaguarda; seguridad jurídica, e investigar sin dañar
  valen desde que los revisan y firman las profesionales que cada uno nombra. Mientras
  tanto están en uso solo la hoja de llamadas y la regla de los menores de 18 años.
- Nadie acompaña hasta que esté todo lo que dice el comienzo de 60-plan-30-60-90.
- Un espacio entre corchetes, como [teléfono de guardia], es un blanco que falta
  llenar. En Word es un control: se llena una vez en cada documento. En
  04-blancos.xlsx se anota quién comprobó cada valor y qué día.
- En el kit de otro país, los protocolos dicen qué hacer, y donde dice «abogada» y
  un número falta lo que escriba una abogada o un abogado de ahí: los números son los
  de 05-hoja-de-pais y 06-lo-que-escribe-su-abogada. Hasta entonces, lo que se dice
  antes de escuchar no promete secreto, y si alguien tiene menos de 18 años se avisa
  ese mismo día. En 04-blancos va lo que se leyó de ese país, con su nivel; vale
  cuando alguien lo comprueba y lo escribe en «Valor».
- De cada protocolo se imprime y se firma el documento corto. Lo demás está en su
  anexo, que no hace falta imprimir: las referencias dicen archivo y sección.
- La primera tarde, el acta y las hojas de la pared van en PDF, para imprimir o leer en
  un teléfono, y en Word. La tarjeta de crisis se imprime desde el PDF, de tamaño A5, y
  el acta también: en el PDF se firma en una sola hoja.
- Las hojas que guardan datos de un caso no van en Word: se imprimen y se llenan a
  mano. Si 20-formatos no trae hojas en PDF, se imprimen desde el sitio.
- Si la formación, el libro EPUB o la copia del sitio no están en la lista de
  arriba, es que no se habían hecho para este país cuando se armó el kit.
- kit.json y textos.json dicen qué edición adoptaron, y no guardan nada de lo que
  ustedes escriben. Con ellos se puede saber qué cambió desde entonces.
- SHA256SUMS sirve para comprobar que ningún archivo cambió en el camino
  (sha256sum -c SHA256SUMS). Deja de coincidir cuando ustedes editan un archivo.
- Este ZIP puede llevar el nombre del equipo y sus contactos. Guárdenlo donde solo
  entra el equipo.
`
    : `ADOPTION KIT: ${team}

Country: ${country}. City: ${city}. Level: ${level}.
Edition ${version}. Law of Peru read up to ${day}.

WHERE TO START
Open 00-primera-tarde and follow it. It takes three hours for six people with a
printer. Everything opens without the internet.

WHAT IS HERE
${files}

WHAT YOU SHOULD KNOW
- No professional has reviewed these texts. This is information, not advice. Crisis;
  children and adolescents; safeguarding; legal safety; and research without harm
  hold from the day the professionals that each one names review and sign them. Until
  then only the call sheet and the rule on people under 18 are in use.
- Nobody accompanies until all that 60-plan-30-60-90 begins with is done.
- Words in brackets, such as [on-call phone], are a blank still to be filled. In
  Word it is a control, filled once in each document. 04-blancos.xlsx keeps who
  checked each value and on which day.
- In the kit of another country, the protocols say what to do, and where it says
  "lawyer" and a number, what a lawyer of that country writes is missing: the numbers
  are those of 05-hoja-de-pais and 06-lo-que-escribe-su-abogada. Until then, what is
  said before listening promises no secrecy, and if somebody is under 18 notice is
  given the same day. 04-blancos holds what was read of that country, with its level;
  it holds once somebody checks it and writes it under "Value".
- Of each protocol the short document is printed and signed. The rest is in its
  annex, which need not be printed: references say file and section.
- The first afternoon, the minutes and the sheets for the wall come as PDF, to print or
  to read on a phone, and in Word. The crisis card is printed from the PDF, in A5, and
  so are the minutes: in the PDF they are signed on one sheet.
- Sheets that hold the data of a case do not come in Word: they are printed and
  filled in by hand. If 20-formatos has no sheets in PDF, print them from the site.
- If training, the EPUB book or the copy of the site are not in the list above,
  they had not been made for this country when the kit was put together.
- kit.json and textos.json say which edition you adopted and keep nothing of what
  you write. With them one can tell what has changed since.
- SHA256SUMS lets you check that no file changed on the way (sha256sum -c
  SHA256SUMS). It no longer matches once you edit a file.
- This ZIP may carry the name of the team and its contacts. Keep it where only the
  team can go.
`;
}
