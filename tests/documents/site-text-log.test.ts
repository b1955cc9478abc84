import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { recordSource, textRecordsOf } from '../../src/documents/record-text.ts';
import { numberedText, textLogFile } from '../../src/documents/text-log.ts';
import { readText } from '../../src/documents/text-difference.ts';
import { textsOf } from '../../src/documents/text-steps.ts';
import { siteTextLog } from '../../src/facts/site-texts.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { isWhole } from '../support/every-day.ts';

describe('the changes of each text', () => {
  const here = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const hasHistory = existsSync('.git') && here('rev-parse', '--is-shallow-repository') === 'false';

  test.runIf(hasHistory)('every page has the number of its last change, once committed', () => {
    const log = siteTextLog();
    const dirty = here('status', '--porcelain', '-uall', '--', 'src/content');
    const pages = projectOnce(process.cwd()).pages.filter(
      ({ file, frontMatter }) => isDocument(frontMatter) && !dirty.includes(file),
    );
    expect(pages.length).toBeGreaterThan(700);
    const astray = pages.flatMap(({ lang, slug, text, frontMatter }) => {
      const own = log[lang][slug];
      const now = numberedText(own, text);
      const called = own?.changes.findLast((each) => each.called)?.called?.at(-1);
      const isTold = isDocument(frontMatter) && called === frontMatter.version;
      return now && !now.isPast && now.number === own?.changes.length && isTold
        ? []
        : [`${lang}/${slug}`];
    });
    expect(astray).toEqual([]);
    const changed = here('status', '--porcelain', '-uall', '--', 'src/data');
    const { registry } = projectOnce(process.cwd());
    const records = textRecordsOf(registry).filter(({ file }) => !changed.includes(file));
    expect(records.length).toBeGreaterThan(100);
    const past = records.flatMap(({ slug, file }) =>
      (['es', 'en'] as const).filter((lang) => {
        const source = recordSource(readFileSync(file, 'utf8'), lang);
        return numberedText(log[lang][slug], source)?.isPast !== false;
      }),
    );
    expect(past).toEqual([]);
  });

  test.runIf(hasHistory)(
    'every text of the log can be had again, and is the one that git held',
    () => {
      const log = siteTextLog();
      expect(() => textLogFile(log)).not.toThrow();
      // Of one page in sixty, with all tests in twenty, each text that was at the address of today.
      const some = Object.entries(log.es).filter(
        ([slug], at) =>
          at % (isWhole ? 20 : 60) === 0 && existsSync(`src/content/docs/${slug}.mdx`),
      );
      const asked = some.flatMap(([slug, { changes }]) => {
        const texts = textsOf(changes, slug);
        return changes.map(({ commit }, at) => ({
          name: `${commit}:src/content/docs/${slug}.mdx`,
          text: texts[at],
        }));
      });
      const packed = execFileSync('git', ['cat-file', '--batch'], {
        input: asked.map(({ name }) => `${name}\n`).join(''),
        maxBuffer: 1 << 27,
      });
      let at = 0;
      let same = 0;
      for (const { name, text } of asked) {
        const end = packed.indexOf(10, at);
        const size = / blob (\d+)$/.exec(packed.toString('utf8', at, end))?.[1];
        at = end + 1;
        if (size === undefined) continue;
        expect(text, name).toBe(readText(packed.toString('utf8', at, at + Number(size))));
        at += Number(size) + 1;
        same += 1;
      }
      expect(same).toBeGreaterThan(isWhole ? 50 : 15);
    },
  );
});
