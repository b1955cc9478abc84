// The page that makes a kit: what is typed is in no form and under no name, so it cannot be sent; it is gone when
// the page is left. The templates come from the same site, or stand in the page where it is opened from a file.
import type { Lang } from '../../registry/schema/common.ts';
import type { AdoptionLevel } from '../../registry/schema/team.ts';
import { levelSlug } from '../../words/level-slug.ts';
import { kitFormWords } from '../../i18n/kit-form.ts';
import { element } from '../../html/made-element.ts';
import { group, select, textBox } from './builder-form.ts';
import { composeKit, short, wantedPieces } from './compose.ts';
import { type KitPart, kitParts, otherCountry, partName, kitPart } from './plan.ts';
import type { KitChoice, KitSource } from './source.ts';
import { templates } from './templates.ts';

interface Options {
  levels: { id: AdoptionLevel; name: string }[];
  countries: { id: string; name: string }[];
}

const panel = document.querySelector<HTMLElement>('#armar');
const notice = document.querySelector<HTMLElement>('#kit-aviso');
const opener = notice?.querySelector<HTMLButtonElement>('button');
const status = document.querySelector<HTMLElement>('#kit-estado');
const nothing = document.querySelector<HTMLElement>('#kit-nada');
if (panel && notice && opener && status) start(panel, notice, opener, status);

