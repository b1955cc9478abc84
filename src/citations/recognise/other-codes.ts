/** Codes that the registry does not hold: norms by their name, so that «Código Penal Militar» is not the Código Penal. */
export const otherCodes = (
  'Código Penal Militar|Código Penal Militar Policial|Código Penal del Menor|Código Penal Juvenil|' +
  'Código Procesal Penal Militar|Código Procesal Penal Militar Policial|' +
  'Código de Procedimientos Penales|Código de Procedimiento Penal|Código de Procedimientos Civiles|' +
  'Código de Procedimiento Civil|Código de Procedimientos Criminales|' +
  'Código de Procedimientos Administrativos|Código de Ejecución Penal|Código de Comercio|' +
  'Código de Aguas|Código de Minería|Código de Trabajo|Código de Justicia Militar|' +
  'Código de Justicia Militar Policial|Código de Proteccion y Defensa del Consumidor|' +
  'Código de Consumo|Código de Responsabilidad Penal de los Adolescentes|' +
  'Código de Ética de la Función Pública|Código de Ética Parlamentaria|' +
  'Código del Medio Ambiente|Código del Medio Ambiente y los Recursos Naturales|' +
  'Código Tributario|Código Sanitario|Código Electoral|Código Penitenciario|Código Aeronáutico|' +
  'Código Municipal'
).split('|');

/** Codes that only other countries have. */
export const foreignCodes = ['Código Civil y Comercial', 'Código Orgánico Integral Penal'];

/** Initials of codes that the registry does not hold. */
export const otherInitials = new Map([
  ['cdepp', 'Código de Procedimientos Penales'],
  ['cdpp', 'Código de Procedimientos Penales'],
  ['ct', 'Código Tributario'],
]);
