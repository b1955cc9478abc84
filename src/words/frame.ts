import type { Lang, Reviewer } from '../registry/schema/common.ts';
import type { AdoptionLevel, Role } from '../registry/schema/team.ts';

/** Words of the frame around the pages, in each language. */
const words = {
  es: {
    skip: 'Saltar al contenido',
    exit: 'Salir rápido',
    exitNote: 'no borra el historial',
    exitTitle: 'Nueva pestaña',
    exitPresses: [
      'Para salir de esta página, pulsa Mayús 2 veces más.',
      'Para salir de esta página, pulsa Mayús 1 vez más.',
    ],
    discreetOn: 'Modo discreto activado',
    menu: 'Índice',
    search: 'Buscar',
    otherLanguage: 'English',
    index: 'Índice del sitio',
    onThisPage: 'En esta página',
    doors: 'Por dónde empezar',
    forWhom: 'Para',
    useWhen: 'Usar cuando',
    notFor: 'No usar para',
    reading: 'Leer toma',
    minutes: (count: number) => (count === 1 ? '1 minuto' : `${count} minutos`),
    asOf: 'Ley al',
    about: 'Sobre esta página',
    unreviewed: 'Sin revisión profesional todavía',
    reviewedIn: 'Revisión incompleta',
    lawOf: 'ley al',
    changeAhead: 'hay un cambio de ley por incorporar',
    partOf: (part: number, count: number) => `parte ${part} de ${count}`,
    parts: (type: string) =>
      type === 'guide'
        ? 'Esta guía, por partes'
        : type === 'protocol'
          ? 'Este protocolo, por partes'
          : 'Por partes',
    files: 'Para guardar o imprimir',
    filesOf: 'Archivos de este documento',
    whole: 'Todo en una página',
    wholeNote: 'para leerlo de corrido o imprimirlo',
    wholeOf: (title: string) => `${title}, completa`,
    wholePurpose: 'Todas sus partes, una tras otra, para leer de corrido o imprimir.',
    previous: 'Anterior',
    next: 'Siguiente',
    review: 'Revisión',
    pendingReview: 'pendiente:',
    reviewedBy: 'revisó',
    contentNote: 'Esta página describe',
    version: 'Versión',
    before: 'Antes conviene leer',
    after: 'Después puedes leer',
    learn: 'Para ensayarlo en equipo',
    plainText: 'Esta página en texto simple',
    licence: 'Texto con licencia CC BY 4.0: se puede copiar y adaptar citando la fuente.',
    notAdvice: 'Esto es información legal, no asesoría para tu caso.',
    reportError: '¿Viste un error?',
    reportTo: (contact: string) => `Escribe a ${contact}.`,
    noContact:
      'Esta copia no dice a quién avisar: no es para publicar. Quien la publique pone aquí su contacto y responde por ella.',
    minute: 'Si solo tienes un minuto',
    danger: 'Peligro ahora',
    inDanger: 'Si hay peligro ahora',
    help: 'Ayuda',
    helpNow: 'Ayuda a toda hora',
    alsoIn: (number: string, languages: string, level: string) =>
      `La ${number}, según el ministerio, también atiende en ${languages} (${level}).`,
    freeRoutes: 'Ningún camino es obligatorio: puedes usar uno, varios o ninguno.',
    example: 'Caso ficticio',
    helplines: 'Líneas de ayuda',
    none: 'ninguna',
  },
  en: {
    skip: 'Skip to content',
    exit: 'Leave quickly',
    exitNote: 'does not erase history',
    exitTitle: 'New tab',
    exitPresses: [
      'To leave this page, press Shift 2 more times.',
      'To leave this page, press Shift 1 more time.',
    ],
    discreetOn: 'Discreet mode is on',
    menu: 'Index',
    search: 'Search',
    otherLanguage: 'Español',
    index: 'Index of the site',
    onThisPage: 'On this page',
    doors: 'Where to start',
    forWhom: 'For',
    useWhen: 'Use when',
    notFor: 'Not for',
    reading: 'Reading time',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    asOf: 'Law as of',
    about: 'About this page',
    unreviewed: 'Not reviewed by a professional yet',
    reviewedIn: 'Review not complete',
    lawOf: 'law as of',
    changeAhead: 'a change of the law is still to be taken in',
    partOf: (part: number, count: number) => `part ${part} of ${count}`,
    parts: (type: string) =>
      type === 'guide'
        ? 'This guide, part by part'
        : type === 'protocol'
          ? 'This protocol, part by part'
          : 'Part by part',
    files: 'To keep or print',
    filesOf: 'Files of this document',
    whole: 'All on one page',
    wholeNote: 'to read it through or print it',
    wholeOf: (title: string) => `${title}, whole`,
    wholePurpose: 'All its parts, one after another, to read through or print.',
    previous: 'Previous',
    next: 'Next',
    review: 'Review',
    pendingReview: 'pending:',
    reviewedBy: 'reviewed by',
    contentNote: 'This page describes',
    version: 'Version',
    before: 'Worth reading first',
    after: 'You may read next',
    learn: 'To rehearse it as a team',
    plainText: 'This page as plain text',
    licence: 'Text under CC BY 4.0: it may be copied and adapted, naming the source.',
    notAdvice: 'This is legal information, not advice on your case.',
    reportError: 'Did you see an error?',
    reportTo: (contact: string) => `Write to ${contact}.`,
    noContact:
      'This copy does not say whom to tell: it is not for publishing. Whoever publishes it puts a contact here and answers for it.',
    minute: 'If you only have a minute',
    danger: 'Danger now',
    inDanger: 'If there is danger now',
    help: 'Help',
    helpNow: 'Help at any hour',
    alsoIn: (number: string, languages: string, level: string) =>
      `According to the ministry, ${number} also answers in ${languages} (${level}).`,
    freeRoutes: 'No route is compulsory: you can use one, several or none.',
    example: 'Fictional case',
    helplines: 'Helplines',
    none: 'none',
  },
} as const;

