import { describe, expect, test } from 'vitest';
import { blankThere, saidThere, serviceThere } from '../../src/components/country-box.ts';
import { numberPieces } from '../../src/components/number-pieces.ts';
import { hasCountryBox, isSheetToPrint } from '../../src/facts/country-box.ts';
import { registry } from '../../src/facts/site-facts.ts';
import { firstModules } from '../../src/registry/gate.ts';

const protocol = '/en/protocolos/crisis/completa/';
const guide = '/en/guias/imagenes-intimas/';

describe('the box «In another country»', () => {
  test('stands on protocols, their parts and their whole text, and on the first afternoon', () => {
    for (const slug of ['crisis', 'crisis/completa', 'crisis/por-chat'])
      expect(hasCountryBox(`protocolos/${slug}`), slug).toBe(true);
    expect(hasCountryBox('equipo/primera-tarde')).toBe(true);
    for (const id of firstModules(registry))
      expect(hasCountryBox(`formacion/${id}`), id).toBe(true);
  });

  test('and not on a part that is only of Peru, nor on what is no protocol', () => {
    const none =
      'protocolos protocolos/seguridad-juridica/fondos-del-exterior guias/bloqueo equipo formacion formacion/m5 formacion/m2/material';
    for (const slug of none.split(' ')) expect(hasCountryBox(slug), slug).toBe(false);
  });

  test('stands above a form, a card or the material of a module, and not on their lists', () => {
    const sheets = 'formatos/t2 formatos/t2/corto formatos/tarjeta-de-crisis formacion/m1/material';
    for (const slug of sheets.split(' ')) expect(isSheetToPrint(slug), slug).toBe(true);
    for (const slug of ['formatos', 'formacion/m1', 'papeles/a'])
      expect(isSheetToPrint(slug), slug).toBe(false);
    expect(blankThere('numero-ambulancia', '/formatos/t2/', 'es')).toBe('[ambulancia]');
    const route = 'Row {fila-voluntariado}: {leido-voluntariado}';
    expect(saidThere(route, '/en/formacion/m6/material/', 'en')).toMatch(/^Row \d+: _+$/);
  });

  test('puts the name of a number in its place, by its blank or by the service that answers it', () => {
    expect(blankThere('numero-emergencia', protocol, 'en')).toBe('[emergency number]');
    expect(serviceThere('samu-106', '/protocolos/crisis/', 'es')).toBe('[ambulancia]');
    expect(serviceThere('bomberos-116', protocol, 'en')).toBeUndefined();
    expect(blankThere('numero-emergencia', guide, 'en')).toBeUndefined();
  });

  test('cuts a sentence of a module at its numbers, and leaves whole one that tells something of the service', () => {
    expect(numberPieces('Somebody calls 106 or 105. It is late.', registry)).toEqual([
      { text: 'Somebody calls ' },
      { text: '106', blank: 'numero-ambulancia' },
      { text: ' or ' },
      { text: '105', blank: 'numero-emergencia' },
      { text: '. It is late.' },
    ]);
    expect(numberPieces('Line 100 answers in Quechua.', registry)).toEqual([
      { text: 'Line 100 answers in Quechua.' },
    ]);
    expect(numberPieces('Nobody calls.', registry)).toEqual([{ text: 'Nobody calls.' }]);
  });

  test('says what is said elsewhere with its blanks by name, and none of their marks', () => {
    const said = saidThere(
      'Number {fila-ley-y-quien-pide-ayuda}: {numero-emergencia}.',
      protocol,
      'en',
    );
    expect(said).toMatch(/^Number \d+: \[emergency number\]\.$/);
    expect(saidThere('{guion-de-limites}', protocol, 'en')).toContain(
      'I cannot promise you secrecy',
    );
    expect(saidThere('With no blank.', protocol, 'en')).toBeUndefined();
    expect(saidThere('{guion-de-limites}', guide, 'en')).toBeUndefined();
  });
});
