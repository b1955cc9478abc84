import { describe, expect, test } from 'vitest';
import { toldOn } from '../../support/told-on.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';

// Sentences, rows and items as people write them, about norms of the registry; each pair of lists was written
// before the check was run on it.

type Planted = readonly [Lang, string];

const right: readonly Planted[] = [
  [
    'es',
    'Según el [artículo 154-B](norma:cp~art_154-B), quien difunde el video de una adolescente de 15 años recibe de seis a diez años de prisión.',
  ],
  [
    'es',
    'Difundir un audio íntimo tiene pena privativa de libertad no menor de dos ni mayor de cinco años ([artículo 154-B](norma:cp~art_154-B)).',
  ],
  [
    'es',
    'El [párrafo 2 del artículo 154-B](norma:cp~art_154-B__al_2) fija de 180 a 365 días-multa, además de tres a seis años de cárcel.',
  ],
  [
    'es',
    'Las penas del [artículo 154-B](norma:cp~art_154-B) son estas:\n\n- La imagen es de una persona adulta y no hubo pareja: de 2 a 5 años.\n- La subió tu exnovio: de 3 a 6 años.\n- La víctima aún no llega a los 14: de diez a quince años.',
  ],
  [
    'es',
    '| Qué pasó | Norma | Cárcel |\n| --- | --- | --- |\n| Tu esposo te sigue y te espía | [CP, art. 151-A](norma:cp~art_151-A) | 4 a 7 años |\n| Un desconocido te sigue | [CP, art. 151-A](norma:cp~art_151-A) | 1 a 4 años |',
  ],
  [
    'es',
    'Por [acoso](norma:cp~art_151-A) la pena máxima es de cuatro años; si la víctima está embarazada, llega a siete.',
  ],
  [
    'es',
    'El [artículo 183-B](norma:cp~art_183-B) protege también a quienes tienen de 14 a 17 años: si hubo engaño, la pena es de 3 a 6 años.',
  ],
  [
    'es',
    'Contactar a un niño de 12 años con fines sexuales se castiga con seis a nueve años de prisión ([artículo 183-B](norma:cp~art_183-B)).',
  ],
  [
    'es',
    'En la [violación sexual](norma:cp~art_170), la pena va de catorce a veinte años; cuando el autor es el conviviente, de veinte a veintiséis años.',
  ],
  [
    'es',
    'Los [tocamientos](norma:cp~art_176) con amenaza tienen entre 6 y 9 años de cárcel.',
  ],
  [
    'es',
    'El [chantaje sexual](norma:cp~art_176-C) se castiga con 2 a 4 años de cárcel, y con 3 a 5 si la amenaza es publicar fotos de la víctima.',
  ],
  [
    'es',
    'La [extorsión](norma:cp~art_200) simple tiene de 10 a 15 años de cárcel. Con rehenes, de 20 a 30 años.',
  ],
  [
    'es',
    'Por la [difamación](norma:cp~art_132) cometida en un periódico, la multa es de 120 a 365 días-multa y la cárcel, de uno a tres años.',
  ],
  [
    'es',
    'La [difamación](norma:cp~art_132) es de acción privada: la lleva la persona ofendida con una querella.',
  ],
  ['es', 'El [acoso](norma:cp~art_151-A) es de acción pública: la fiscalía lo investiga.'],
  [
    'es',
    'Hacerse pasar por otra persona en internet tiene de tres a cinco años ([artículo 9](norma:ley-30096~art_9)); si se suplanta a una menor de edad, de seis a nueve.',
  ],
  [
    'es',
    'Entrar a un correo ajeno tiene de uno a cuatro años de cárcel, y de tres a seis si se burla la seguridad ([artículo 2](norma:ley-30096~art_2)).',
  ],
  [
    'es',
    'Tienes tres días para apelar las medidas, y la fiscalía tiene cinco días para su dictamen ([artículo 16-C](norma:ley-30364~art_16-C)).',
  ],
  [
    'es',
    '| Acto | Plazo |\n| --- | --- |\n| Apelar ([artículo 16-C](norma:ley-30364~art_16-C)) | 3 días |\n| Dictamen de la fiscalía ([artículo 16-C](norma:ley-30364~art_16-C)) | 5 días |',
  ],
  [
    'es',
    'Con riesgo severo, el juzgado tiene 24 horas; si el riesgo no se puede determinar, cuarenta y ocho horas ([artículo 16](norma:ley-30364~art_16)).',
  ],
  [
    'es',
    'El [artículo 23-C](norma:ley-30364~art_23-C) pide un primer informe a los quince días; con riesgo severo, informes periódicos cada tres meses.',
  ],
  [
    'es',
    'En una empresa privada, el comité tiene 15 días calendario para su informe ([artículo 29](norma:ds-014-2019-mimp~art_29)).',
  ],
  [
    'es',
    'Recursos humanos decide en diez días calendario ([artículo 29](norma:ds-014-2019-mimp~art_29)).',
  ],
  [
    'es',
    'Plazos de la [universidad](norma:ds-014-2019-mimp~art_49):\n\n- Informe inicial: 7 días.\n- Alegatos: 3 días calendario.\n- Apelar: 5 días calendario.',
  ],
  [
    'es',
    'Para una sentencia, la apelación se presenta en cinco días hábiles; para un auto, en tres días hábiles ([artículo 414](norma:cpp~art_414)).',
  ],
  [
    'es',
    'La investigación preparatoria dura 120 días calendario, con una prórroga de 60 días calendario; un caso complejo, hasta ocho meses ([artículo 342](norma:cpp~art_342)).',
  ],
  [
    'es',
    'Quien pide acceder a sus datos espera hasta 20 días hábiles, y quien pide borrarlos, 10 días hábiles ([artículo 69](norma:ds-016-2024-jus~art_69)).',
  ],
  [
    'es',
    'Para presentar la demanda de hábeas data tienes sesenta días hábiles ([artículo 60](norma:ncpco~art_60)).',
  ],
  [
    'es',
    'Mujeres de 18 a 29 años pueden pedir esto. El [artículo 16-C](norma:ley-30364~art_16-C) les da tres días para recurrir.',
  ],
  [
    'es',
    'La condena por [agresiones](norma:cp~art_122-B) trae de uno a tres años de cárcel; con un arma, de dos a tres.',
  ],
  [
    'en',
    'Under [article 154-B](norma:cp~art_154-B), the penalty is two to five years; if the girl is 13, ten to fifteen years.',
  ],
  [
    'en',
    'A former husband who stalks you faces four to seven years in prison ([article 151-A](norma:cp~art_151-A)).',
  ],
  [
    'en',
    '| Act | Time |\n| --- | --- |\n| Appeal ([article 16-C](norma:ley-30364~art_16-C)) | 3 days |\n| Opinion of the prosecutor ([article 16-C](norma:ley-30364~art_16-C)) | five days |',
  ],
  [
    'en',
    'Penalties of [article 176](norma:cp~art_176):\n\n- With a threat: 6 to 9 years.\n- Without violence or threat: 3 to 6 years.',
  ],
  [
    'en',
    'You have fifteen calendar days to appeal, and the body has ten working days to hand over the information ([article 11](norma:ds-021-2019-jus~art_11)).',
  ],
  [
    'en',
    'Rape by a partner carries not less than twenty nor more than twenty-six years ([article 170](norma:cp~art_170)).',
  ],
  [
    'en',
    '[Article 183-B](norma:cp~art_183-B) covers adolescents aged 14 to 17 when there is deceit; it then sets three to six years.',
  ],
  [
    'en',
    'The [defamation](norma:cp~art_132) is prosecuted only by the victim, with a querella.',
  ],
  [
    'en',
    'Extortion carries 10 to 15 years, and with hostages 20 to 30 years ([article 200](norma:cp~art_200)).',
  ],
  [
    'en',
    'With severe risk the court has 24 hours; where the risk is unknown, 48 hours ([article 16](norma:ley-30364~art_16)).',
  ],
];

