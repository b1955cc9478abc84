/** Tokens within which the pieces of one thing stand: further on, the text has gone on to something else. */
export const maxDistance = {
  /** «Resolución de Superintendencia Nacional de Aduanas N.°». */
  few: 8,
  /** «artículo 122 que sanciona … del Código Penal»; an English name before its noun. */
  phrase: 12,
  /** «(conducción en estado de ebriedad)», «del Capítulo II (Objeto) del Título III». */
  gloss: 30,
  /** No name of a norm is longer. */
  name: 30,
  /** «en Chile, …»; a title in lower case up to its number. */
  sentence: 45,
  /** «Ley que modifica …, para fortalecer …». */
  title: 90,
};

/** A list of more is read no further: a text made to be long, not a citation. */
export const mostListed = 2000;
