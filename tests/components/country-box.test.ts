import { describe, expect, test } from 'vitest';
import { blankThere, saidThere, serviceThere } from '../../src/components/country-box.ts';
import { hasCountryBox, isSheetToPrint } from '../../src/facts/country-box.ts';

const protocol = '/en/protocolos/crisis/completa/';
const guide = '/en/guias/imagenes-intimas/';

describe('the box «In another country»', () => {
  test('stands on protocols, their parts and their whole text, and on the first afternoon', () => {
    for (const slug of ['crisis', 'crisis/completa', 'crisis/por-chat'])
      expect(hasCountryBox(`protocolos/${slug}`), slug).toBe(true);
    expect(hasCountryBox('equipo/primera-tarde')).toBe(true);
  });

  test('and not on a part that is only of Peru, nor on what is no protocol', () => {
    const none =
      'protocolos protocolos/seguridad-juridica/fondos-del-exterior guias/bloqueo equipo';
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