function start(
  below: HTMLElement,
  offer: HTMLElement,
  button: HTMLButtonElement,
  state: HTMLElement,
): void {
  const lang = below.dataset['lang'] === 'en' ? 'en' : 'es';
  const t = kitFormWords[lang].form;
  const options = JSON.parse(below.dataset['opciones'] ?? '{}') as Options;
  nothing?.remove();
  offer.hidden = false;
  let address = '';
  let inputs: (HTMLInputElement | HTMLSelectElement)[] = [];
  let body: HTMLElement | undefined;
  let download: HTMLElement | undefined;

  button.addEventListener('click', () => {
    button.disabled = true;
    state.textContent = button.dataset['espera'] ?? '';
    templates(below.dataset['plantillas'] ?? '').then(
      ({ source, files }) => {
        state.textContent = '';
        offer.hidden = true;
        open(source, files);
      },
      (error: unknown) => {
        button.disabled = false;
        state.textContent = error instanceof TypeError ? t.noLine : t.noTemplates;
      },
    );
  });
  // Also where the browser keeps the page to bring it back, and where the quick exit emptied it.
  addEventListener('pagehide', close);
  addEventListener('pageshow', close);

  /** Takes out the form with all that was typed, and the file that was made. */
  function close(): void {
    for (const input of inputs) if (input instanceof HTMLInputElement) input.value = '';
    inputs = [];
    body?.remove();
    body = undefined;
    forget();
    button.disabled = false;
    offer.hidden = false;
    state.textContent = '';
  }

  function forget(): void {
    if (address) URL.revokeObjectURL(address);
    address = '';
    download?.remove();
    download = undefined;
  }

  function open(source: KitSource, files: readonly Uint8Array[]): void {
    const form = document.createElement('div');
    body = form;
    const country = select(
      t.country,
      [...options.countries, { id: otherCountry, name: t.otherCountry }],
      inputs,
    );
    const otherName = textBox(t.otherCountryName, '', inputs);
    const level = select(t.level, options.levels, inputs);
    const team = textBox(t.team, t.teamHelp, inputs);
    const city = textBox(t.city, '', inputs);
    const first = group(t.first, true);
    first.append(country.label, otherName.label, level.label, team.label, city.label);

    const blanks = new Map<string, HTMLInputElement>();
    const hints = new Map<string, HTMLElement>();
    const groups = (['contact', 'organisation', 'country'] as const).map((scope) => {
      const set = group(t.scopes[scope], false);
      for (const { id, label, help } of source.blanks.filter((each) => each.scope === scope)) {
        if (id === 'organizacion') continue;
        const asked = textBox(label, help, inputs);
        const hint = document.createElement('small');
        asked.label.append(hint);
        hints.set(id, hint);
        blanks.set(id, asked.input);
        set.append(asked.label);
      }
      return set;
    });
    const roles = new Map<string, HTMLInputElement>();
    const roleSet = group(t.roles, false);
    roleSet.append(element('p', t.rolesHelp));
    for (const { id, name } of source.roles) {
      const asked = textBox(name, '', inputs);
      roles.set(id, asked.input);
      roleSet.append(asked.label);
    }
    const pieces = group(t.pieces, false);
    const ticked = document.createElement('div');
    pieces.append(ticked);

    const make = document.createElement('button');
    make.type = 'button';
    make.textContent = t.make;
    const erase = document.createElement('button');
    erase.type = 'button';
    erase.textContent = t.erase;
    form.append(first, ...groups, roleSet, pieces, make, erase);
    below.insertBefore(form, state);

    const left = new Set<string>();
    const where = () => ({
      country: country.input.value,
      level: level.input.value as AdoptionLevel,
    });
    const show = () => {
      const isOther = country.input.value === otherCountry;
      otherName.label.hidden = !isOther;
      for (const [id, hint] of hints) {
        const read = source.hints[country.input.value]?.[id];
        const held = source.countries[country.input.value]?.[id];
        const known = read && `${t.read} ${read.said} (${read.level})`;
        const isNumber = source.numbers[country.input.value]?.[id] !== undefined;
        const said = held && `${t.held} ${held}.`;
        hint.textContent = isNumber ? `${said} ${known}` : (said ?? known ?? '');
      }
      list(ticked, source, where(), left);
      forget();
    };
    country.input.addEventListener('change', show);
    level.input.addEventListener('change', show);
    form.addEventListener('input', forget);
    show();
    erase.addEventListener('click', () => {
      for (const input of inputs) if (input instanceof HTMLInputElement) input.value = '';
      forget();
      state.textContent = t.erased;
      team.input.focus();
    });
    make.addEventListener('click', () => {
      forget();
      const choice: KitChoice = {
        ...where(),
        countryName:
          country.input.value === otherCountry
            ? otherName.input.value
            : (country.input.options[country.input.selectedIndex]?.text ?? ''),
        levelName: level.input.options[level.input.selectedIndex]?.text ?? '',
        team: team.input.value,
        city: city.input.value,
        blanks: valuesOf(blanks),
        roles: valuesOf(roles),
        without: left,
      };
      const count = wantedPieces(source, choice).length;
      if (count === 0) {
        state.textContent = t.empty;
        return;
      }
      const cut = inputs.some(({ value }) => value.trim().length > short(value).length + 8);
      make.disabled = true;
      state.textContent = t.making;
      composeKit(source, files, choice)
        .then(
          (zip) => {
            address = URL.createObjectURL(
              new Blob([new Uint8Array(zip)], { type: 'application/zip' }),
            );
            const link = document.createElement('a');
            link.href = address;
            link.download = `kit-${levelSlug(choice.level)}-${choice.country}-${source.version}.zip`;
            link.textContent = `${t.save} (${count} ${t.files}, ${Math.ceil(zip.length / 1000)} KB)`;
            download = element('p', '');
            download.append(link);
            form.append(download);
            const open = blankCount(source, choice);
            state.textContent = [
              t.ready,
              open > 0 ? leftText(open, lang) : t.full,
              cut ? t.cut : '',
            ]
              .filter(Boolean)
              .join(' ');
            link.focus();
          },
          () => {
            state.textContent = t.failed;
          },
        )
        .finally(() => {
          make.disabled = false;
        });
    });
    country.input.focus();
  }

  /** A box for each file, below the part it belongs to. */
  function list(
    into: HTMLElement,
    source: KitSource,
    where: Pick<KitChoice, 'country' | 'level'>,
    left: Set<string>,
  ): void {
    into.textContent = '';
    const wanted = wantedPieces(source, where);
    for (const part of kitParts) {
      const own = wanted.filter(({ piece }) => kitPart(piece.file) === part);
      if (own.length === 0) continue;
      const heading = document.createElement('b');
      heading.textContent = nameOf(part);
      const box = document.createElement('div');
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', nameOf(part));
      box.append(heading);
      for (const { piece } of own) {
        const label = document.createElement('label');
        label.className = 'kit-archivo';
        const tick = document.createElement('input');
        tick.type = 'checkbox';
        tick.autocomplete = 'off';
        tick.checked = !left.has(piece.file);
        tick.addEventListener('change', () => {
          if (tick.checked) left.delete(piece.file);
          else left.add(piece.file);
        });
        label.append(tick, ` ${piece.title} (${piece.file.replace(/^.*\./, '').toUpperCase()})`);
        box.append(label);
      }
      into.append(box);
    }
  }

  function nameOf(part: KitPart): string {
    return partName(part, lang);
  }
}

/** How many blanks nobody filled. */
function blankCount(source: KitSource, { country, blanks = {}, team }: KitChoice): number {
  return source.blanks.filter(
    ({ id }) =>
      !short(blanks[id]) &&
      !(id === 'organizacion' && short(team)) &&
      !source.countries[country]?.[id],
  ).length;
}

const valuesOf = (asked: ReadonlyMap<string, HTMLInputElement>): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [id, { value }] of asked) values[id] = value;
  return values;
};

/** As `fillCount` says it, which the search has too: shared, it would be one more file to ask for. */
const leftText = (count: number, lang: Lang): string => {
  const t = kitFormWords[lang].form;
  return (count === 1 ? t.open_one : t.open_other).replace('{count}', String(count));
};
