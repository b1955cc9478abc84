// The program that compares a kit in a browser, in a thread of its own: it can be stopped whatever the file holds.
import { Refusal } from '../../text/refusal.ts';
import { refuseLarge } from '../docx/read.ts';
import { kitCompareWords } from '../../i18n/kit-compare.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { compareKit, patience, type Today } from './adopted.ts';
import { ofKit, type OpenKit, openKit } from './open.ts';
import type { KitSource } from './source.ts';
import { type KitReport, kitReport } from './told.ts';

/** What the page asks: first to open a file; then, once it has what to compare with, for the report. */
export type CompareAsk =
  { file: File } | { source: Today & Pick<KitSource, 'version' | 'laws'>; lang: Lang };

/** What it is answered: the language of the kit, why it is not opened, or the report with its own words. */
export type CompareAnswer =
  | { kit: Lang }
  | { refused: Localized }
  | { report: KitReport; words: { voted: string; rest: string; more: string } };

let kit: OpenKit | undefined;

addEventListener('message', ({ data }: MessageEvent<CompareAsk>) => {
  void answerTo(data).then((answer) => {
    if (answer) postMessage(answer);
  });
});

async function answerTo(ask: CompareAsk): Promise<CompareAnswer | undefined> {
  if ('file' in ask) {
    try {
      refuseLarge(ask.file.size, ofKit);
      kit = openKit(new Uint8Array(await ask.file.arrayBuffer()));
      return { kit: kit.record.lang };
    } catch (error) {
      // What the browser cannot read is no kit either: it was moved, or is a folder.
      return { refused: error instanceof Refusal ? error.said : ofKit.notOne };
    }
  }
  if (!kit) return undefined;
  const start = performance.now();
  const states = compareKit(kit, ask.source, () => performance.now() - start > patience / 2);
  const { voted, rest, more } = kitCompareWords[ask.lang].report;
  return {
    report: kitReport(kit.record, states, ask.source, ask.lang),
    words: { voted, rest, more },
  };
}
