import { pointers } from './anaphora.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import type { Lexicon } from './lexicon.ts';

/** What may begin at a word: nothing, a provision, a norm, or words that point back. */
export const anchor = { none: 0, provision: 1, norm: 2, pointer: 3 } as const;

const provisionWords = [
  ...Object.keys(es.articleWords),
  ...Object.keys(es.partWords),
  ...Object.keys(es.ordinals),
  ...'ultimo,penultimo,antepenultimo,unica,unico,unidad,disposicion,dispocision,disposiciones,dcf,dct,dcm,dcd'.split(
    ',',
  ),
];
const englishProvisions = [
  ...Object.keys(en.articleWords),
  ...Object.keys(en.partWords),
  ...Object.keys(en.ordinals),
  ...en.ordinalEndings,
  ...'last,sole'.split(','),
];
const normWords = (
  'ley,leyes,decreto,decretos,d,ds,dl,du,dleg,dley,dec,dto,l,modificatoria,modificatorias,nuevo,codigo,' +
  'cedigo,codico,codlgo,cadigo,codigos,constitucion,constitucien,constituci,constitucibn,constitucidn,contitucion,constitusion,costitucion,cosntitucion,constiucion,consitucion,const,' +
  'carta,norma,reglamento,reglamentos,tuo,t,texto,cp,cpp,ncpp,cc,tpcc,cpc,cna,cnya,ncpco,ncpc,ncpconst,cpco,' +
  'cpconst,nccpconst,cdpp,ct,c,n,convencion,convenio,pacto,protocolo,tratado,declaracion,estatuto,cadh,' +
  'pidcp,pidesc,dudh,cedaw,cdn,dadh,daddh,cappdh,cmnucc,resolucion,resoluciones,resolucien,ordenanza,' +
  'ordenanzas,directiva,directivas,circular,acuerdo,decision,casacion,expediente,oficio,informe,sentencia,' +
  'res,proyecto,proyectos,anteproyecto,autografa,r,rm,rs,rd,rj,ra,rvm,om,rer'
).split(',');
const englishNorms = (
  'law,laws,act,code,constitution,political,legislative,supreme,presidential,emergency,urgency,urgent,decree,new,' +
  'regulation,regulations,unified,consolidated,single,iccpr,icescr,crc,convention,covenant,protocol,treaty,' +
  'resolution,ordinance,directive,s,sd,ld'
).split(',');
/** Not anchors: words common around them, so that they need not be folded again. */
const common = (
  'de,del,la,las,el,los,y,e,o,u,en,a,al,que,se,su,sus,por,para,con,sobre,contra,mediante,lo,no,un,una,' +
  'politica,peru,estado,republica,general,organica,organico,nacional,penal,civil,procesal,legislativo,' +
  'supremo,urgencia,regional,gobiernos,regionales,gobierno,ministerio,publico,publica,nro,mtc,pcm,ef,jus,' +
  'minam,minedu,sa,tr,in,aprobado,aprobada,modificado,modificada,establece,senala,dispone,presente,' +
  'titulo,capitulo,complementaria,complementarias,final,finales,transitoria,transitorias,modificatoria,' +
  'the,of,and,in,to,for,on,with,enero,febrero,marzo,abril,mayo,junio,julio,agosto,setiembre,octubre,' +
  'noviembre,diciembre,dias,ano,anos,ordenado,unico,publicada,publicado,consejo'
).split(',');

/** The words that the grammar itself looks for. */
export const words = [
  ...provisionWords,
  ...englishProvisions,
  ...normWords,
  ...englishNorms,
  ...pointers,
  ...common,
];

/** What may begin at each word of a lexicon, in Spanish and in English text; names of norms begin at the words given. */
export function anchorsOf(
  lexicon: Lexicon,
  names: readonly string[],
  englishNames: readonly string[],
): { es: Uint8Array; en: Uint8Array } {
  const pairs = new Map<string, number>();
  for (const word of [...names, ...normWords]) pairs.set(word, anchor.norm);
  for (const word of pointers) pairs.set(word, anchor.pointer);
  for (const word of provisionWords) pairs.set(word, anchor.provision);
  const es = tableOf(lexicon, pairs);
  for (const word of [...englishNames, ...englishNorms]) pairs.set(word, anchor.norm);
  for (const word of englishProvisions) pairs.set(word, anchor.provision);
  return { es, en: tableOf(lexicon, pairs) };
}

function tableOf(lexicon: Lexicon, pairs: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from(lexicon.words, (word) => pairs.get(word) ?? anchor.none);
}
