import { shown as visible } from '../../src/registry/characters.ts';
import type { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import { changesBetween, corpusTexts } from '../../src/watch/texts.ts';
import type { Watched } from '../../src/watch/watch.ts';
import type { Piece } from '../../src/text/words-diff.ts';

/** Words shown around what changed. */
const context = 12;

/** Prints, for whoever writes the new version, the words that changed between the texts of a provision. */
export function showDiff(ref: string, { observations, scan }: Watched, corpus: CorpusFolder): void {
  const observation = observations.find((each) => each.ref === ref);
  if (!observation) return;
  const texts = corpusTexts(observation, scan.norms, corpus);
  const isColoured = process.stdout.isTTY;
  console.log(
    `${ref}: ${texts.length} textos en el corpus. No se publican: solo sirven para escribir la versión nueva.`,
  );
  for (const { file, line } of texts) console.log(`  ${visible(file)}:${line}`);
  for (const { from, to, pieces } of changesBetween(texts)) {
    console.log(`\n${visible(from.file)}:${from.line} → ${visible(to.file)}:${to.line}`);
    const isSame = pieces.every(({ kind }) => kind === 'same');
    console.log(
      isSame
        ? '  iguales'
        : `  ${pieces.map((piece, index) => shown(piece, index, pieces.length, isColoured)).join(' ')}`,
    );
  }
}

function shown(piece: Piece, index: number, of: number, isColoured: boolean): string {
  const { kind } = piece;
  const words = piece.words.map(visible);
  if (kind === 'gone')
    return isColoured ? `\u001b[31m[-${words.join(' ')}-]\u001b[0m` : `[-${words.join(' ')}-]`;
  if (kind === 'new')
    return isColoured ? `\u001b[32m{+${words.join(' ')}+}\u001b[0m` : `{+${words.join(' ')}+}`;
  const head = index === 0 ? [] : words.slice(0, context);
  const tail = index === of - 1 ? [] : words.slice(-context);
  if (words.length <= head.length + tail.length) return words.join(' ');
  return [...head, '…', ...tail].join(' ');
}
