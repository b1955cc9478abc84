import type { Lang } from './schema/common.ts';
import { wordsOfPeople } from './words-of-people.ts';

/**
 * Words by which people mean a circumstance that several offences share, by its name in `saidAs`: matched
 * by their stems, so that an irregular verb stands in each of its turns.
 */
export const sharedWords = {
  ...wordsOfPeople,
  arma: {
    es: ['arma', 'mano armada', 'objeto contundente', 'cuchillo', 'pistola', 'armado'],
    en: ['weapon', 'armed', 'blunt object', 'knife', 'gun'],
  },
  banda: {
    es: ['banda', 'organización criminal'],
    en: ['gang', 'band', 'criminal organisation', 'criminal organization'],
  },
  crueldad: {
    es: ['ensañamiento', 'alevosía'],
    en: ['cruelty', 'treachery'],
  },
  'defensa-nacional': {
    es: ['defensa nacional', 'seguridad nacional', 'soberanía', 'defensa'],
    en: ['national defence', 'national security', 'sovereignty', 'defence'],
  },
  'delitos-de-crimen-organizado': {
    es: ['extorsión', 'secuestro', 'lavado de activos'],
    en: ['extortion', 'kidnapping', 'money laundering'],
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
    es: ['ebriedad', 'alcohol', 'drogas', 'ebrio', 'borracho', 'drogado'],
    en: ['drunk', 'alcohol', 'drugs', 'intoxicated', 'drunken'],
  },
  'informacion-clasificada': {
    es: [
      'información clasificada',
      'información secreta',
      'información reservada',
      'información confidencial',
      'secreto de Estado',
      'secretos del Estado',
      'datos secretos',
      'datos clasificados',
    ],
    en: [
      'classified information',
      'secret information',
      'restricted information',
      'confidential information',
      'state secret',
      'secret data',
      'classified data',
    ],
  },
  'lesion-grave': {
    es: [
      'lesión grave',
      'lesiones graves',
      'lesiona gravemente',
      'heridas graves',
      'gravemente herida',
      'gravemente herido',
    ],
    en: [
      'serious injury',
      'grave injury',
      'seriously injures',
      'serious harm',
      'seriously injured',
      'gravely injured',
    ],
  },
  'medio-de-vida': {
    es: ['medio de vida', 'medio de subsistencia', 'vive de eso', 'se gana la vida'],
    en: ['livelihood', 'means of living', 'makes a living'],
  },
  muerte: {
    es: [
      'muere',
      'muerte',
      'murió',
      'morir',
      'fallece',
      '«la mata»',
      '«lo mata»',
      'pierde la vida',
      'mortal',
    ],
    en: ['dies', 'died', 'death', 'killed', 'kills', 'fatal', 'dying', 'loses her life'],
  },
  negocio: {
    es: ['turismo', 'empresa', 'persona jurídica', 'actividad económica'],
    en: ['tourism', 'company', 'legal person', 'economic activity'],
  },
  'organizacion-criminal': {
    es: ['organización criminal', 'organizaciones criminales'],
    en: ['criminal organisation', 'criminal organization'],
  },
  'trafico-de-drogas': {
    es: ['tráfico de drogas', 'tráfico ilícito de drogas'],
    en: ['drug trafficking'],
  },
} as const satisfies Record<string, Record<Lang, readonly string[]>>;
