import { describe, expect, it } from 'vitest';
import { copyRead, officialName } from '../../src/words/source-read.ts';

const read = 'https://github.com/crafter-research/legalize-pe/blob/main/pe/LEY-27942-2003.md';
const place = {
  commit: '45109e4b9e0174bf283a40dffae3597cf2af16fb',
  file: 'pe/LEY-27942-2003.md',
  line: 119,
};

describe('copyRead', () => {
  it('names a copy on GitHub, not who compiled the text', () => {
    expect(copyRead(read, 'en')).toEqual({ name: 'copy read: legalize-pe, on GitHub', href: read });
  });

  it('leads to the line that was read, in its version', () => {
    expect(copyRead(read, 'es', place)).toEqual({
      name: 'copia leída: legalize-pe, en GitHub, versión 45109e4b',
      href: 'https://github.com/crafter-research/legalize-pe/blob/45109e4b/pe/LEY-27942-2003.md?plain=1#L119',
    });
  });

  it('leads to the file alone when the line is of another one', () => {
    expect(copyRead(read, 'es', { ...place, file: 'pe/LEY-2003.md' }).href).toBe(read);
  });

  it('leads to the file in its version where no line is known', () => {
    const { commit, file } = place;
    expect(copyRead(read, 'en', { commit, file })).toEqual({
      name: 'copy read: legalize-pe, on GitHub, version 45109e4b',
      href: 'https://github.com/crafter-research/legalize-pe/blob/45109e4b/pe/LEY-27942-2003.md',
    });
  });

  it('names the host of a page', () => {
    expect(copyRead('https://www.lpderecho.pe/ley/', 'en').name).toBe('page read: lpderecho.pe');
  });
});

describe('officialName', () => {
  it.each([
    ['https://spij.minjus.gob.pe/', 'official search site'],
    ['https://spij.minjus.gob.pe/spij-ext-web/#/detallenorma/H1034642', 'official page'],
  ])('%s is an %s', (address, name) => {
    expect(officialName(address, 'en')).toBe(name);
  });
});
