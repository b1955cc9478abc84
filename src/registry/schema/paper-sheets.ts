/**
 * Reserved sheets that several papers share, by the name under which they are written in its file: what the other
 * person must not read is asked for, and kept, in the same words in all of them. CC0.
 */
export const sharedSheets = {
  // Of a paper in a case that is under way: the office, the number, how to give notice. Its fields are `oficina`,
  // `caso`, `nombre`, `documento`, `avisos` and `menor`.
  'hoja-del-caso': [
    {
      place: 'sumilla',
      body: ['Caso: {caso}. Sumilla: datos reservados. Hoja aparte de lo que entrego hoy.'],
      reading: {
        en: {
          body: ['Case: {caso}. Summary: confidential sheet, separate from what I hand in today.'],
        },
      },
      gloss: 'hoja-aparte',
    },
    {
      place: 'addressee',
      body: ['Señor o señora fiscal, juez o jueza, {oficina}:'],
      reading: { en: { body: ['To the prosecutor or the judge, {oficina}:'] } },
      gloss: 'misma-oficina',
    },
    {
      body: [
        '{nombre}, con {documento}, entrego aparte estos datos para que me ubiquen y me avisen:',
        'Avisos: {avisos}',
        'Nombre que pido reservar: {menor}',
        'Si tengo documento de identidad, su copia va con esta hoja y no con la otra.',
      ],
      reading: {
        en: {
          body: [
            'I, {nombre}, with {documento}, give these details on a separate confidential sheet so that I can be found and given notice:',
            'Notices: {avisos}',
            'Name that I ask to be kept confidential: {menor}',
            'If I have an identity document, its copy goes with this sheet and not with the other.',
          ],
        },
      },
      gloss: {
        es: 'Escríbelos solo aquí: quien sabe tu correo puede intentar entrar en él o escribirte. En un hogar de refugio no pongas su dirección: pide que te ubiquen por el CEM. La copia de tu documento va aquí, porque puede llevar tu dirección.',
        en: 'Write them only here: a person who knows your e-mail may try to get into it or write to you. In a shelter, do not give its address: ask to be reached through the CEM. The copy of your ID goes here, because it may carry your address.',
      },
      warning: {
        es: 'Desde que un aviso llega ahí corren los días, aunque no lo hayas leído: míralo todos los días.',
        en: 'From the moment a notice arrives there the days run, even if you have not read it: look at it every day.',
      },
    },
    {
      name: 'Pedido',
      body: [
        'Pido que esta hoja se guarde en reserva y que no se muestre ni se entregue a la otra parte. Si es un delito contra la libertad sexual, me amparo en el [artículo 95, numeral 1, literal c, del Código Procesal Penal](norma:cpp~art_95__para_1__lit_c); si es violencia contra la mujer o la familia, en el [artículo 9 del Reglamento de la Ley 30364](norma:ds-009-2016-mimp~art_9__para_1); en otro, en el [artículo 248 del Código Procesal Penal](norma:cpp~art_248__para_1), por peligro grave.',
      ],
      reading: {
        en: {
          name: 'Request',
          body: [
            'I ask that this sheet be kept confidential and not be shown or given to the other party. If it is an offence against sexual freedom, I rely on article 95(1)(c) of the Code of Criminal Procedure; if it is violence against women or the family, on article 9 of the Implementing Regulation of Law 30364; in another, on article 248 of the Code of Criminal Procedure, because of serious danger.',
          ],
        },
      },
      gloss: {
        es: 'Tacha lo que no te toque. Que estas reglas cubran tu correo es lectura nuestra. La otra persona tiene derecho a defenderse, y el juez [puede dar tu nombre](norma:cpp~art_250__para_2) a su defensa.',
        en: 'Cross out what does not apply. That these rules cover your e-mail is our reading. The other person has the right to a defence, and the judge [may give your name](norma:cpp~art_250__para_2) to their counsel.',
      },
    },
  ],
};
