// The part of the page of kits where a file is compared: it stays on the device, is read in a thread of its own, and
// is gone with all that was told of it when the page is left.
import { element, listOf } from '../../html/made-element.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CompareAnswer, CompareAsk } from './compare-worker.ts';
import { templates } from './templates.ts';

/** Milliseconds after which a file that is still being read is left. */
const longest = 180_000;

type Words = Record<'reading' | 'tooLate' | 'noThread' | 'noLine' | 'noTemplates', string>;

/** What makes an address that a browser trusts, where it asks for one. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

const panel = document.querySelector<HTMLElement>('#comparar-kit');
const offer = panel?.querySelector<HTMLElement>('#comparar-aviso');
const input = offer?.querySelector('input');
const erase = offer?.querySelector('button');
const state = panel?.querySelector<HTMLElement>('#comparar-estado');
if (panel && offer && input && erase && state) start(panel, offer, input, erase, state);

function start(
  below: HTMLElement,
  shown: HTMLElement,
  box: HTMLInputElement,
  button: HTMLButtonElement,
  status: HTMLElement,
): void {
  const lang: Lang = below.dataset['lang'] === 'en' ? 'en' : 'es';
  const words = JSON.parse(below.dataset['palabras'] ?? '{}') as Words;
  const address = below.dataset['programa'] ?? '';
  const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
    // As the policy of the page names it.
    'comparar-kit',
    { createScriptURL: () => address },
  );
  let thread: Worker | undefined;
  let timer = 0;
  let told: HTMLElement | undefined;

  document.querySelector('#comparar-nada')?.remove();
  shown.hidden = false;
  box.addEventListener('change', () => {
    compare(box.files?.[0]);
  });
  below.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  below.addEventListener('drop', (event) => {
    event.preventDefault();
    compare(event.dataTransfer?.files[0]);
  });
  button.addEventListener('click', () => {
    close();
    box.focus();
  });
  // Also where the browser keeps the page to bring it back, and where the quick exit emptied it.
  addEventListener('pagehide', close);
  addEventListener('pageshow', close);

  function stop(say: string): void {
    thread?.terminate();
    thread = undefined;
    clearTimeout(timer);
    status.textContent = say;
  }

  function close(): void {
    stop('');
    told?.remove();
    told = undefined;
    box.value = '';
    button.hidden = true;
  }

  function compare(file?: File): void {
    if (!file) return;
    stop(words.reading);
    told?.remove();
    button.hidden = false;
    let own: Worker;
    try {
      own = new Worker(policy ? policy.createScriptURL(address) : address);
    } catch {
      stop(words.noThread);
      return;
    }
    thread = own;
    timer = window.setTimeout(() => {
      stop(words.tooLate);
    }, longest);
    own.addEventListener('error', () => {
      if (thread === own) stop(words.noThread);
    });
    own.addEventListener('message', ({ data }: MessageEvent<CompareAnswer>) => {
      if (thread !== own) return;
      if ('refused' in data) stop(`${file.name}: ${data.refused[lang]}.`);
      else if ('report' in data) show(data);
      else bring(own, data.kit);
    });
    ask(own, { file });
  }

  /** Brings what kits in the language of the file are made of today. */
  function bring(own: Worker, kitLang: Lang): void {
    templates(`${below.dataset['plantillas'] ?? ''}${kitLang}.json`).then(
      ({ source }) => {
        if (thread === own) ask(own, { source, lang });
      },
      (error: unknown) => {
        if (thread === own) stop(error instanceof TypeError ? words.noLine : words.noTemplates);
      },
    );
  }

  function show({ report, words: heads }: Extract<CompareAnswer, { report: unknown }>): void {
    stop(`${report.head} ${report.verdict}`);
    told = document.createElement('div');
    const [voted, rest] = [element('h3', heads.voted), element('h3', heads.rest)];
    if (report.voted.length > 0) told.append(voted);
    for (const { title, lines, more } of report.voted) {
      const whole = document.createElement('details');
      whole.append(element('summary', heads.more), listOf(more));
      told.append(element('h4', title), listOf(lines), ...(more.length > 0 ? [whole] : []));
    }
    if (report.rest.length > 0) told.append(rest, listOf(report.rest));
    below.append(told);
  }
}

const ask = (thread: Worker, question: CompareAsk): void => {
  thread.postMessage(question);
};