const wrong: readonly Planted[] = [
  [
    'es',
    'Según el [artículo 154-B](norma:cp~art_154-B), quien difunde el video de una adolescente de 15 años recibe de dos a cinco años de prisión.',
  ],
  [
    'es',
    'Difundir un audio íntimo tiene pena privativa de libertad no menor de dos ni mayor de seis años ([artículo 154-B](norma:cp~art_154-B)).',
  ],
  [
    'es',
    'El [párrafo 2 del artículo 154-B](norma:cp~art_154-B__al_2) fija de 30 a 120 días-multa, además de tres a seis años de cárcel.',
  ],
  [
    'es',
    'Las penas del [artículo 154-B](norma:cp~art_154-B) son estas:\n\n- La subió tu exnovio: de 3 a 6 años.\n- La víctima aún no llega a los 14: de seis a diez años.',
  ],
  [
    'es',
    '| Qué pasó | Norma | Cárcel |\n| --- | --- | --- |\n| Tu esposo te sigue y te espía | [CP, art. 151-A](norma:cp~art_151-A) | 1 a 4 años |\n| Un desconocido te sigue | [CP, art. 151-A](norma:cp~art_151-A) | 1 a 4 años |',
  ],
  [
    'es',
    'Por [acoso](norma:cp~art_151-A) la pena máxima es de cuatro años; si la víctima está embarazada, llega a seis.',
  ],
  [
    'es',
    'El [artículo 183-B](norma:cp~art_183-B) protege también a quienes tienen de 14 a 17 años: si hubo engaño, la pena es de 6 a 9 años.',
  ],
  [
    'es',
    'Contactar a un niño de 12 años con fines sexuales se castiga con tres a seis años de prisión ([artículo 183-B](norma:cp~art_183-B)).',
  ],
  [
    'es',
    'En la [violación sexual](norma:cp~art_170), cuando el autor es el conviviente la pena va de catorce a veinte años.',
  ],
  [
    'es',
    'Los [tocamientos](norma:cp~art_176) con amenaza tienen entre 3 y 6 años de cárcel.',
  ],
  [
    'es',
    'El [chantaje sexual](norma:cp~art_176-C) se castiga con 3 a 5 años de cárcel, y con 2 a 4 si la amenaza es publicar fotos de la víctima.',
  ],
  [
    'es',
    'La [extorsión](norma:cp~art_200) simple tiene de 10 a 15 años de cárcel. Con rehenes, de 15 a 25 años.',
  ],
  [
    'es',
    'Por la [difamación](norma:cp~art_132) cometida en un periódico, la multa es de 90 a 120 días-multa.',
  ],
  [
    'es',
    'La [difamación](norma:cp~art_132) es de acción pública: la fiscalía la investiga.',
  ],
  ['es', 'Por [acoso](norma:cp~art_151-A) la víctima debe presentar una querella.'],
  [
    'es',
    'Hacerse pasar por otra persona en internet tiene de tres a cinco años ([artículo 9](norma:ley-30096~art_9)); si se suplanta a una menor de edad, de cinco a ocho.',
  ],
  [
    'es',
    'Entrar a un correo ajeno tiene de uno a cuatro años de cárcel, y de dos a cinco si se burla la seguridad ([artículo 2](norma:ley-30096~art_2)).',
  ],
  [
    'es',
    'Tienes cinco días para apelar las medidas ([artículo 16-C](norma:ley-30364~art_16-C)).',
  ],
  [
    'es',
    '| Acto | Plazo |\n| --- | --- |\n| Apelar ([artículo 16-C](norma:ley-30364~art_16-C)) | 5 días |\n| Dictamen de la fiscalía ([artículo 16-C](norma:ley-30364~art_16-C)) | 5 días |',
  ],
  [
    'es',
    'Con riesgo severo, el juzgado tiene cuarenta y ocho horas para dar las medidas ([artículo 16](norma:ley-30364~art_16)).',
  ],
  [
    'es',
    'El [artículo 23-C](norma:ley-30364~art_23-C) pide, con riesgo severo, informes periódicos cada seis meses.',
  ],
  [
    'es',
    'En una empresa privada, el comité tiene 10 días calendario para su informe ([artículo 29](norma:ds-014-2019-mimp~art_29)).',
  ],
  [
    'es',
    'Recursos humanos decide en quince días calendario ([artículo 29](norma:ds-014-2019-mimp~art_29)).',
  ],
  [
    'es',
    'Plazos de la [universidad](norma:ds-014-2019-mimp~art_49):\n\n- Informe inicial: 10 días.\n- Alegatos: 3 días calendario.',
  ],
  [
    'es',
    'Para una sentencia, la apelación se presenta en tres días hábiles ([artículo 414](norma:cpp~art_414)).',
  ],
  [
    'es',
    'Un caso complejo se investiga hasta 36 meses ([artículo 342](norma:cpp~art_342)).',
  ],
  [
    'es',
    'Quien pide acceder a sus datos espera hasta 10 días hábiles ([artículo 69](norma:ds-016-2024-jus~art_69)).',
  ],
  [
    'es',
    'Para presentar la demanda de hábeas data tienes dos meses ([artículo 60](norma:ncpco~art_60)).',
  ],
  [
    'es',
    'Mujeres de 18 a 29 años pueden pedir esto. El [artículo 16-C](norma:ley-30364~art_16-C) les da cinco días para recurrir.',
  ],
  [
    'es',
    'La condena por [agresiones](norma:cp~art_122-B) trae de uno a tres años de cárcel; con un arma, de tres a seis.',
  ],
  [
    'en',
    'Under [article 154-B](norma:cp~art_154-B), the penalty is two to five years; if the girl is 13, six to ten years.',
  ],
  [
    'en',
    'A former husband who stalks you faces one to four years in prison ([article 151-A](norma:cp~art_151-A)).',
  ],
  [
    'en',
    '| Act | Time |\n| --- | --- |\n| Appeal ([article 16-C](norma:ley-30364~art_16-C)) | 3 days |\n| Opinion of the prosecutor ([article 16-C](norma:ley-30364~art_16-C)) | three days |',
  ],
  [
    'en',
    'Penalties of [article 176](norma:cp~art_176):\n\n- With a threat: 8 to 11 years.\n- Without violence or threat: 3 to 6 years.',
  ],
  [
    'en',
    'You have ten working days to appeal to the Tribunal ([article 11](norma:ds-021-2019-jus~art_11)).',
  ],
  [
    'en',
    'Rape by a partner carries not less than fourteen nor more than twenty years ([article 170](norma:cp~art_170)).',
  ],
  [
    'en',
    '[Article 183-B](norma:cp~art_183-B) covers adolescents aged 14 to 17 when there is deceit; it then sets six to nine years.',
  ],
  ['en', 'The [defamation](norma:cp~art_132) is prosecuted by the State.'],
  ['en', 'Extortion with hostages carries 10 to 15 years ([article 200](norma:cp~art_200)).'],
  ['en', 'With severe risk the court has two days ([article 16](norma:ley-30364~art_16)).'],
];

describe('planted in a page, right', () => {
  test.each(right)('%s: %s', (lang, text) => {
    expect(toldOn(text, lang)).toEqual([]);
  });
});

describe('planted in a page, wrong', () => {
  test.each(wrong)('%s: %s', (lang, text) => {
    expect(toldOn(text, lang).map(({ severity }) => severity)).toContain('error');
  });
});
