/** Words for a part of an article; an `item` is a numeral or a letter, by what follows it. */
export const partKinds = {
  item:
    'inciso incisos inc incs ins insiso lnc subinciso numeral numerales num nums subnumeral subnumerales ' +
    'acapite acapites apartado apartados item items',
  letter: 'literal literales lit lits letra letras subliteral',
  paragraph: 'parrafo parrafos parr',
};

/** Ordinal words from 1 to 9; with `/`, several say the same. */
export const ordinalUnits =
  'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta ' +
  'setimo/setima/septimo/septima octavo/octava noveno/novena';
/** Stems of those of tens, to which «o», «a» and those of units are joined. */
export const ordinalTens =
  'decim vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim';
/** Other ordinals. */
export const ordinalOthers: [string, number][] = [
  ['undecimo undecima', 11],
  ['duodecimo duodecima', 12],
  ['centesimo centesima', 100],
];
/** Number words from 1 on, those of tens and those of hundreds. */
export const cardinals: [string, number][] = [
  [
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis ' +
      'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco ' +
      'veintiseis veintisiete veintiocho veintinueve',
    1,
  ],
  ['- - treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10],
  [
    'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos ' +
      'novecientos mil',
    100,
  ],
];

/** Endings glued to a number that only mark it as an ordinal: 1o, 2do, 3ra. */
export const ordinalEndings = 'o a er ro do to mo vo no avo ra da ta va na ero ndo';

/** Words of which pen and scanner make others: what is one letter away is read as they are. */
export const slippery =
  'articulo articulos codigo codigos constitucion disposicion disposiciones resolucion';

/** Words at which something may begin. */
export const anchors = {
  provisions:
    'art arts articulo articulos ultimo penultimo antepenultimo unica unico unidad disposicion dispocision ' +
    'disposiciones dcf dct dcm dcd',
  norms:
    'd l modificatoria modificatorias nuevo codigo codigos ' +
    'constitucion constituci const carta norma reglamento reglamentos tuo t texto cdpp ct c n convencion convenio ' +
    'pacto protocolo tratado declaracion estatuto pidcp pidesc dudh cdn dadh daddh cappdh cmnucc resolucion ' +
    'resoluciones ordenanza ordenanzas directiva directivas circular acuerdo decision casacion expediente oficio ' +
    'informe sentencia res proyecto proyectos anteproyecto autografa r rm rs rd rj ra rvm om rer',
  pointers:
    'dicho dicha citado citada referido referida mencionado mencionada mismo misma aludido aludida precitado ' +
    'precitada antedicho antedicha',
};

/** Words common around them, so that they need not be folded again. */
export const common = 'de del la las el los y e o u en a al que se su sus por para con';

const countries =
  'espana argentina chile colombia mexico ecuador bolivia venezuela brasil uruguay paraguay cuba guatemala honduras ' +
  'nicaragua panama italia francia alemania portugal inglaterra suiza japon china rusia filipinas belgica suecia ' +
  'noruega austria mozambique california florida texas eeuu ue rgpd ipc crpc';
const demonyms =
  'espanol argentin chilen colombian mexican ecuatorian bolivian venezolan brasilen brasiler uruguay paraguay cuban ' +
  'costarricens salvadoren guatemaltec honduren nicaraguens panamen dominican italian frances aleman portugues ' +
  'estadounidens norteamerican ingles britanic suiz japones chin rus europe puertorriquen suec norueg holandes belg ' +
  'austriac canadiens australian';

/** The words of each role, between blanks, each a shape. */
export const roles = {
  adding: 'incorporando agregando adicionando anadiendo modificando',
  adverbial: 'manera forma fecha modo acuerdo conformidad oficio dicho tal ser la los las el',
  afterDecree: 'segun que del? y no se en por para',
  afterLetter: 'del? y e o',
  afterLoneA: 'y e en al? del?',
  afterScannedDegree: 'del? en incisos? inc numeral(?:es)? literal(?:es)?',
  afterSingle: 'del? y e o u al? en que se codigo ley decreto respectivamente ambos',
  afterTitle:
    'arts? articulos? inciso numeral literal cuy[oa]s? publicad[oa] modificad[oa]s? aprobad[oa] se la el cual que asi',
  alias: 'o es denominada llamada conocida',
  amended: '(?:modificad|incorporad|sustituid|derogad|adicionad|introducid|agregad)[a-z]*',
  amenderLead: 'el la los las lo dispuesto articulo',
  amending:
    '(?:modific|derog|incorpor|restitu|sustitu|precis|adicion|prorrog|ampli|suspend|agreg|interpret|reform)[a-z]*',
  amendments: 'modificatorias?',
  and: 'y e',
  approvalLead: 'que fue se el cual ha sido',
  approved: '(?:aprobad|promulgad|dad|publicad|contenid|regulad|recogid)[oa] aprobad[oa]s',
  approvedHead: 'ley decreto ds dl codigo reglamento tuo',
  approvedLead: 'el la los nuevo',
  approverLead: 'el la del articulo unico',
  approving: 'aprueba apruebe aprobo aprobara aprobaba apruebase aprobar aprobando aprobandose',
  article: 'articulos? arts?',
  articles: 'articulos arts',
  asideOpener: 'o y incluid[oa]s? en con sin',
  backwards: '(?:dich|citad|referid|mencionad|mism|aludid|indicad|precitad|antedich)[oa]',
  beforeName: 'la el su nueva',
  beforeOwnVerb: 'que y e se no o lo la las los el',
  both: 'ambos ambas todos todas respectivamente vigente',
  by: 'por mediante con segun',
  change: 'adicion incorporacion inclusion modificacion derogacion derogatoria',
  changed: '(?:modific|incorpor|sustituy|derog|adicion|agreg|introduj)(?:o|a|aron|eron)',
  cited: '(?:citad|referid|mencionad|mism|aludid|precitad)[oa]s?',
  clauseDeterminer: 'el la los las del? al? en por con sus?',
  code: 'codigos?',
  conjunction: 'y e o u ni',
  constitution: 'constitucion constituci',
  constitutionOwner: 's la nueva nuestra actual vigente presente misma propia dicha',
  contained: 'contenid[oa]',
  containedIn: '(?:regulad|recogid)[oa]',
  countedNorm: 'de soles personas dias anos',
  country: countries,
  countryLinker: 'del? la el los en para nacional',
  dated:
    'del? fecha publicad[oa] el en enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre',
  demonym: `(?:${demonyms.replace(/ /g, '|')})(?:|o|a|os|as|es|e|n|an)`,
  determiner: 'el la los las sus? una?',
  disposition: 'disposicion disposiciones dispocision(?:es)?',
  dispositionBegun: '(?:disp|compl|final|trans)[a-z]*',
  division: '(?:capitulo|titulo|libro|seccion|subcapitulo|parte|anexo)s?',
  document:
    'res resolucion(?:es)? ordenanzas? directivas? circular(?:es)? acuerdos? decision(?:es)? casacion expedientes? ' +
    'oficios? informes? sentencias? contratos? bases',
  documentEnd: 'ley decreto d ds dl codigo constitucion reglamento tuo texto',
  documentInitials: 'rm rs rd rj ra rvm om rer',
  doing:
    '(?:aprueb|modific|dict|establec|precis|cre|regul|declar|autoriz|dispon|incorpor|derog)(?:an?|en?)',
  draft: '(?:ante)?proyectos? propuestas? autografas?',
  elidedWord: 'organica general marco del? la los las que para',
  following: 'siguientes? ss sgtes sigs',
  foreignInitials: 'gdpr rgpd lgpd lft ccyc cccn lopd lopdgdd lssi lfpdppp bgb stgb usc',
  glossFirst: 'en el la desde lo',
  glossOpener:
    'que sobre vigentes? concernientes? correspondientes? incorporando (?:referid|relativ|contenid|establecid|previst|' +
    'recogid|tipificad|regulad|denominad|incluid)[oa]s?',
  glossSecond: 'adelante lo sucesivo',
  inForce: 'actual vigente (?:propi|nuestr|citad)[oa]',
  initialsOwner: 'el del al nuestro nuevo',
  inside: 'en',
  its: 'sus?',
  itsOrThe: 'sus? el los las?',
  itsOrWhose: 'sus? cuy[oa]s?',
  latin: 'bis ter quater quinquies quintus sexies septies octies nonies decies',
  lawOfCountry: 'legislacion ley leyes normas? normativa derecho regulacion',
  lawOpener:
    'organic[ao] general marco especial nacional universitaria del? para contra sobre procesal penal servir ' +
    'anti[a-z]+ forestal concursal',
  legal: 'legal normativ[oa]',
  legislative: 'legis?[a-z]*v[oa]s? leg',
  light: 'bajo del? las? el los y e o u en para por al? con contra sobre sin entre',
  linking: 'del?',
  looseTitle: 'del? sobre organica general',
  mark: 'n no nro nros num numero nos nums nr ns ne na',
  markEnding: 'o os s',
  masculineOf: 'el del al',
  nameGoesOn: 'del? sobre contra para',
  nameJoint: 'del? las? el los y e o',
  newCode: 'nuevo',
  noTreaty:
    'colectiv[oa]s? jurada interinstitucional arbitral interes policial sanitario covid actuacion base atencion',
  normBegun:
    'ley decreto d ds dl dleg codigo nuevo constitucion reglamento tuo texto c[a-z]{1,3} ncpp',
  normNoun:
    'ley norma codigo decreto reglamento texto cuerpo dispositivo ordenamiento constitucion carta',
  numberedHead: 'ley leyes decretos? d dl ds dleg',
  of: 'del?',
  ofOrAnd: 'del? y e',
  ofOrIn: 'del? al? en',
  ofOrInNorm: 'del? en',
  ofOrThe: 'la el del?',
  ofOrTo: 'del? al?',
  ofOurs: 'peruan[oa] vigente peru',
  ofOwner: 'el las? los sus? ta ia',
  ofThePlural: 'del los las',
  old: 'antiguo anterior abrogado derogado viejo',
  one: 'una?',
  oneArticle: 'articulo art',
  oneLaw: 'ley decreto',
  oneLawWord: 'ley',
  only: 'unic[oa] unidad',
  onlyArticle: 'unico',
  otherDecree: 'regional municipal alcaldia ejecutivo',
  ours: 'peru peruan[oa]s? lima callao extradi[a-z]*',
  ownCode: 'etica conducta barras convivencia buen buenas honor verificacion seguridad',
  ownGrammar: 'codigo nuevo constitucion',
  partBegun: '(?:numeral|inciso|literal)[a-z]*',
  pluralHead: 'leyes decretos',
  pointedKind: 'legislativo supremo legal penal civil',
  pointedNorm: 'ley norma codigo decreto',
  pointedProvision: 'articulo art numeral inciso literal parrafo',
  pointerStop: 'n no nro general organica',
  political: 'poli?tic[aol]+',
  possessive: 's',
  preliminaryBegun: 'prelim[a-z]*',
  purpose: 'para respecto sobre con a referid[oa]s?',
  regulation: 'reglamentos?',
  regulationAbout: 'para sobre del? que',
  regulationKind: 'general nacional unico vigente actual',
  repealing: 'derog[a-z]*',
  scannedMark: 'w m nq np ny nv nd',
  sector:
    'pcm mimp jus in ef tr sa mtc minedu ed ag minam minagri midagri vivienda em minem re de midis produce mincetur ' +
    'mc mimdes promudeh pres icti itinci pe vc itincidm',
  self: 'presente est[ea]',
  shortDisposition: 'dc[ftmd]',
  spanishAnd: 'y e',
  spanishIts: 'sus?',
  spanishTo: 'al?',
  specifically: 'especificamente concretamente especialmente precisamente',
  stop:
    '(?:primer|segund|tercer|cuart|quint|sext|setim|septim|octav|noven|decim|unic)a disposicion disposiciones ' +
    'articulos? arts? ley leyes decretos? codigo reglamento tuo texto constitucion resolucion ordenanza inciso ' +
    'numeral literal parrafo mediante como aprobad[oa] modifica modificad[oa] derogad[oa] incorpora deroga ' +
    'publicad[oa] n nro',
  such: 'como',
  supreme: 'supr?e[mn][oa]s? sup',
  that: 'que',
  the: 'las? los el',
  throughOrIn: 'en mediante segun conforme',
  titleHead: 'ley leyes decreto codigo reglamento texto tuo nuev[ao] norma',
  titleJoint: 'del? para por las? los el en y e',
  to: 'a',
  together: 'concorda(?:nte|ncia|d[oa]) conjunt(?:o|a|amente) junto juntamente relacion',
  treaty: 'convencion convenio pacto protocolo tratado declaracion estatuto',
  treatyAbout: 'sobre contra para relativ[oa]',
  treatyInitials: 'pidcp pidesc dudh cdn dadh daddh cappdh cmnucc',
  treatyStop: 'ley decreto codigo articulo que',
  unit:
    'dias? mes meses anos? horas? soles uit personas metros km kg mg por veces enero febrero marzo abril mayo junio ' +
    'julio agosto sep?tiembre octubre noviembre diciembre',
  until: 'hasta',
  upTo: 'al',
  verb:
    'establec(?:en?|ia|io|iendo) senalan? disponen? dispuso disponiendo prescriben? regulan? precisan? indican? preven? ' +
    'prevee contemplan? definen? modifican? crea estipulan? refieren? reconocen? aprueban? aprobo facultan? ' +
    'determinan? consagran? garantizan? incorporan? sancionan? tipifican? es son fue ha han dice mencionan? exigen? ' +
    'ordenan? permiten? otorgan? autorizan? prohiben? derogan? publicad[oa] aprobad[oa] modificad[oa]s?',
  vowel: 'a e o u y',
  with: 'con',
};

/** Titles that are no law: laws of nature and proverbs. */
export const notLaws =
  'ohm moore murphy newton benford hooke faraday coulomb gauss boyle snell zipf pareto godwin metcalfe amdahl linus ' +
  'conway brooks goodhart postel fitts hick parkinson say okun gresham la_selva la_gravedad la_jungla la_oferta ' +
  'la_materia la_vida dios talion semaforos? reforma.*';

/** Countries of more than one word. */
export const longCountries =
  'costa rica|el salvador|puerto rico|nueva york|estados unidos|union europea|distrito federal|' +
  'republica argentina|republica bolivariana|republica dominicana|republica federativa|republica oriental|' +
  'ciudad de mexico|ciudad autonoma|reino unido|reino de espana';

/** Words that say nothing when names are compared. */
export const unsaid = 'de del la las el los y e peru peruano';
