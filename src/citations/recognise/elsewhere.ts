import { plain } from '../../text/accents.ts';

/** Phrases between bars, in folded letters; a blank stands for any white space. */
const phrases = {
  courts: `corte suprema de justicia de la nacion|suprema corte|tribunal supremo (?:de|electoral)|tribunal superior de justicia|
    audiencia (?:provincial|nacional)|corte nacional de justicia|corte (?:de )?(?:casacion|apelaciones|constitucionalidad)|
    corte constitucional|sala de casacion|camara (?:nacional|federal|criminal|civil|comercial|en lo|de apelacion(?:es)?)|
    (?:juzgados?|juez|jueza|jueces|fiscal|fiscalia|tribunal(?:es)?) (?:\\w+ )?federal(?:es)?|tribunal(?:es)? oral(?:es)?|
    tribunal(?:es)? colegiados? (?:de circuito|en materia)|tribunal de (?:juicio|sentencia) (?:oral|penal|n)|
    (?:juzgados?|juez|jueza|jueces) (?:\\w+ )?de (?:garantias?|letras|control|circuito|distrito|conocimiento|instruccion)`,
  offices: `fiscalia general|fiscal general|ministerio (?:publico )?fiscal|procuraduria general de (?:la|justicia)|
    procurador general de la nacion|asamblea legislativa|cortes generales|camara de representantes|congreso de la union|
    congreso de los diputados|media sancion|plenario de comisiones|legislatura portena|boletin oficial|gaceta oficial|
    diario oficial de la (?:federacion|union)|registro oficial n|carabineros|policia federal|honorable camara|
    sancionan con fuerza|comunidad(?:es)? autonomas?|entidad federativa|defensor del pueblo de la nacion`,
  laws: `ley de enjuiciamiento|ley de contrato de trabajo|estatuto de los trabajadores|estatuto tributario|ley federal|
    real decreto|ley (?:estatutaria|organica) \\d+|acto legislativo \\d|ley foral|ley provincial|decreto reglamentario|decreto con fuerza de ley|ley de amparo|recurso extraordinario federal|amparo directo|
    accion de tutela|cuasidelito|sentencia [ct]-\\d+|auto supremo|d\\.?f\\.?l\\.? n`,
  penalties: `seran? castigad[oa]s?|presidio (?:menor|mayor|perpetuo)|reclusion (?:menor|mayor)|prision (?:menor|mayor)|arresto mayor|
    en su grado (?:minimo|medio|maximo)|salarios? minimos? (?:legal|mensual|general|basico|interprofesional|vigente)\\w*|
    salarios? basicos? unificados?|unidad(?:es)? tributarias? mensual(?:es)?|unidad(?:es)? de fomento|
    multa de \\w+ a \\w+ meses`,
  drafting: `titulo xx[ivx]+|arts?\\.? \\d+ ?(?:bis|ter|quater)|boletin n[°º.]* ?\\d|
    inciso (?:primero|segundo|tercero|cuarto|final) (?:del?|y)|\\d+º?,? inciso (?:primero|segundo|tercero|cuarto|final)|
    19,? n[°º]s? ?\\d+|rol n?[°º.]* ?\\d+|no hacer lugar|secreto del sumario|(?:introduc|reemplaz|intercal)[ae]n?se|fraccion(?:es)? [ivx]+|paragrafos? (?:[ivx]+|\\d+|\\w+o)|
    articulos? \\d+º? constitucional(?:es)?|\\d+\\.[ivx]+ (?:del?|y)|(?:apartado|parrafo) [ab],? (?:del articulo|fraccion)`,
  money: `(?:\\d[\\d.,]*|mil|millon|millones|cien|cientos|quinientos) (?:de )?
    (?:pesos|euros|bolivianos|bolivares|colones|lempiras|quetzales|guaranies|cordobas)`,
  places: `(?:provincia|ciudad|estado|departamento|region|comuna|municipio|capital) (?:autonoma )?de (?:buenos aires|santa fe|
    mendoza|tucuman|neuquen|chubut|entre rios|rio negro|salta|bogota|medellin|cundinamarca|antioquia|quito|guayaquil|
    pichincha|guayas|cochabamba|santa cruz de la sierra|chuquisaca|montevideo|asuncion|caracas|santiago de chile|valparaiso|madrid|
    barcelona|sevilla|mexico|jalisco|nuevo leon|veracruz|chiapas|oaxaca|queretaro|guanajuato|sinaloa|sonora|tamaulipas|
    yucatan|puebla|guatemala|tegucigalpa|managua|panama)`,
};
const marks = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.values(phrases)
    .join('|')
    .replace(/\s*\n\s*/g, '')
    .replace(/ /g, '\\s+')})(?![\\p{L}])`,
  'u',
);
/** Initials of codes, constitutions, courts, agencies and papers that only others have, their money, and «vos». */
const initials =
  /\d ?€|€ ?\d|\b\d+ U(?:R|F|TM|TA)\b|\bC\.I\.|\bccdtes\b|\b(?:[Pp]odés|[Tt]enés|[Qq]uerés|[Dd]ebés)|\b(?:CP[CP]CN|CPPN|CPPF|CC[yY]CN?|CCCN|COIP|COGEP|COPP|COFJ|CNPP|CNPCF|CPACA|LECrim|LECRIM|LGSS|LFT|CPEUM|CRBV|CPPBA|LOTTT|SMM?LM?V|SCJN|CSJN|BOE|TEDH|CABA|CUI[TL]|CURP|NIT|RUT|AFIP|AAIP|AEPD|DIAN|IMSS)\b/;

/** Whether a text has what only other countries have: their courts, offices, penalties, money or ways of drafting. */
export function isElsewhere(text: string): boolean {
  return initials.test(text) || marks.test(plain(text));
}
