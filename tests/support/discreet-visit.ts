/** Steps from `/leer-con-cuidado/`: discreet mode on, links between pages and within one, and home. */
export const discreetVisit = [
  `document.querySelector('a[href="#~d"]').click()`,
  `document.querySelector('.puertas a').click()`,
  `document.querySelector('main a[href^="/guias/"]').click()`,
  `document.querySelector('.quieta a').click()`,
  `document.querySelector('.nombre').click()`,
];
