// Offers to save the sheets of a set as documents. The program that makes them is brought once somebody fills them in
// or asks for them, so that it is there when the line goes; in a copy of the site it stands in the page.
const panel = document.querySelector<HTMLElement>('#guardar');
const button = panel?.querySelector('button');
const state = panel?.querySelector('p');
const address = panel?.dataset['modulo'];

if (panel && button && state) {
  panel.hidden = false;
  if (address) offer(address, button, state);
}

function offer(module: string, own: HTMLButtonElement, told: HTMLElement): void {
  const bring = (): Promise<unknown> =>
    import(/* @vite-ignore */ module).then(() => {
      own.removeEventListener('click', press);
      told.textContent = '';
    });
  const press = () => {
    bring().then(
      // What was brought listens by now.
      () => {
        own.click();
      },
      () => {
        told.textContent = told.dataset['falla'] ?? '';
      },
    );
  };
  own.addEventListener('click', press);
  document.querySelector('#llenar button')?.addEventListener('click', () => {
    bring().catch(() => undefined);
  });
}
