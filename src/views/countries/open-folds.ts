// Opens the folds of a page where there is room, and everywhere the one that an address leads to, with the answer that
// it names, so that what shows is what a fold says of itself.
if (innerWidth > 767)
  for (const each of document.querySelectorAll<HTMLDetailsElement>('.pliegue')) each.open = true;

function openAt(fragment: string): void {
  const named = document.getElementById(fragment.slice(1));
  const folds = [
    named?.closest('details'),
    named?.querySelector<HTMLDetailsElement>('.solo-abierto'),
  ];
  const held = folds.flatMap((each) => each ?? []);
  if (held.length === 0) return;
  for (const each of held) each.open = true;
  named?.scrollIntoView();
}
const openNamed = (): void => openAt(location.hash);
openNamed();
addEventListener('hashchange', openNamed);
// A link to a place of this page changes the address with no event, so that Back leaves the page.
addEventListener('click', ({ target }) => {
  if (target instanceof Element) openAt(target.closest('a')?.getAttribute('href') ?? '');
});

export {};
