/** Words for a part of an article; a numbered paragraph is an inciso, not a párrafo. */
export const partKinds = {
  item: 'paragraph paragraphs par para subparagraph subparagraphs subsection subsections section sections clause clauses',
  letter: 'letter letters',
};

/** Ordinal words from 1 on. */
export const ordinalUnits =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';

/** Endings glued to a number that mark it as an ordinal: 1st, 13th. */
export const ordinalEndings = 'st nd rd th';

/** Words at which something may begin. */
export const anchors = {
  provisions: 'article articles last sole',
  norms:
    'code constitution political new ' +
    'regulation regulations unified consolidated single iccpr icescr crc convention covenant protocol treaty ' +
    'resolution ordinance directive s ld',
  pointers: 'said same aforementioned',
};

/** Words common around them, so that they need not be folded again. */
export const common = 'the of and in to for on with';

const demonyms =
  'spanish argentine chilean ecuadorian bolivian venezuelan brazilian german french italian british american swiss ' +
  'japanese portuguese californian federal';

/** The words of each role, between blanks, each a shape; what the Spanish list says of a role holds here too. */
export const roles = {
  afterLetter: 'of and',
  afterLoneA: 'of and',
  afterSingle: 'of and or to in',
  amended: 'amended modified repealed inserted',
  amenderLead: 'the',
  and: 'and',
  approvalLead: 'which was',
  approved: 'approved enacted',
  approvedLead: 'the',
  approving: 'approves approved approving',
  article: 'articles?',
  articles: 'articles',
  backwards: 'same said that aforementioned abovementioned',
  beforeName: 'the new',
  both: 'both',
  by: 'by through',
  bylaws: 'bylaws?',
  clauseDeterminer: 'the of in to',
  conjunction: 'and or nor',
  constitution: 'constitution',
  constitutionOwner: 'the peruvian political current our its',
  country:
    'uk usa spain brazil italy france germany england switzerland japan russia canada australia bahrain india ' +
    'philippines eu gdpr',
  countryLinker: 'of the in',
  demonym: `(?:${demonyms.replace(/ /g, '|')})(?:|s|n|ia|ish)`,
  determiner: 'the its',
  disposition: 'provisions?',
  division: '(?:chapter|title|book|part|annex)s?',
  document: 'resolution ordinance directive regulation',
  draft: 'bill draft',
  englishLink: 'and of',
  englishNorm: 'law code constitution act legislative supreme regulations? convention covenant',
  englishOrdinalEnding: 'st nd rd th',
  englishThe: 'the',
  englishTitleNoun: 'law act code',
  englishTitleTail: 'on for of to against that',
  following: 'seq',
  formally: 'formally officially namely',
  glossFirst: 'hereinafter',
  glossOpener: 'set contained established',
  glossSecond: 'referred',
  hereinafter: 'hereinafter',
  inForce: 'peruvian',
  initialsOwner: 'the',
  inside: 'in',
  its: 'its',
  itsOrThe: 'its the',
  itsOrWhose: 'its',
  lawOfCountry: 'law legislation',
  leading:
    'the under in according peru peruvian this that an? per and of by with see new s for to on',
  light: 'of the and or for on to in against from with do da',
  linking: 'of for on under',
  looseTitle: 'on for of',
  mark: 'numbers?',
  nameGoesOn: 'on against for of',
  nameJoint: 'of the and or for on to',
  newCode: 'new',
  normBegun: 'law code penal civil criminal legislative supreme peruvian',
  normNoun: 'law code act decree regulation norm',
  numberedHead: 'law act legislative supreme',
  of: 'of',
  ofOrIn: 'of in to from',
  ofOrInNorm: 'of in',
  ofOrTo: 'of',
  ofOwner: 'the its said',
  old: 'old former previous',
  oneArticle: 'article',
  only: 'sole single',
  onlyArticle: 'sole',
  orderedPart: 'paragraphs?',
  ours: 'peruvian',
  ownAct: 'peruvian general organic',
  ownGrammar: 'code new constitution',
  pluralHead: 'laws decrees',
  pointedNorm: 'law code decree act',
  pointedProvision: 'article',
  regulation: 'regulations?',
  section: 'sections?',
  self: 'this present',
  specifically: 'specifically',
  stop: 'articles? law code decree constitution',
  the: 'the',
  throughOrIn: 'in through',
  titleHead: 'law regulations?',
  together: 'together conjunction connection',
  treaty: 'convention covenant protocol treaty declaration',
  treatyAbout: 'on against',
  treatyInitials: 'iccpr icescr crc',
  underPeru: 'under peru peruvian',
  unit:
    'days months years hours percent january february march april may june july august september october november ' +
    'december',
  upTo: 'to through',
  verb: 'states provides establishes says is are was requires regulates governs defines prohibits recognizes sets',
  with: 'with',
};

/** Branches of the law, and laws of nature. */
export const notLaws =
  'civil common criminal penal international roman family labou?r constitutional administrative private public case ' +
  'natural';

/** Countries of more than one word. */
export const longCountries = 'united states|united kingdom|european union';

/** Words that say nothing when names are compared. */
export const unsaid = 'of the and for on to';
