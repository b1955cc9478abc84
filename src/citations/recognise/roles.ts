/** Words for a part of an article; an `item` is a numeral or a letter, by what follows it. */
export const partKinds = {
  item: `inciso incisos inc incs ins insiso lnc subinciso numeral numerales num nums subnumeral subnumerales
    acapite acapites apartado apartados apdo apdos ordinal ordinales item items | paragraph paragraphs par para number numbers numerals subparagraph
    subparagraphs subsection subsections section sections clause clauses`,
  letter: 'literal literales lit lits letra letras subliteral | letter letters',
  paragraph: 'parrafo parrafos parr',
};

/** Words at which something may begin; those after the bar, in English text only. */
export const anchors = {
  provisions: `art arts arto artos articulo articulos ultimo penultimo antepenultimo unica unico unidad disposicion
    dispocision disposiciones dcf dct dcm dcd sub | article articles last sole st nd rd th`,
  norms: `d l modificatoria modificatorias nuevo codigo codigos constitucion constituci const carta norma
    reglamento reglamentos tuo t texto cdpp ct c n convencion convenio pacto protocolo tratado declaracion
    estatuto pidcp pidesc dudh cdn dadh daddh cappdh cmnucc resolucion resoluciones ordenanza ordenanzas
    directiva directivas circular acuerdo decision casacion expediente oficio informe sentencia res proyecto
    proyectos anteproyecto autografa r rm rs rd rj ra rvm om rer | code constitution political new regulation
    regulations unified consolidated single iccpr icescr crc convention covenant protocol treaty resolution
    ordinance directive s ld`,
  pointers: `dicho dicha citado citada referido referida mencionado mencionada mismo misma aludido aludida
    precitado precitada antedicho antedicha said same aforementioned`,
};

/** Words common around them, so that they need not be folded again. */
export const commonWords = `
  de del la las el los y e o u en a al que se su sus por para con the of and in to for on with`;

/** Words of which pen and scanner make others: what is one letter away is read as they are. */
export const slipperyWords =
  'articulo articulos codigo codigos constitucion disposicion disposiciones resolucion';

/** Words that lose a letter when a file loses those with accents. */
export const accented =
  'párrafo párrafos último última penúltimo penúltima único única título capítulo sección acápite acápites ' +
  'número política orgánica pública público república según';

/** Ordinal words from 1 on; with `/`, several say the same. */
export const ordinalUnits = {
  es:
    'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta ' +
    'setimo/setima/septimo/septima octavo/octava noveno/novena',
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
};
/** Stems of those of tens, to which «o», «a» and those of units are joined. */
export const ordinalTens =
  'decim vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim';
