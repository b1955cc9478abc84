import { z } from 'zod';
import { type Localized, localized } from './common.ts';

/**
 * Texts that several papers share, by the name under which they are written in its file: one rule, such as that
 * whoever is under 18 puts initials, holds in all of them. CC0.
 */
export const paperWords = {
  label: {
    nombre: {
      es: 'nombres y apellidos, como en tu documento',
      en: 'full name, as on your ID',
    },
    // Where whoever reports for another person may ask for their own name to be kept.
    'nombre-o-reserva': {
      es: 'tu nombre completo',
      en: 'your full name',
    },
    // Where the law wants the name, and whoever is under 18 is represented.
    'nombre-de-quien-firma': {
      es: 'nombres y apellidos, como en tu documento',
      en: 'full name, as on your ID',
    },
    documento: {
      es: 'DNI, carné u otro documento, con su número',
      en: 'ID (DNI) or other document with its number',
    },
    'documento-o-reserva': {
      es: 'DNI, carné u otro documento, con su número',
      en: 'ID (DNI) or other document with its number',
    },
    // In a case that has the name already: initials alone would leave the paper to nobody.
    'documento-en-el-caso': {
      es: 'DNI, carné u otro documento, con su número',
      en: 'ID (DNI) or other document with its number',
    },
    // Where there may be no case yet, and the person is there.
    'documento-en-persona': {
      es: 'DNI, carné u otro documento, con su número',
      en: 'ID (DNI) or other document with its number',
    },
    'documento-de-quien-firma': {
      es: 'DNI, carné u otro documento, con su número',
      en: 'ID (DNI) or other document with its number',
    },
    domicilio: {
      es: 'tu domicilio',
      en: 'your home address',
    },
    avisos: {
      es: 'celular o correo que solo tú ves',
      en: 'phone or e-mail that only you see',
    },
    // In a case that has a home address, or needs none.
    'avisos-del-caso': {
      es: 'celular o correo que solo tú ves, o casilla de tu abogada',
      en: 'phone or e-mail that only you see, or your lawyer’s electronic mailbox',
    },
    // On the only sheet, where whoever gets it has to answer.
    'correo-para-la-respuesta': {
      es: 'correo hecho para recibir la respuesta',
      en: 'an e-mail made to receive the answer',
    },
    'menor-del-caso': {
      es: 'nombre completo, edad y documento',
      en: 'full name, age and ID',
    },
    menor: {
      es: 'nombre completo, edad y documento',
      en: 'full name, age and ID',
    },
    // The one who harmed, where several may have, and one of them be aged 14 to 17.
    'contra-quien': {
      es: 'nombre y edad, si la sabes, o cuenta y número',
      en: 'name and age, if you know it, or account and number',
    },
    'nombres-en-reserva': {
      es: 'nombre completo, edad, documento y qué es de ti',
      en: 'full name, age, ID and what they are to you',
    },
    testigos: {
      es: 'nombre de cada testigo y, si está de acuerdo, cómo ubicarlo',
      en: 'name of each witness and, if they agree, how to find them',
    },
    lugares: {
      es: 'trabajo, estudio o colegio, solo si esa persona no lo conoce',
      en: 'work, place of study or school, only if that person does not know it',
    },
    anexos: {
      es: 'lo que adjuntas, con su número',
      en: 'what you attach, with its number',
    },
    'fiscalia-del-caso': {
      es: 'fiscalía que ve el caso',
      en: 'prosecutor’s office that has the case',
    },
    expediente: { es: 'número del expediente', en: 'file number' },
    'carpeta-o-expediente': {
      es: 'número de la carpeta o expediente',
      en: 'file or case number',
    },
    'dia-del-aviso': { es: 'día en que te notificaron', en: 'day on which you were notified' },
    'datos-y-donde': {
      es: 'qué datos son y dónde están',
      en: 'which data they are and where they are',
    },
  },
  note: {
    nombre: {
      es: 'Con menos de 18 años, pon solo tus iniciales.',
      en: 'If you are under 18, write only your initials.',
    },
    'nombre-o-reserva': {
      es: 'Con menos de 18 años, pon solo tus iniciales. Si es por otra persona y pides reserva, pon «identidad en reserva».',
      en: 'If you are under 18, write only your initials. If it is for another person and you ask for confidentiality, write “identidad en reserva” (identity kept confidential).',
    },
    'nombre-de-quien-firma': {
      es: 'Con menos de 18 años, pregunta antes quién firma.',
      en: 'If you are under 18, ask first who signs.',
    },
    documento: {
      es: 'Si no tienes documento, pon «ningún documento». Con menos de 18 años, pon siempre «documento reservado».',
      en: 'If you have no ID, write “ningún documento” (no document). If you are under 18, always write “documento reservado” (document kept confidential).',
    },
    'documento-o-reserva': {
      es: 'Si no tienes documento, pon «ningún documento». Si pusiste iniciales o «identidad en reserva», pon siempre «documento reservado».',
      en: 'If you have no ID, write “ningún documento” (no document). If you wrote initials or “identidad en reserva”, always write “documento reservado” (document kept confidential).',
    },
    'documento-en-el-caso': {
      es: 'Si no tienes documento, pon «ningún documento». Con menos de 18 años, o si está en reserva, pon siempre «mi identidad en reserva en este caso».',
      en: 'If you have no ID, write “ningún documento” (no document). If you are under 18, or it is kept confidential, always write “mi identidad en reserva en este caso” (my identity is kept confidential).',
    },
    'documento-en-persona': {
      es: 'Si no tienes documento, pon «ningún documento». Si pusiste iniciales, pon «mi documento, que muestro en persona».',
      en: 'If you have no ID, write “ningún documento” (no document). If you wrote initials, write “mi documento, que muestro en persona” (my document, which I show in person).',
    },
    'documento-de-quien-firma': {
      es: 'Si no tienes documento, pon «ningún documento».',
      en: 'If you have no ID, write “ningún documento” (no document).',
    },
    domicilio: {
      es: 'En un hogar de refugio, pon «por el CEM».',
      en: 'In a shelter, write “por el CEM” (through the CEM).',
    },
    'avisos-del-caso': {
      es: 'En un hogar de refugio, pon «por el CEM».',
      en: 'In a shelter, write “por el CEM” (through the CEM).',
    },
    'menor-del-caso': {
      es: 'El nombre completo, solo si pusiste iniciales o «identidad en reserva».',
      en: 'The full name, only if you wrote initials or “identidad en reserva”.',
    },
    menor: {
      es: 'El nombre completo, solo si tienes menos de 18 años, tú o por quien pides.',
      en: 'The full name, only if you, or whom you ask for, are under 18.',
    },
    'contra-quien': {
      es: 'Si son varias personas, ponlas todas. De quien tiene de 14 a 17 años, solo las iniciales.',
      en: 'If several people, all of them. Aged 14 to 17, only initials.',
    },
    'nombres-en-reserva': {
      es: 'El nombre completo, de cada persona que va con iniciales o «identidad en reserva». Si eres tú, pon «soy yo».',
      en: 'The full name, of each person who goes by initials or “identidad en reserva”. If it is you, write “soy yo” (that is me).',
    },
    anexos: {
      es: 'Tu documento va con la hoja reservada.',
      en: 'Your ID goes with the confidential sheet.',
    },
    ordenes: {
      es: 'No nombres un lugar que esa persona no conoce.',
      en: 'Do not name a place that person does not know.',
    },
    'testigo-en-reserva': {
      es: 'De un testigo, di qué vio u oyó. Su nombre va solo en la hoja reservada.',
      en: 'Of a witness, say what they saw or heard. Their name goes only on the confidential sheet.',
    },
  },
  gloss: {
    'hoja-aparte': {
      es: 'Para que no se junte con la otra hoja.',
      en: 'So that it is not put together with the other sheet.',
    },
    'misma-oficina': { es: 'La misma oficina.', en: 'The same office.' },
    'solo-aqui': {
      es: 'Escríbelos solo aquí. Pon un correo o celular que solo tú veas. La copia de tu documento va aquí, porque puede llevar tu dirección.',
      en: 'Write them only here. Give an e-mail or phone that only you see. The copy of your ID goes here, because it may carry your address.',
    },
    'reserva-administrativa': {
      es: 'El domicilio [va en el escrito](norma:ds-006-2026-jus~art_113) por ley. Que baste darlo en una hoja aparte, y que la regla sobre la intimidad lo cubra, es lectura nuestra. Pregunta en la oficina y que conste lo que te digan.',
      en: 'By law the home address [goes in the document](norma:ds-006-2026-jus~art_113). That it is enough to give it on a separate sheet, and that the rule on privacy covers it, is our reading. Ask at the office, and have what they tell you put on record.',
    },
    'reserva-de-la-victima': {
      es: 'La regla que manda guardar en reserva los datos de la víctima.',
      en: 'The rule that has the victim’s data kept confidential.',
    },
  },
  warning: {
    'identidad-en-reserva': {
      es: 'Si es por otra persona y no quieres que se sepa quién avisó, tu nombre va solo en la hoja reservada: marca la casilla que lo pide. Es propuesta nuestra, como las iniciales: la ley pide [tu identidad](norma:cpp~art_328__para_1). Si tu firma deja leer tu nombre, pregunta si basta firmar la reservada.',
      en: 'If it is for another person and you do not want it known who told, your name goes only on the confidential sheet: tick the box that asks for it. It is our proposal, like the initials: the law wants [your identity](norma:cpp~art_328__para_1). If your signature lets your name be read, ask whether signing the confidential one is enough.',
    },
    'ciudad-que-no-conoce': {
      es: 'Si huiste a una ciudad que esa persona no conoce, la oficina y el «lugar» de la firma dicen dónde estás: pregunta al CEM en cuál entregarlo.',
      en: 'If you fled to a town that person does not know of, the office and the “lugar” (place) by the signature tell where you are: ask the CEM where to hand it in.',
    },
  },
  cargo: {
    'juego-sellado': {
      es: 'Pide que sellen tu copia y llévatela: ese es tu cargo, y dice la fecha, la hora y cuántas hojas recibieron. Si lo mandas por una mesa de partes digital, guarda el número que te devuelve. Pon el cargo donde nadie de tu casa lo encuentre, porque con él pruebas qué pediste y cuándo.',
      en: 'Ask for your copy to be stamped and take it with you: that stamped copy (cargo) gives the date, the hour and how many sheets they received. If you send it through a digital filing desk, keep the number it gives you. Put the stamped copy where nobody at home will find it, because it proves what you asked for and when.',
    },
  },
} satisfies Record<string, Record<string, Localized>>;

/** A text of a paper, or the name of one that several share: read, it is the text. */
export function paperText(kind: keyof typeof paperWords) {
  const shared = new Map<string, Localized>(Object.entries(paperWords[kind]));
  return z
    .union([localized, z.enum([...shared.keys()])])
    .transform((said) => (typeof said === 'string' ? shared.get(said) : said))
    .pipe(localized as z.ZodType<Localized, Localized | undefined>);
}
