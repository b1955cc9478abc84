import { kindOf } from '../addresses/section.ts';
import type { PageKind } from '../addresses/sections.ts';
import { type Policy, policyText } from '../safe/policy.ts';

/** Headers for the addresses that a pattern matches; `*` at the end of a pattern stands for anything. */
export interface HeaderRule {
  pattern: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Powers by which a page could sense or touch what is around the reader, or know her by it; no page here needs one. */
const powers =
  'accelerometer bluetooth browsing-topics camera clipboard-read display-capture geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment serial storage-access usb'.split(
    ' ',
  );

/** Headers of every answer, also of one that says that nothing is there; short, as each small file carries them. */
const commonHeaders: HeaderRule['headers'] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  // What `frame-ancestors` says, for addresses that no other rule knows.
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=63072000'],
];

/** A header more for what may be a page. */
const powerless = ['Permissions-Policy', powers.map((power) => `${power}=()`).join(', ')] as const;

/** A header more for an edition that no machine is to list, its texts and data included. */
const unlisted = ['X-Robots-Tag', 'noindex, nofollow, noarchive'] as const;

/** The folder of files to keep, which are no pages. */
const filesAbove = 'descargas';

/** Kept by the browser only until asked again; the exit is never kept and takes what was kept with it. */
const fresh = ['Cache-Control', 'no-cache'] as const;
const forever = ['Cache-Control', 'max-age=31536000, immutable'] as const;
const leaving = [
  ['Cache-Control', 'no-store'],
  ['Clear-Site-Data', '"cache", "storage"'],
] as const;

/**
 * The rules of a built site, from which the settings of every host are written. No two rules that match
 * the same address set the same header: hosts differ in what they do with that.
 * @param policies by kind of page
 * @param folders first folders of the site, without language, such as `guias`
 * @param base folder under which it is served, `/` or `/folder/`
 * @param isListed whether search engines may list it
 */
export function headerRules(
  policies: ReadonlyMap<PageKind, Policy>,
  folders: readonly string[],
  base: string,
  isListed = true,
): HeaderRule[] {
  const ofKind = (kind: PageKind): HeaderRule['headers'] => {
    const text = policyText(policies.get(kind) ?? new Map(), 'header');
    const csp = ['Content-Security-Policy', text] as const;
    return kind === 'exit' ? [csp, powerless, ...leaving] : [csp, powerless, fresh];
  };
  /** A host may answer below any folder that nothing is there: every policy allows what that page holds. */
  const ofFolder = (folder: string) => {
    const kind = kindOf(`${folder}/`);
    const ends = kind === 'exit' || folder === filesAbove ? ['', '/'] : ['/*'];
    return ends.flatMap((end) =>
      ['', 'en/'].map((lang) => ({
        pattern: `${base}${lang}${folder}${end}`,
        headers: ofKind(kind),
      })),
    );
  };
  const single = ['', '404.html', 'texto.txt', 'robots.txt', 'en/', 'en/texto.txt'];
  return [
    { pattern: `${base}*`, headers: isListed ? commonHeaders : [...commonHeaders, unlisted] },
    ...single.map((file) => ({ pattern: base + file, headers: ofKind('pages') })),
    ...folders.flatMap(ofFolder),
    // A viewer of PDF might obey a policy and show nothing; a search engine would show files without their page.
    { pattern: `${base}${filesAbove}/archivos/*`, headers: isListed ? [fresh, unlisted] : [fresh] },
    // A worker obeys the policy of its own file.
    { pattern: `${base}pagefind/*`, headers: ofKind('search') },
    { pattern: `${base}indice/*`, headers: [fresh] },
    { pattern: `${base}en/indice/*`, headers: [fresh] },
    { pattern: `${base}_astro/*`, headers: [forever] },
  ];
}

/** The rules as a `_headers` file, the form that Netlify and Cloudflare Pages read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) =>
      [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/** Reads a `_headers` file back. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line !== '') rules.push({ pattern: line, headers: [] });
  }
  return rules;
}

/** The headers that the rules give an address. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  return new Map(
    rules
      .filter(({ pattern }) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
      )
      .flatMap(({ headers }) => headers),
  );
}
