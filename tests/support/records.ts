const sources = `sources:
  - read: https://www.gob.pe/
verification:
  level: official
  readThrough: 2024-01-01
`;

/** A route of example that cites a provision in its one step. */
export function routeFile({ cites = 'ley-1~art_1', more = '' } = {}): string {
  const no = (wish: string) =>
    `  ${wish}:\n    can: 'no'\n    how: { es: No la da., en: It does not. }\n`;
  return `id: demanda
name: { es: Demanda, en: Claim }
kind: civil
summary: { es: Pide una reparación., en: It asks for reparation. }
gives:
${['protection', 'punishment', 'reparation', 'removal'].map(no).join('')}cannot:
  - { es: No castiga., en: It does not punish. }
who: { es: Quien sufrió el daño., en: The person harmed. }
where: { es: En el juzgado., en: At the court. }
cost: { es: No lo confirmamos., en: We have not confirmed it. }
lawyer: { needed: 'yes', note: { es: Hace falta firma., en: A signature is needed. } }
deadlines: []
steps:
  - text: { es: Presenta la demanda., en: File the claim. }
    today: true
    cites: [${cites}]
documents: []
risks:
  - { es: Puede tardar., en: It may take long., whoLearns: true }
${more}${sources}`;
}

/** A conduct of example that one provision reaches and one route serves. */
export function conductFile({ gaps = '', routes = '[demanda]' } = {}): string {
  return `id: ejemplo
name: { es: Ejemplo, en: Example }
description: { es: Una conducta de ejemplo., en: An example conduct. }
says: { es: [me pasó], en: [it happened] }
reach:
  - provision: ley-1~art_1
    jurisdiction: pe
    fits: { es: Siempre., en: Always. }
    level: official
${gaps}routes: ${routes}
blameless: { es: No es culpa tuya., en: It is not your fault. }
counter: { when: { es: Di, en: Say }, say: Quiero denunciar., means: I want to report it. }
minors: { es: Nada cambia., en: Nothing changes. }
steps: [{ es: Respira., en: Breathe. }, { es: Pide ayuda., en: Ask for help. }]
${sources}`;
}

/** A form of example with one field that shows an element of the conduct. */
export function formFile({ conduct = 'ejemplo' } = {}): string {
  return `id: t1
code: 1
fill: pen
title: { es: Hoja, en: Sheet }
purpose: { es: Anotar., en: To write down. }
useWhen: { es: pasa., en: it happens. }
who: { es: Tú., en: You. }
keep: { es: En casa., en: At home. }
never:
  - { es: Claves., en: Passwords. }
sections:
  - title: { es: Datos, en: Data }
    fields:
      - id: que
        label: { es: Qué pasó, en: What happened }
        kind: text
        proves: [{ conduct: ${conduct}, element: conduct }]
reviewed: pending
needsReview: [legal]
version: 2024.01.1
`;
}

/** A paper of example with one field, all of whose parts have their gloss. */
export function paperFile({
  deadline = '',
  fields = '',
  reserved = '',
  routes = '[]',
} = {}): string {
  const none = 'deadline: { none: { es: No lo pone., en: It sets none. } }\n';
  return `id: pedido
title: { es: Pedido, en: Request }
purpose: { es: Para pedir., en: To ask. }
stage: start
order: 1
minute:
  - { es: Firma., en: Sign. }
  - { es: Entrega., en: Hand in. }
serves: [{ es: Siempre., en: Always. }]
servesNot: [{ es: Nunca., en: Never. }]
authority: { es: El juzgado., en: The court. }
${deadline || none}copies: { es: Dos., en: Two. }
lawyer: { needed: 'no', note: { es: No la pide., en: It asks for none. }, level: official }
risks: [{ es: Ninguno., en: None. }]
fields:
  - { id: nombre, label: { es: nombre, en: name }, example: Rosa }
${fields}parts:
  - { place: addressee, body: ['Señores:'], gloss: { es: A quién., en: To whom. } }
  - { body: ['{nombre}, digo:'], gloss: { es: Quién., en: Who. } }
  - { body: [Solicito que se haga.], gloss: { es: Qué pide., en: What it asks. } }
${reserved}closing: signature
signed: Lima, 9 de marzo de 2026
cargo: { es: Guárdalo., en: Keep it. }
aloud: { es: Dilo., en: Say it. }
routes: ${routes}
services: [linea-1]
${sources}reviewed: pending
needsReview: [legal]
version: 2024.01.1
`;
}