const reviewers: Record<Reviewer, Record<Lang, string>> = {
  legal: { es: 'una abogada o abogado', en: 'a lawyer' },
  psychology: { es: 'una psicóloga o psicólogo', en: 'a psychologist' },
  security: { es: 'alguien de seguridad digital', en: 'a digital security specialist' },
  experience: { es: 'personas que vivieron esto', en: 'people who lived through this' },
};

const audiences: Record<string, Record<Lang, string>> = {
  affected: { es: 'quien lo vive', en: 'the person affected' },
  companion: { es: 'quien acompaña', en: 'companions' },
  team: { es: 'equipos que investigan o acompañan', en: 'teams that investigate or support' },
  organisation: { es: 'organizaciones', en: 'organisations' },
  lawyer: { es: 'abogadas y abogados', en: 'lawyers' },
  public: { es: 'cualquier persona', en: 'anyone' },
};

const types: Record<string, Record<Lang, string>> = {
  guide: { es: 'Guía', en: 'Guide' },
  protocol: { es: 'Protocolo', en: 'Protocol' },
  form: { es: 'Formato', en: 'Form' },
  analysis: { es: 'Análisis', en: 'Analysis' },
  training: { es: 'Formación', en: 'Training' },
};

const roles: Record<Role, Record<Lang, string>> = {
  coordination: { es: 'coordinación', en: 'coordination' },
  companion: { es: 'quien acompaña', en: 'the companion' },
  psychology: { es: 'psicología', en: 'psychology' },
  legal: { es: 'legal', en: 'legal' },
  children: { es: 'responsable de niñez', en: 'the child safeguarding lead' },
  incident: { es: 'responsable de incidentes', en: 'the incident lead' },
  supervision: { es: 'supervisión de casos', en: 'the case supervisor' },
  security: { es: 'seguridad digital', en: 'digital security' },
  data: { es: 'datos y archivo', en: 'data and records' },
  board: { es: 'junta', en: 'the board' },
};

const levels: Record<AdoptionLevel, Record<Lang, string>> = {
  seed: { es: 'semilla', en: 'seed' },
  base: { es: 'base', en: 'base' },
  full: { es: 'completo', en: 'full' },
};

/** A level of adoption, as said in a sentence. */
export const levelName = (level: AdoptionLevel, lang: Lang): string => levels[level][lang];
/** A level of adoption in an address or the name of a file, the same in both languages. */
export const levelSlug = (level: AdoptionLevel): string => levels[level].es;
/** Words of the frame in a language. */
export const ui = (lang: Lang) => words[lang];
/** A role that reviews, as said in a sentence. */
export const reviewerName = (role: Reviewer, lang: Lang): string => reviewers[role][lang];
/** A role in an organisation, as said in a sentence. */
export const roleName = (role: Role, lang: Lang): string => roles[role][lang];
/** A group of readers, as said in a sentence. */
export const audienceName = (audience: string, lang: Lang): string =>
  audiences[audience]?.[lang] ?? audience;
/** A kind of document: «Guía». */
export const typeName = (type: string, lang: Lang): string => types[type]?.[lang] ?? type;
