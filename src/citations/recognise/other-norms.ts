/** Codes that the registry does not hold: norms by their name, so that «Código Penal Militar» is not the Código Penal. */
export const otherCodes = (
  'Penal Militar|Penal Militar Policial|Penal del Menor|Penal Juvenil|Procesal Penal Militar|' +
  'Procesal Penal Militar Policial|de Procedimientos Penales|de Procedimiento Penal|de Procedimientos Civiles|' +
  'de Procedimiento Civil|de Procedimientos Criminales|de Procedimientos Administrativos|de Ejecución Penal|' +
  'de Comercio|de Aguas|de Minería|de Trabajo|de Justicia Militar|de Justicia Militar Policial|' +
  'de Protección y Defensa del Consumidor|de Consumo|de Responsabilidad Penal de los Adolescentes|' +
  'de Ética de la Función Pública|de Ética Parlamentaria|del Medio Ambiente|' +
  'del Medio Ambiente y los Recursos Naturales|Tributario|Sanitario|Electoral|Penitenciario|Aeronáutico|Municipal'
)
  .split('|')
  .map((name) => `Código ${name}`);

/** Codes that only other countries have. */
export const foreignCodes = (
  'Civil y Comercial|Procesal Civil y Comercial|Orgánico Integral Penal|Orgánico General de Procesos|' +
  'Orgánico de la Función Judicial|Orgánico Procesal Penal|Orgánico Administrativo|Orgánico Tributario|' +
  'General del Proceso|Sustantivo del Trabajo|Nacional de Procedimientos Penales|' +
  'Nacional de Procedimientos Civiles y Familiares|Federal de Procedimientos Penales|' +
  'Federal de Procedimientos Civiles|Penal Federal|Civil Federal'
)
  .split('|')
  .map((name) => `Código ${name}`);

/** Initials of codes that the registry does not hold. */
export const otherInitials = new Map([
  ['cdepp', 'Código de Procedimientos Penales'],
  ['cdpp', 'Código de Procedimientos Penales'],
  ['ct', 'Código Tributario'],
]);

/** Initials that are also a postal code, a copy of a letter, a cost per click, a content delivery network. */
export const sharedInitials = new Set(['cp', 'cc', 'cpc', 'ct', 'cna', 'cdn', 'crc']);
