import { type Box, type Chart, fontSize, lineHeight, padding } from './layout.ts';
import type { TextLine } from './text-width.ts';

/** Where the first line of a text stands below its top. */
const ascent = 8.5;

/**
 * A chart as SVG, black on white, without styles: presentation attributes only. The lines of all boxes
 * of a kind are one path, so that the page stays small.
 * @param title what the picture is, for who does not see it
 */
export function draw(chart: Chart, title: string): string {
  const { width, height, boxes, arrows, number } = chart;
  const of = (kind: Box['kind']) => boxes.filter((box) => box.kind === kind);
  const trunks = [...Map.groupBy(arrows, ({ from }) => from)].map(([from, own]) => {
    const x = own[0]?.points[0]?.[0] ?? 0;
    const bottom = Math.max(...own.map(({ points }) => points[1]?.[1] ?? 0));
    return `M${n(x)} ${n(from.y + from.height - 2)}V${n(bottom)}`;
  });
  const rows = arrows.map(({ points: [, corner, end] }) =>
    corner && end ? `M${n(corner[0])} ${n(corner[1])}H${n(end[0] - 4)}` : '',
  );
  const heads = arrows.map(({ points }) => {
    const [x, y] = points.at(-1) ?? [0, 0];
    return `M${n(x)} ${n(y)}l-7-3v6z`;
  });
  const masks = arrows.map(({ label }) =>
    rectangle(label.x - 3, label.y, label.width + 6, label.height),
  );
  const texts = [
    ...boxes.map(boxText),
    ...arrows.map(({ label: { x, y, lines } }) => textAt(x, y, lines)),
  ];
  return [
    `<svg viewBox="-1 -1 ${n(width + 2)} ${n(height + 2)}" role="img" aria-labelledby="dibujo-${number}" font-family="Arial,Liberation Sans,Roboto,sans-serif" font-size="${fontSize}" stroke-linejoin="round">`,
    `<title id="dibujo-${number}">${escape(title)}</title>`,
    `<path fill="#fff" d="${rectangle(-1, -1, width + 2, height + 2)}"/>`,
    `<path fill="none" stroke="#000" d="${[...trunks, ...rows].join('')}"/>`,
    `<path d="${heads.join('')}"/>`,
    `<path fill="#fff" d="${masks.join('')}"/>`,
    `<path fill="#fff" stroke="#000" stroke-width="1.4" d="${of('question').map(rounded).join('')}"/>`,
    `<path fill="#fff" stroke="#000" stroke-width=".8" d="${[...of('leaf').map(doubled), ...of('onward').map(pointed)].join('')}"/>`,
    ...texts,
    '</svg>',
  ].join('');
}

function boxText({ kind, x, y, height, lines }: Box): string {
  const free = height - 2 * padding.y - lines.length * lineHeight;
  const top = kind === 'question' ? y + padding.y : y + padding.y + free / 2;
  return textAt(x + padding.x, top, lines);
}

function textAt(x: number, y: number, lines: readonly TextLine[]): string {
  return lines
    .map(({ bold, rest }, index) => {
      const strong = bold && `<tspan font-weight="700">${escape(bold)}</tspan>`;
      const gap = bold && rest ? ' ' : '';
      return `<text x="${n(x)}" y="${even(y + ascent + index * lineHeight)}">${strong}${gap}${escape(rest)}</text>`;
    })
    .join('');
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
}

function rounded({ x, y, width, height }: Box): string {
  const r = 6;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${n(x + r)} ${n(y)}h${n(w)}${corner(r, r)}v${n(h)}${corner(-r, r)}h${n(-w)}${corner(-r, -r)}v${n(-h)}${corner(r, -r)}z`;
}

function doubled({ x, y, width, height }: Box): string {
  const gap = 2;
  return (
    rectangle(x, y, width, height) + rectangle(x + gap, y + gap, width - 2 * gap, height - 2 * gap)
  );
}

function pointed({ x, y, width, height }: Box): string {
  const [tip, upper] = [8, Math.round(height / 2)];
  const lower = Math.round(height) - upper;
  return `M${n(x)} ${n(y)}h${n(width - tip)}l${tip} ${upper}l${-tip} ${lower}h${n(tip - width)}z`;
}

/** A place of a line, in whole points: the page stays small, and the eye sees no difference. */
function n(value: number): string {
  return String(Math.round(value));
}

/** The height of a line of text, to a fifth of a point, so that lines stand evenly. */
function even(value: number): string {
  return String(Math.round(value * 5) / 5);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
