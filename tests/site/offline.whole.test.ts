import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { refuseOldIndex } from '../../src/export/offline/copy.ts';
import { movedAddress } from '../../src/export/offline/page.ts';
import { tagsIn } from '../../src/export/offline/tags.ts';
import { packed } from '../../src/export/zip.ts';
import { elementsOf, parseHtml } from '../../src/html/tree.ts';
import { copyFaults, smallCopy } from '../support/offline.ts';
import { somePages } from '../support/site.ts';

describe('tags are read as a parser reads them', () => {
  test('on pages of every shape', () => {
    for (const { path, html } of somePages()) {
      const own = tagsIn(html)
        .filter(({ name }) => !name.startsWith('/'))
        .map(
          ({ name, attributes, start }) =>
            `${start} ${name} ${[...attributes.keys()].sort().join()}`,
        );
      const parsed = [...elementsOf(parseHtml(html))].map((each) => {
        const names = Object.values(each.data?.position.properties ?? {}).map((position) =>
          (/^[^\s=]+/.exec(html.slice(position?.start.offset, position?.end.offset)) ?? [
            '',
          ])[0].toLowerCase(),
        );
        return `${each.position?.start.offset} ${each.tagName.toLowerCase()} ${names.sort().join()}`;
      });
      expect(own, path).toEqual(parsed);
    }
  });

  test('and not inside a script or a style', () => {
    const html = `<p title="a > b"><script>if (a <b && "</p><a href=x>") {}</script></p>`;
    expect(tagsIn(html).map(({ name }) => name)).toEqual(['p', 'script', '/script', '/p']);
    expect(tagsIn(html)[0]?.attributes.get('title')?.value).toBe('a > b');
  });
});

describe.each(['es', 'en'] as const)('a small copy in %s', (lang) => {
  const files = smallCopy(lang);

  test('has links that lead to its files, and policies that take its scripts and no other', () => {
    expect(copyFaults(files)).toEqual([]);
  });

  test('is the same each time, packed too, and its sums are those of its files', () => {
    const bytes = packed(files);
    expect(Buffer.compare(bytes, packed(smallCopy(lang)))).toBe(0);
    const unpacked = unzipSync(bytes);
    const sums = strFromU8(unpacked['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(sums).toHaveLength(Object.keys(unpacked).length - 1);
    for (const line of sums) {
      const [sum = '', file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(unpacked[file] ?? '')
          .digest('hex'),
        file,
      ).toBe(sum);
    }
  });

  test('says first how it is opened, and holds its licence', () => {
    const [readme = '', licence = ''] = [...files.keys()];
    expect(files.get(readme)).toMatch(/index\.html/);
    expect(licence).toMatch(/^LICEN[CS]/);
  });
});

test('an index that the search cannot read is refused, in a line that says what to do', async () => {
  const index = new Map<string, unknown>([['start', { kinds: '' }]]);
  await expect(refuseOldIndex({ lang: 'es', index })).rejects.toThrow(/build the site again/);
});

test('an address leads to a file of the copy, or nowhere', () => {
  const where = { base: '/x/', files: new Set(['index.html', 'a/b/index.html']) };
  expect(movedAddress('/x/a/b/#c', 'a/index.html', where)).toBe('b/index.html#c');
  expect(movedAddress('/x/', 'a/b/index.html', where)).toBe('../../index.html');
  expect(movedAddress('/x/otra/', 'index.html', where)).toBeUndefined();
  expect(movedAddress('/a/b/', 'index.html', where)).toBeUndefined();
});

test('a ZIP takes no path that would leave its folder', () => {
  for (const path of ['../a', 'a/../../b', '/a', 'a//b', 'C:\\a', 'á.html'])
    expect(() => packed(new Map([[path, '']])), path).toThrow();
});
