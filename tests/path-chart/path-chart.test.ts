import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/path-chart/draw.ts';
import {
  type Box,
  type Chart,
  layOutSheet,
  sheetSize,
  treeHeight,
} from '../../src/path-chart/layout.ts';
import { sheetOutline } from '../../src/path-chart/outline.ts';
import { lineWidth, textWidth, wrap } from '../../src/path-chart/text-width.ts';
import { compareIds, type Nodes, questionsOf, sheetsOf } from '../../src/path-chart/trees.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { SituationData } from '../../src/registry/schema/situation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nodes: Nodes = new Map(
  [...projectOnce(root).registry.situations].map(([id, { data }]) => [id, data]),
);
const sheets = sheetsOf(nodes, (tree) => treeHeight(nodes, tree), sheetSize);
const charts = (['es', 'en'] as const).flatMap((lang) =>
  sheets.map((sheet) => ({ lang, sheet, chart: layOutSheet(nodes, sheets, sheet, lang) })),
);
const questions = [...nodes.values()].flatMap((node) => (node.kind === 'question' ? [node] : []));

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}
const overlap = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Pairs of boxes or labels of a chart that stand on one another. */
function overlaps({ boxes, arrows }: Chart): string[] {
  const areas = [
    ...boxes.map((box) => ({ name: box.id, ...box })),
    ...arrows.map(({ from, answer, label }) => ({ name: `${from.id}.${answer}`, ...label })),
  ];
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} ${b.name}`),
  );
}

const textOf = ({ lines }: Pick<Box, 'lines'>) =>
  lines.map(({ bold, rest }) => `${bold} ${rest}`.trim()).join(' ');

describe('the sheets', () => {
  test('each question stands on one sheet, and the first is where the path begins', () => {
    const placed = sheets.flatMap(questionsOf);
    expect([...placed].sort(compareIds)).toEqual(questions.map(({ id }) => id).sort(compareIds));
    expect(placed[0]).toBe('a1');
    expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
  });

  test('each answer is one arrow, on the sheet of its question, to the box of where it leads', () => {
    for (const lang of ['es', 'en'] as const) {
      const drawn = charts
        .filter((each) => each.lang === lang)
        .flatMap(({ sheet, chart }) =>
          chart.arrows.map(
            ({ from, answer, to, label }) =>
              `${sheet.number} ${from.id} ${answer} ${to.id} ${textOf(label)}`,
          ),
        );
      const wanted = questions.flatMap(({ id, answers }) => {
        const sheet = sheets.find((each) => questionsOf(each).includes(id));
        return answers.map(
          ({ id: answer, next, text }) =>
            `${sheet?.number ?? 0} ${id} ${answer} ${next} ${text[lang]}`,
        );
      });
      expect(drawn.sort()).toEqual(wanted.sort());
    }
  });

  test('each node is drawn whole: questions once, ends wherever an answer leads to them', () => {
    for (const lang of ['es', 'en'] as const) {
      const boxes = charts
        .filter((each) => each.lang === lang)
        .flatMap(({ chart, sheet }) => chart.boxes.map((box) => ({ ...box, sheet: sheet.number })));
      for (const node of nodes.values()) {
        const own = boxes.filter(({ id, kind }) => id === node.id && kind !== 'onward');
        if (node.kind === 'question') {
          expect(own.map(textOf)).toEqual([
            [node.id, node.question[lang], node.help?.[lang]].filter(Boolean).join(' '),
          ]);
        } else {
          expect(own.length, node.id).toBeGreaterThan(0);
          for (const box of own) expect(textOf(box)).toBe(`${node.id} ${node.title[lang]}`);
        }
      }
      for (const { id, kind, sheet, lines } of boxes) {
        if (kind !== 'onward') continue;
        const home = sheets.find((each) => questionsOf(each).includes(id))?.number ?? 0;
        const away = lang === 'es' ? `Hoja ${home}:` : `Sheet ${home}:`;
        const here = lang === 'es' ? 'En esta hoja:' : 'On this sheet:';
        expect(textOf({ lines })).toMatch(home === sheet ? here : away);
      }
    }
  });
});

describe('the layout', () => {
  test.each(charts)('sheet $sheet.number, $lang', ({ sheet, lang, chart }) => {
    expect(chart.height).toBeLessThanOrEqual(sheetSize.height);
    expect(overlaps(chart)).toEqual([]);
    for (const { x, y, width, height, lines } of chart.boxes) {
      expect([x >= 0, y >= 0, x + width <= chart.width, y + height <= chart.height]).toEqual(
        Array(4).fill(true),
      );
      for (const line of lines) expect(lineWidth(line, 8.8), textOf({ lines })).toBeLessThan(width);
    }
    for (const { from, to, points, label } of chart.arrows) {
      const [[startX, startY], [, middle], [endX, endY]] = points as [
        [number, number],
        [number, number],
        [number, number],
      ];
      expect(startY).toBe(from.y + from.height);
      expect(startX > from.x && startX < from.x + from.width).toBe(true);
      expect(endX).toBe(to.x);
      expect(endY > to.y && endY < to.y + to.height).toBe(true);
      expect(middle).toBe(endY);
      // The label stands on its own line, left of the head of the arrow.
      expect(label.y + label.height / 2).toBeCloseTo(endY);
      expect(label.x > startX && label.x + label.width < endX - 7).toBe(true);
    }
    expect(layOutSheet(nodes, sheets, sheet, lang)).toEqual(chart);
  });

  test('one box on another is noticed', () => {
    const [first] = charts;
    const boxes = first?.chart.boxes.map((box) => ({ ...box })) ?? [];
    if (boxes[1] && boxes[2]) boxes[2].y = boxes[1].y;
    expect(overlaps({ width: 1, height: 1, number: 1, boxes, arrows: [] })).not.toEqual([]);
  });

  test('the drawing has no style, and says every word of the chart', () => {
    for (const { chart } of charts) {
      const svg = draw(chart, 'Dibujo <1>');
      expect(svg).not.toMatch(/\sstyle=|<style|class=/);
      expect(svg).toContain(
        '<title id="dibujo-' + String(chart.number) + '">Dibujo &lt;1&gt;</title>',
      );
      const words = svg.replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&');
      for (const { lines } of [...chart.boxes, ...chart.arrows.map(({ label }) => label)])
        for (const { bold, rest } of lines)
          for (const part of [bold, rest]) expect(words).toContain(part);
    }
  });
});

describe('in words', () => {
  test('each answer of each question, and each node told once', () => {
    const outline = sheetOutline(nodes, sheets);
    const steps = [...outline.values()].flat();
    expect([...outline.keys()].sort(compareIds)).toEqual(
      questions.map(({ id }) => id).sort(compareIds),
    );
    for (const { id, answers } of questions)
      expect(outline.get(id)?.map(({ answer, next }) => ({ answer, next }))).toEqual(
        answers.map(({ text, next }) => ({ answer: text, next })),
      );
    const leaves = [...nodes.values()].filter(({ kind }) => kind === 'leaf').map(({ id }) => id);
    const told = steps.filter(({ how }) => how === 'first').map(({ next }) => next);
    expect(told.sort()).toEqual(leaves.sort());
    const below = steps.filter(({ how }) => how === 'below').map(({ next }) => next);
    expect(below.sort()).toEqual(
      sheets.flatMap(({ trees }) => trees.flatMap(({ inline }) => inline)).sort(),
    );
  });
});

describe('how a path is dealt to sheets', () => {
  const leaf = (id: string) => ({ id, kind: 'leaf' }) as unknown as SituationData;
  const asks = (id: string, ...next: string[]) =>
    ({
      id,
      kind: 'question',
      answers: next.map((each) => ({ next: each })),
    }) as unknown as SituationData;
  const made = (...list: SituationData[]): Nodes => new Map(list.map((node) => [node.id, node]));
  const dealt = (path: Nodes, height: number) =>
    sheetsOf(path, ({ inline }) => 10 + 10 * inline.length, { height, gap: 1 }).map(({ trees }) =>
      trees.map(({ root: each, inline }) => [each, ...inline].join('>')).join(' '),
    );
  const path = made(
    asks('a1', 'a2', 'a3', 'b1', 'z1'),
    asks('a2', 'z1', 'z2'),
    asks('a3', 'a2', 'z1'),
    asks('b1', 'b2', 'a1'),
    asks('b2', 'b10', 'z1'),
    asks('b10', 'z1', 'z2'),
    leaf('z1'),
    leaf('z2'),
  );

  test('a branch stays together while it fits; what asks more of its own stands apart', () => {
    expect(dealt(path, 30)).toEqual(['a1>a2>a3', 'b1', 'b2>b10']);
    expect(dealt(path, 20)).toEqual(['a1>a2', 'a3', 'b1', 'b2>b10']);
    expect(dealt(path, 61)).toEqual(['a1>a2>a3 b1', 'b2>b10']);
    expect(dealt(path, 62)).toEqual(['a1>a2>a3 b1 b2>b10']);
  });
  test('an answer that leads nowhere throws', () => {
    expect(() => sheetsOf(made(asks('a1', 'z9')), () => 1, sheetSize)).not.toThrow();
    const broken = made(asks('a1', 'z9'));
    expect(() =>
      layOutSheet(broken, [], { number: 1, trees: [{ root: 'z9', inline: [] }] }, 'es'),
    ).toThrow('No question z9');
  });
});

describe('lines of text', () => {
  test('break where the width ends, the bold beginning first; a long word stands alone', () => {
    const lines = wrap('a1', 'una palabra larguísima', textWidth('una palabra', 10), 10);
    expect(lines).toEqual([
      { bold: 'a1', rest: 'una' },
      { bold: '', rest: 'palabra' },
      { bold: '', rest: 'larguísima' },
    ]);
    expect(textWidth('ñandú', 10)).toBe(textWidth('nandu', 10));
    expect(textWidth('m', 10, true)).toBeGreaterThan(textWidth('m', 10));
  });
});