/** Stems of tens as they should be and as they are often written. */
export const misspeltTens: [string, string][] = [
  ['quincuagesim', 'quincagesim'],
  ['septuagesim', 'septagesim'],
  ['octogesim', 'octagesim'],
  ['nonagesim', 'nonegesim'],
];
/** Other ordinals. */
export const ordinalOthers = { undecim: 11, duodecim: 12, centesim: 100 };
/** Endings glued to a number that only mark it as an ordinal: 1o, 2do, 3ra; 1st, 13th. */
export const ordinalEndings = {
  es: 'o a er ro do to mo vo no avo ra da ta va na ero ndo',
  en: 'st nd rd th',
};
/** Number words from 1 on, those of tens and those of hundreds. */
export const cardinals: [string, number][] = [
  [
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete ' +
      'dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete ' +
      'veintiocho veintinueve',
    1,
  ],
  ['- - treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10],
  [
    'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil',
    100,
  ],
];

const demonyms = `
  espanol argentin chilen colombian mexican ecuatorian bolivian venezolan brasilen brasiler uruguay paraguay cuban
  costarricens salvadoren guatemaltec honduren nicaraguens panamen dominican italian frances aleman portugues
  estadounidens norteamerican ingles britanic suiz japones chin rus europe puertorriquen suec norueg holandes belg
  austriac canadiens australian etiop turc grieg polac hungar ruman bulgar croat serbi esloven finlandes danes
  irlandes islandes luxemburgues ucranian egipci marroqui tunecin argelin angolen sudafrican nigerian surcorean
  corean vietnamit tailandes malay jamaiquin haitian quebequens catalan holandes checoslovac chec`;
const englishDemonyms = `
  spanish argentine chilean ecuadorian bolivian venezuelan brazilian german french italian british american swiss
  japanese portuguese californian federal`;
const oneOf = (text: string) => `(?:${text.trim().replace(/\s+/g, '|')})`;

/**
 * The words of each role, each a shape. Those of both languages count in either, since English text quotes Spanish; a
 * bar parts them for who reads. What must be English only has a role of its own.
 */
export const roles = {
  addingVerb: `(?:modific|incorpor|adicion|agreg|derog|sustitu|suprim|inclu)[a-z]*(?:[ae]n?se|[ae]ndol[aeo]s?|[ae]ndose|[ae]ndo|[aei]r)
    (?:modific|incorpor|adicion|agreg|derog)[ae]n? (?:sustituy|incluy|suprim)en?`,
  adverbial: `manera forma fecha modo acuerdo conformidad oficio dicho tal ser la los las el igual amparo momento
    efecto efectos inicio menos`,
  afterLetter: 'y e en al? del? | of and',
  afterScannedDegree: 'del? en incisos? inc numeral(?:es)? literal(?:es)?',
  afterSingle: `del? y e o u al? en que se codigo ley decreto respectivamente ambos | of and or to in`,
  afterTitle: `arts? articulos? inciso numeral literal cuy[oa]s? publicad[oa] modificad[oa]s? aprobad[oa] se la
    el cual que asi`,
  amended: `(?:modificad|incorporad|sustituid|derogad|adicionad|introducid|agregad)[a-z]* | amended modified
    repealed inserted`,
  amending: `
    (?:modific|derog|incorpor|restitu|sustitu|precis|adicion|prorrog|ampli|suspend|agreg|interpret|reform|amend)[a-z]*`,
  amendments: 'modificatorias?',
  and: 'y e | and',
  approved: `(?:aprobad|promulgad|dad|publicad|contenid|regulad|recogid)[oa] aprobad[oa]s | approved enacted`,
  approvedHead: 'ley decreto ds dl codigo reglamento tuo',
  approverLead: 'el la del articulo unico',
  approving: `aprueba apruebe aprobo aprobara aprobaba apruebase aprobar aprobando aprobandose | approves
    approved approving`,
  article: 'articulos? art[os]?s? | articles?',
  articles: 'articulos artos arts | articles',
  aside: 'con segun conforme mediante vease ver cfr | with under see',
  asideOpener: 'o y incluid[oa]s? en con sin',
  backwards: `(?:dich|citad|referid|mencionad|mism|aludid|indicad|precitad|antedich|acotad|invocad)[oa] | same said that
    aforementioned abovementioned`,
  belongs: `es era fue ha han sido rige regia rigen vigentes? pertenece(?:n|ia)? existe existia son
    (?:aprobad|promulgad|dictad|expedid|sancionad|emitid|adoptad)[oa]s? | is was are were applies enacted passed adopted
    approved issued`,
  beforeOwnVerb: 'que y e se no o lo la las los el',
  both: 'ambos ambas todos todas respectivamente vigente | both',
  by: 'por mediante con segun | by through',
  change: 'adicion incorporacion inclusion modificacion derogacion derogatoria',
  cited: '(?:citad|referid|mencionad|mism|aludid|precitad|acotad|invocad|indicad)[oa]s?',
  clauseDeterminer: 'el la los las del? al? en por con sus? | the of in to',
  code: 'codigos?',
  conjunction: 'y e o u ni | and or nor',
  constitution: 'constitucion constituci | constitution',
  constitutionOwner: `s la nueva nuestra actual vigente presente misma propia dicha | the peruvian political
    current our its`,
  contained: '(?:contenid|regulad|recogid)[oa]',
  country: `espana argentina chile colombia mexico ecuador bolivia venezuela brasil uruguay paraguay cuba
    guatemala honduras nicaragua panama italia francia alemania portugal inglaterra suiza japon china rusia
    filipinas belgica suecia noruega austria mozambique california florida texas eeuu ue rgpd ipc crpc plurinacional
    etiopia turquia grecia polonia hungria rumania bulgaria croacia serbia eslovenia eslovaquia chequia finlandia
    dinamarca irlanda islandia luxemburgo ucrania egipto marruecos tunez argelia angola sudafrica nigeria kenia
    iran irak pakistan indonesia corea vietnam tailandia malasia singapur haiti jamaica surinam guyana belice
    andorra escocia quebec cataluna taiwan holanda bielorrusia albania armenia macedonia montenegro ruanda
    senegal uganda tanzania ghana camerun libia siria afganistan camboya lituania letonia estonia chipre | uk usa
    spain brazil italy france germany england switzerland japan russia canada australia bahrain india
    philippines eu gdpr turkey greece poland hungary romania bulgaria croatia serbia slovenia slovakia finland
    denmark ireland iceland luxembourg ukraine egypt morocco tunisia algeria kenya ethiopia iraq korea
    thailand malaysia singapore belize scotland netherlands sweden norway belgium belarus rwanda cambodia
    lithuania latvia estonia cyprus`,
  countryLinker: 'del? la el los en para nacional | of the in',
  dated: `del? fecha publicad[oa] el en enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre
    noviembre diciembre`,
  demonym: `
    ${oneOf(demonyms)}(?:|o|a|os|as|es|e|n|an) | ${oneOf(englishDemonyms)}(?:|s|n|ia|ish)`,
  determiner: 'el la los las sus? una? | the its',
  disposition: 'disposicion disposiciones dispocision(?:es)? disp | provisions?',
  dispositionBegun: '(?:disp|compl|final|trans)[a-z]*',
  division: `(?:capitulo|titulo|libro|seccion|subcapitulo|parte|anexo)s? | (?:chapter|title|book|part|annex)s?`,
  document: `res resolucion(?:es)? ordenanzas? directivas? circular(?:es)? acuerdos? decision(?:es)? casacion
    expedientes? oficios? informes? sentencias? contratos? bases | resolution ordinance directive regulation`,
  documentInitials: 'rm rs rd rj ra rvm om rer',
  doing: `(?:aprueb|modific|dict|establec|precis|cre|regul|declar|autoriz|dispon|incorpor|derog)(?:an?|en?)`,
  draft: '(?:ante)?proyectos? propuestas? autografas? | bill draft',
  effect: 'vigor vigencia | force',
  englishLink: '| and of',
  englishNorm: '| law code constitution act legislative supreme regulations? convention covenant',
  englishOrdinalEnding: '| st nd rd th',
  englishThe: '| the',
  englishTitleNoun: '| law act code',
  englishTitleTail: '| on for of to against that',
  following: 'siguientes? ss sgtes sigs | seq',
  foreseen: `(?:previst|tipificad|comprendid|contemplad|sancionad|regulad|establecid|contenid|recogid|senalad|descrit)[oa]s?`,
  foreignInitials: 'gdpr rgpd lgpd lft ccyc cccn lopd lopdgdd lssi lfpdppp bgb stgb usc',
  formally: '| formally officially namely',
  glossFirst: 'en el la desde lo | hereinafter',
  glossOpener: `que sobre vigentes? concernientes? correspondientes? incorporando
    (?:referid|relativ|contenid|establecid|previst|recogid|tipificad|regulad|denominad|incluid)[oa]s? | set
    contained established`,
  glossSecond: 'adelante lo sucesivo | referred',
  has: 'ha tambien | has also had',
  hereinafter: '| hereinafter',
  inForce: 'actual vigente (?:propi|nuestr|citad)[oa] | peruvian',
  initialsOwner: 'el del al nuestro nuevo | the',
  inside: 'en | in',
  its: 'sus? | its',
  itsOrWhose: 'sus? cuy[oa]s? | its',
  latin: 'bis ter quater quinquies quintus sexies septies octies nonies decies',
  lawOfCountry: 'legislacion ley leyes normas? normativa derecho regulacion | law legislation',
  lawOpener: `organic[ao] general marco especial nacional universitaria del? para contra sobre procesal penal
    servir anti[a-z]+ forestal concursal`,
  leading: `| the under in according peru peruvian this that an? per and of by with see new s for to on`,
  legal: 'legal normativ[oa]',
  legislative: 'legis?[a-z]*v[oa]s? leg',
  light: `bajo del? las? el los y e o u en para por al? con contra sobre sin entre | of the and or for on to in
    against from with do da`,
  linking: 'del? | of for on under',
  looseTitle: 'del? sobre organica general | on for of to',
  makesLaw: `aprobo promulgo dicto dio sanciono expidio adopto reformo modifico incorporo tipifico derogo cuenta tiene tuvo
    posee aprobado promulgado dictado reformado modificado | adopted passed enacted has approved amended reformed
    introduced issued`,
  mark: 'n no nro nros num numero nos nums nr ns ne na | numbers?',
  markEnding: 'o os s',
  nameGoesOn: 'del? sobre contra para | on against for of',
  nameJoint: 'del? las? el los y e o | of the and or for on to',
  newCode: 'nuevo | new',
  noTreaty: `colectiv[oa]s? jurada interinstitucional arbitral interes policial sanitario covid actuacion base
    atencion`,
  normBegun: `ley decreto d ds dl dleg codigo nuevo constitucion reglamento tuo texto c[a-z]{1,3} ncpp | law
    code penal civil criminal legislative supreme peruvian`,
  normNoun: `ley norma codigo decreto reglamento texto cuerpo dispositivo ordenamiento constitucion carta | law
    code act decree regulation norm`,
  numberedHead: 'ley leyes decretos? d dl ds dleg | law act legislative supreme',
  offences: 'delitos? ilicitos? supuestos? casos? conductas? faltas?',
  of: 'del? | of',
  ofOrAnd: 'del? y e',
  ofOrIn: 'del? al? en | of in to from',
  ofOrInNorm: 'del? en | of in',
  ofOrThe: 'la el del?',
  ofOrTo: 'del? al? | of',
  ofOurs: 'peruan[oa] vigente peru',
  ofOwner: 'el las? los sus? ta ia | the its said',
  ofThePlural: 'del los las',
  old: 'antiguo anterior abrogado derogado viejo | old former previous',
  oneArticle: 'articulo arto? | article',
  oneLaw: 'ley decreto',
  only: 'unic[oa] unidad | sole single',
  onlyArticle: 'unico | sole',
  orderedPart: '| paragraphs?',
  otherDecree: 'regional municipal alcaldia ejecutivo',
  ours: 'peru peruan[oa]s? lima callao extradi[a-z]* | peruvian',
  ownAct: '| peruvian general organic',
  ownCode: 'etica conducta barras convivencia buen buenas honor verificacion seguridad',
  partBegun: '(?:numeral|inciso|literal)[a-z]*',
  pluralHead: 'leyes decretos | laws decrees',
  pointedKind: 'legislativo supremo legal penal civil',
  pointedNorm: 'ley norma codigo decreto | law code decree act',
  pointedProvision: 'articulo art numeral inciso literal parrafo | article',
  pointerStop: 'n no nro general organica',
  political: 'poli?tic[aol]+',
  possessive: 's',
  preliminaryBegun: 'prelim[a-z]*',
  purpose: 'para respecto sobre con a referid[oa]s?',
  regulation: 'reglamentos? | regulations?',
  regulationAbout: 'para sobre del?',
  regulationKind: 'general nacional unico vigente actual',
  repealing: 'derog[a-z]*',
  scannedMark: 'w m nq np ny nv nd',
  section: '| sections?',
  sector: `pcm mimp jus in ef tr sa mtc minedu ed ag minam minagri midagri vivienda em minem re de midis produce
    mincetur mc mimdes promudeh pres icti itinci pe vc itincidm`,
  self: 'presente est[ea] | this present',
  shortDisposition: 'dc[ftmd]',
  spanishAnd: 'y e',
  spanishTo: 'al?',
  stateNoun: 'estado gobierno congreso parlamento asamblea legislador ordenamiento',
  stop: `(?:primer|segund|tercer|cuart|quint|sext|setim|septim|octav|noven|decim|unic)a disposicion
    disposiciones articulos? arts? ley leyes decretos? codigo reglamento tuo texto constitucion resolucion
    ordenanza inciso numeral literal parrafo mediante como aprobad[oa] modifica modificad[oa] derogad[oa]
    incorpora deroga publicad[oa] n nro | articles? law code decree constitution`,
  supreme: 'supr?e[mn][oa]s? sup',
  that: 'que',
  the: 'las? los el | the',
  throughOrIn: 'en mediante segun conforme | in through',
  titleHead: 'ley leyes decreto codigo reglamento texto tuo nuev[ao] norma | law regulations?',
  titleJoint: 'del? para por las? los el en y e',
  together: `concorda(?:nte|ncia|d[oa]) conjunt(?:o|a|amente) junto juntamente relacion | together conjunction
    connection`,
  treaty: `convencion convenio pacto protocolo tratado declaracion estatuto | convention covenant protocol
    treaty declaration`,
  treatyAbout: 'sobre contra para relativ[oa] | on against',
  treatyInitials: 'pidcp pidesc dudh cdn dadh daddh cappdh cmnucc | iccpr icescr crc',
  treatyStop: 'ley decreto codigo articulo que',
  underPeru: '| under peru peruvian',
  unit: 'dias? mes(?:es)? anos? horas? soles uit personas por veces | days months years hours percent',
  rangeWord: 'hasta al a | to through',
  verb: `establec(?:en?|ia|io|iendo) senalan? disponen? dispuso disponiendo prescriben? regulan? precisan?
    indican? preven? prevee contemplan? definen? modifican? crea estipulan? refieren? reconocen? aprueban?
    aprobo facultan? determinan? consagran? garantizan? incorporan? sancionan? tipifican? es son fue ha han dice
    mencionan? exigen? ordenan? permiten? otorgan? autorizan? prohiben? derogan? publicad[oa] aprobad[oa]
    modificad[oa]s? | states provides establishes says is are was requires regulates governs defines prohibits
    recognizes sets`,
  vowel: 'a e o u y',
  with: 'con | with',
};

/** Titles that are no law: laws of nature, proverbs and branches of the law. */
export const notLaws = {
  es:
    'ohm moore murphy newton benford hooke faraday coulomb gauss boyle snell zipf pareto godwin metcalfe amdahl linus ' +
    'conway brooks goodhart postel fitts hick parkinson say okun gresham la_selva la_gravedad la_jungla la_oferta ' +
    'la_materia la_vida dios talion semaforos? reforma.*',
  en: 'civil common criminal penal international roman family labou?r constitutional administrative private public case natural',
};

/** Countries of more than one word. */
export const longCountries =
  'estado plurinacional|costa rica|el salvador|puerto rico|nueva york|estados unidos|union europea|distrito federal|republica argentina|' +
  'nacion argentina|republica bolivariana|republica dominicana|republica federativa|republica oriental|ciudad de mexico|' +
  'ciudad autonoma|reino unido|reino de espana|united states|united kingdom|european union';

/** Words that say nothing when names are compared. */
export const unsaid = new Set(
  'de del la las el los y e peru peruano of the and for on to'.split(' '),
);
