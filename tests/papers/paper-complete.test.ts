import { describe, expect, test } from 'vitest';
import paperComplete from '../../src/checker/rules/paper-complete.ts';
import { baseFile, checkWith, lineOf } from '../support/project.ts';
import { paperFile, routeFile } from '../support/records.ts';

describe('paper-complete', () => {
  const file = 'src/data/papers/pedido.yaml';
  const run = (files: Record<string, string>) =>
    checkWith(files, [paperComplete]).findings.map((each) => `${lineOf(each)} ${each.message.es}`);
  const article = 'src/data/instruments/pe/ley-1/art_1.yaml';
  /** The article of the base tree, with a deadline of 24 hours today. */
  const withDeadline = baseFile(article).replace(
    'action: public\n',
    'action: public\n    deadlines: [{ id: pedir, what: { es: pedir, en: to ask }, value: 24, unit: hours }]\n',
  );
  const term = (more: string) =>
    `deadline: { terms: [{ what: { es: pedir, en: to ask }, ${more} }] }\n`;

  test('a whole paper gives nothing', () => expect(run({ [file]: paperFile() })).toEqual([]));
  test.each([
    ['a deadline of the provision', 'of: ley-1~art_1#pedir', 0],
    ['a deadline that it does not have', 'of: ley-1~art_1#pagar', 1],
    ['a value that is typed', 'of: ley-1~art_1#pedir, value: 7', 1],
  ])('a term that names %s', (_, more, count) => {
    const files = { [file]: paperFile({ deadline: term(more) }), [article]: withDeadline };
    const own = checkWith(files).findings.filter((each) => each.file === file);
    const told = own.filter(({ severity }) => severity === 'error');
    expect(told.map(({ message }) => message.es)).toHaveLength(count);
  });
  test.each([
    // 9 March 2026, the day of the signature, is a Monday.
    ['within its days', '4 de marzo de 2026', 'days', false],
    ['after days that are counted without a break', '3 de marzo de 2026', 'days', true],
    ['within working days', '3 de marzo de 2026', 'workingDays', false],
    ['on the last working day', '2 de marzo de 2026', 'workingDays', false],
    ['after the working days', '27 de febrero de 2026', 'workingDays', true],
    ['before the notice', '10 de marzo de 2026', 'days', true],
  ])('an example that is signed %s', (_, notice, unit, isFault) => {
    const days = withDeadline.replace('value: 24, unit: hours', `value: 5, unit: ${unit}`);
    const paper = paperFile({
      deadline: term('of: ley-1~art_1#pedir'),
      fields: `  - { id: aviso, label: dia-del-aviso, example: ${notice} }\n`,
    }).replace('Solicito que se haga.', "'Me avisaron el {aviso}.'");
    const found = run({ [file]: paper, [article]: days }).join();
    if (isFault) expect(found).toMatch(/El ejemplo se firma -?\d+ días después del aviso/);
    else expect(found).toBe('');
  });
  test.each([
    ['a semicolon', 'tu nombre; con menos de 18 años, iniciales'],
    [
      'more words than a blank holds',
      'tu nombre y tus apellidos como están en tu documento o, si no tienes, como te llaman todos',
    ],
  ])('a label with %s is found', (_, es) => {
    const fields = `  - { id: dato, label: { es: '${es}', en: datum }, example: x }\n`;
    const paper = paperFile({ fields }).replace('Solicito que se haga.', "'Pido {dato}.'");
    expect(run({ [file]: paper }).join()).toMatch(/Etiqueta con una regla dentro/);
  });
  test('a field that nothing uses is found', () => {
    const fields = '  - { id: sobra, label: { es: sobra, en: spare }, example: x }\n';
    expect(run({ [file]: paperFile({ fields }) }).join()).toMatch(
      /Campo «sobra» que la hoja no usa/,
    );
  });
  test.each([
    ['purpose', /«ley-1~art_1» no tiene la conducta/],
    ['conduct', undefined],
  ])('a box that draws a provision whose element is its %s', (element, fault) => {
    const paper = paperFile().replace(
      'body: [Solicito que se haga.],',
      'body: [Solicito que se haga.], boxes: [{ text: Esto, elementsOf: ley-1~art_1 }, { text: O esto }],',
    );
    const drawn = `elements: { ${element}: { es: mover, en: to move } }`;
    const offence = baseFile(article).replace('action: public\n', `action: public\n    ${drawn}\n`);
    const found = run({ [file]: paper, [article]: offence }).join('\n');
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBe('');
  });
  const home = (more: string) =>
    `  - { id: casa, label: { es: domicilio, en: home address }, example: Calle 1${more} }\n`;
  const apart = (body: string) =>
    `reserved:\n  - { body: [Aparte.], gloss: { es: Aparte., en: Apart. } }\n  - { body: ['${body}'], gloss: { es: Dónde., en: Where. } }\n`;
  test.each([
    [
      'a home address on the sheet that is read',
      home(''),
      '',
      /Domicilio, celular o correo «casa» en la hoja/,
    ],
    [
      'a phone on the sheet that is read',
      '  - { id: casa, label: { es: celular o correo, en: phone or e-mail }, example: x }\n',
      apart('{casa}'),
      /Domicilio, celular o correo «casa» en la hoja/,
    ],
    [
      'an e-mail on the sheet that is read',
      '  - { id: avisos, label: { es: correo hecho para esto, en: e-mail }, example: x }\n',
      apart('{avisos}'),
      /Domicilio, celular o correo «avisos» en la hoja/,
    ],
    [
      'an e-mail so that whoever gets it answers',
      '  - { id: avisos, label: { es: correo para la respuesta, en: e-mail }, example: x }\n',
      apart('{avisos}'),
      undefined,
    ],
    [
      'a copy of the ID in an example that is read',
      '  - { id: casa, label: { es: anexos, en: annexes }, example: copia de mi documento }\n',
      apart('{casa}'),
      /Copia del documento en la hoja/,
    ],
    [
      'a copy of the ID with the address covered',
      '  - { id: casa, label: { es: anexos, en: annexes }, example: copia de mi documento con la dirección tapada }\n',
      apart('{casa}'),
      undefined,
    ],
    [
      'where she lives, in other words',
      '  - { id: casa, label: { es: distrito donde vives, en: where you live }, example: x }\n',
      apart('{casa}'),
      /Domicilio, celular o correo «casa» en la hoja/,
    ],
    [
      'a phone called by its id',
      '  - { id: telefono, label: { es: a qué número te llaman, en: number }, example: x }\n',
      apart('{telefono}'),
      /Domicilio, celular o correo «telefono» en la hoja/,
    ],
    [
      'a photocopy of the ID',
      '  - { id: casa, label: { es: anexos, en: annexes }, example: fotocopia simple del DNI }\n',
      apart('{casa}'),
      /Copia del documento en la hoja/,
    ],
    ['a home address on the sheet apart', home(', reserved: true'), apart('{casa}'), undefined],
    [
      'a lawyer’s address on the sheet that is read',
      '  - { id: casa, label: { es: domicilio procesal, en: procedural address }, example: Calle 1 }\n',
      apart('{casa}'),
      undefined,
    ],
    [
      'an example that says it again',
      `${home(', reserved: true')}  - { id: hechos, label: { es: hechos, en: facts }, example: Vino a Calle 1 }\n`,
      apart('{casa} {hechos}'),
      /Ejemplo que repite un dato reservado/,
    ],
  ])('%s', (_, fields, reserved, fault) => {
    const found = run({ [file]: paperFile({ fields, reserved }) }).join('\n');
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBe('');
  });
  test('a reserved field on the sheet that is read is found', () => {
    const fields = home(', reserved: true');
    const paper = paperFile({ fields, reserved: apart('{casa}') }).replace(
      'Solicito que se haga.',
      "'Vivo en {casa}.'",
    );
    expect(run({ [file]: paper }).join()).toMatch(/Campo reservado inesperado «\{casa\}»/);
  });
  test.each([
    ['no paper and no reason', '', 'demanda', 1],
    ['a paper', '', 'otra', 0],
    ['a reason', 'paper: { none: { es: No hace falta., en: Not needed. } }\n', 'demanda', 0],
    ['a paper and a reason', 'paper: { none: { es: No., en: No. } }\n', 'otra', 1],
  ])('a route with a deadline and %s', (_, more, without, count) => {
    const deadlines =
      'deadlines:\n  - { what: { es: pedir, en: to ask }, of: ley-1~art_2#pedir }\n';
    const route = routeFile({ more }).replace('deadlines: []\n', deadlines);
    const routes = without === 'demanda' ? '[]' : '[demanda]';
    const found = run({
      'src/data/routes/demanda.yaml': route,
      [file]: paperFile({ routes }),
    });
    expect(found).toHaveLength(count);
  });
});
