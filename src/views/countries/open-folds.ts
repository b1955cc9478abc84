// Opens the folds of a page where there is room, and everywhere the one that an address leads to, so that what shows is
// what a fold says of itself.
if (innerWidth > 767)
  for (const each of document.querySelectorAll<HTMLDetailsElement>('.pliegue')) each.open = true;

function openNamed(): void {
  const named = document.getElementById(location.hash.slice(1));
  const fold = named?.closest('details');
  if (!fold) return;
  fold.open = true;
  named?.scrollIntoView();
}
openNamed();
addEventListener('hashchange', openNamed);

export {};
