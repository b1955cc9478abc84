// Two norms with several values each: an offence with four forms, and an appeal with three terms.

const head = (eId: string, kind: string): string => `eId: ${eId}
num: '${eId.slice(4)}'
heading: { es: Ejemplo, en: Example }
kind: ${kind}
`;
const foot = `    changedBy: ley-2
    sources:
      - official: https://spij.minjus.gob.pe/
        read: https://spij.minjus.gob.pe/
    verification: { level: official, readThrough: 2024-01-01 }
`;
const offence = `${head('art_7', 'offence')}saidAs:
  pareja:
    es: [pareja, expareja]
    en: [partner]
  menor-de-18:
    es: [menor de 18]
    en: [under 18]
  menor-de-14:
    es: [menor de 14]
    en: [under 14]
versions:
  2020-01-02:
    summary: { es: Castiga algo., en: It punishes something. }
    penalty:
      id: base
      part: al_1
      imprisonment: { minYears: 2, maxYears: 5 }
      dayFines: { min: 30, max: 120 }
    aggravated:
      - id: pareja
        part: al_2
        label: { es: pareja, en: partner }
        when: { es: Hay pareja., en: There is a partner. }
        penalty: { imprisonment: { minYears: 3, maxYears: 6 }, dayFines: { min: 180, max: 365 } }
      - id: menor-de-18
        part: al_3
        label: { es: menor de 18, en: under 18 }
        when: { es: La víctima tiene menos de 18 años., en: The victim is under 18. }
        penalty: { imprisonment: { minYears: 6, maxYears: 10 } }
      - id: menor-de-14
        part: al_4
        label: { es: menor de 14, en: under 14 }
        when: { es: La víctima tiene menos de 14 años., en: The victim is under 14. }
        penalty: { imprisonment: { minYears: 16, maxYears: 18 } }
${foot}`;
const appeal = `${head('art_8', 'procedure')}saidAs:
  apelar:
    es: [apelar, presentar la apelación]
    en: [to appeal]
  resolver:
    es: [resolver la apelación, resuelve la apelación]
    en: [ruling on the appeal, rules on the appeal]
  dictamen:
    es: [dictamen]
    en: [opinion]
versions:
  2020-01-02:
    summary: { es: Da plazos., en: It sets terms. }
    deadlines:
      - id: apelar
        part: para_1
        what: { es: apelar, en: to appeal }
        value: 3
        unit: workingDays
      - id: resolver
        part: para_2
        what: { es: resolver, en: ruling }
        value: 10
        unit: workingDays
      - id: dictamen
        part: para_3
        what: { es: dictamen de la fiscalía, en: opinion of the prosecutor }
        value: 5
        unit: calendarDays
${foot}`;
/** Their files. */
export const severalValues = {
  'src/data/instruments/pe/ley-1/art_7.yaml': offence,
  'src/data/instruments/pe/ley-1/art_8.yaml': appeal,
};
