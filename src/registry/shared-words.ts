import type { Lang } from './schema/common.ts';

/**
 * Words by which people mean a circumstance that several offences share, by its name in `saidAs`: matched
 * by their stems, so that an irregular verb stands in each of its turns.
 */
export const sharedWords = {
  'adulta-mayor': {
    es: ['adulta mayor', 'anciana'],
    en: ['older adult', 'elderly'],
  },
  'ante-ninos': {
    es: ['presencia de niñas', 'delante de sus hijos'],
    en: ['presence of children', 'in front of children'],
  },
  arma: {
    es: ['arma', 'mano armada', 'objeto contundente'],
    en: ['weapon', 'armed', 'blunt object'],
  },
  banda: {
    es: ['banda', 'organización criminal'],
    en: ['gang', 'band', 'criminal organisation', 'criminal organization'],
  },
  'condicion-de-mujer': {
    es: ['condición de tal', 'agredida por ser mujer'],
    en: ['for being a woman'],
  },
  crueldad: {
    es: ['ensañamiento', 'alevosía'],
    en: ['cruelty', 'treachery'],
  },
  cuidado: {
    es: ['a su cuidado', 'vigilancia', 'autoridad sobre', 'confianza'],
    en: ['in their care', 'supervision', 'authority over', 'trust'],
  },
  'de-14-a-17': {
    es: ['de 14 a menos de 18', 'de 14 a 17'],
    en: ['14 to under 18', 'aged 14 to 17'],
  },
  'defensa-nacional': {
    es: ['defensa nacional', 'seguridad nacional', 'soberanía', 'defensa'],
    en: ['national defence', 'national security', 'sovereignty', 'defence'],
  },
  'delitos-de-crimen-organizado': {
    es: ['extorsión', 'secuestro', 'lavado de activos'],
    en: ['extortion', 'kidnapping', 'money laundering'],
  },
  dependencia: {
    es: [
      'dependencia',
      'subordinación',
      'relación laboral',
      'relación educativa',
      'ámbito laboral',
      'su jefe',
    ],
    en: [
      'dependence',
      'subordination',
      'employment relationship',
      'educational relationship',
      'boss',
    ],
  },
  difusion: {
    es: [
      'difunde por internet',
      'difundir por internet',
      'difusión por internet',
      'difunde en redes',
      'difundir en redes',
      'redes sociales',
      'difusión masiva',
      'difusión por tecnología',
    ],
    en: [
      'spread online',
      'spreads online',
      'spreading online',
      'dissemination online',
      'on the internet',
      'social networks',
      'social media',
      'mass dissemination',
    ],
  },
  discapacidad: {
    es: ['discapacidad'],
    en: ['disability', 'disabled'],
  },
  docente: {
    es: ['docente', 'profesor'],
    en: ['teacher'],
  },
  'dos-o-mas-agravantes': {
    es: [
      'dos o más agravantes',
      'dos o más circunstancias agravantes',
      'dos agravantes',
      'con dos o más',
      'varias agravantes',
      'más de una agravante',
    ],
    en: [
      'two or more aggravating',
      'two aggravating',
      'with two or more',
      'several aggravating',
      'more than one aggravating',
    ],
  },
  ebriedad: {
    es: ['ebriedad', 'alcohol', 'drogas'],
    en: ['drunk', 'alcohol', 'drugs'],
  },
  familia: {
    es: ['familiar', 'familiares', 'familia', 'pariente', 'parentesco'],
    en: ['relative', 'family', 'kinship'],
  },
  funcionario: {
    es: ['funcionario', 'servidor público'],
    en: ['public official', 'public servant', 'official'],
  },
  gestante: {
    es: ['gestante', 'gestación', 'embarazada'],
    en: ['pregnant', 'pregnancy'],
  },
  'informacion-clasificada': {
    es: [
      'información clasificada',
      'información secreta',
      'información reservada',
      'información confidencial',
    ],
    en: [
      'classified information',
      'secret information',
      'restricted information',
      'confidential information',
    ],
  },
  'lesion-grave': {
    es: ['lesión grave', 'lesiones graves', 'lesiona gravemente'],
    en: ['serious injury', 'grave injury', 'seriously injures'],
  },
  'medio-de-vida': {
    es: ['medio de vida', 'medio de subsistencia'],
    en: ['livelihood', 'means of living'],
  },
  'menor-de-14': {
    es: ['menor de 14'],
    en: ['under 14'],
  },
  'menor-de-18': {
    es: ['menor de 18', 'menor de edad'],
    en: ['under 18', 'a minor'],
  },
  'menor-de-edad': {
    es: ['menor de edad'],
    en: ['a minor'],
  },
  'misma-casa': {
    es: ['misma casa', 'mismo domicilio'],
    en: ['same home', 'same house'],
  },
  muerte: {
    es: ['muere', 'muerte', 'murió', 'morir', 'fallece'],
    en: ['dies', 'died', 'death', 'killed'],
  },
  negocio: {
    es: ['turismo', 'empresa', 'persona jurídica', 'actividad económica'],
    en: ['tourism', 'company', 'legal person', 'economic activity'],
  },
  'organizacion-criminal': {
    es: ['organización criminal', 'organizaciones criminales'],
    en: ['criminal organisation', 'criminal organization'],
  },
  pareja: {
    es: [
      'pareja',
      'expareja',
      'su ex',
      'enamorado',
      'exenamorado',
      'novio',
      'exnovio',
      'esposo',
      'exesposo',
      'cónyuge',
      'excónyuge',
      'conviviente',
      'exconviviente',
      'convivencia',
      'matrimonio',
    ],
    en: [
      'partner',
      'ex-partner',
      'boyfriend',
      'girlfriend',
      'husband',
      'wife',
      'spouse',
      'marriage',
      'married',
      'cohabiting',
      'lived together',
      'live together',
    ],
  },
  'trafico-de-drogas': {
    es: ['tráfico de drogas', 'tráfico ilícito de drogas'],
    en: ['drug trafficking'],
  },
  'varias-victimas': {
    es: ['varias víctimas', 'pluralidad de víctimas', 'dos víctimas'],
    en: ['several victims', 'many victims', 'two victims'],
  },
  vulnerable: {
    es: ['vulnerable', 'vulnerabilidad', 'indígena', 'enfermedad grave', 'abandono'],
    en: ['vulnerable', 'vulnerability', 'indigenous', 'serious illness', 'abandonment'],
  },
} as const satisfies Record<string, Record<Lang, readonly string[]>>;
