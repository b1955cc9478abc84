import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/registry/load.ts';
import { allProvisions, type Provision } from '../../src/registry/registry.ts';
import { loadReadings } from '../../src/watch/readings.ts';
import { witnessesOf } from '../../src/watch/witnesses.ts';
import { stop } from '../stop.ts';
import { edits, linesOf, newNorm, type Planted } from './planted.ts';

/** Edits of each kind. */
const each = 12;

/** Plants changes in a copy of the corpus in `CORPUS` and says how many the watch finds, and where it does not. */
export function benchWatch(root: string): Promise<void> {
  const from = process.env['CORPUS'];
  if (!from) {
    console.log('watch: sin CORPUS=CARPETA no se mide.');
    return Promise.resolve();
  }
  const copy = mkdtempSync(join(tmpdir(), 'plantado-'));
  cpSync(join(from, 'pe'), join(copy, 'pe'), { recursive: true });
  const { registry } = loadRegistry(root);
  const planted = new Planter(root, copy, allProvisions(registry)).plant();
  const { newestNorm } =
    loadReadings(root).run ?? stop('Faltan las lecturas: ejecuta antes npm run watch.');
  const known = findingsIn(root, from, newestNorm);
  const found = [...findingsIn(root, copy, newestNorm)].filter((one) => !known.has(one));
  rmSync(copy, { recursive: true, force: true });
  const missed = planted.filter(({ ref }) => !found.some((one) => one.startsWith(`${ref} `)));
  for (const kind of new Set(planted.map((one) => one.kind))) {
    const all = planted.filter((one) => one.kind === kind);
    console.log(
      `${kind}: ${all.length - missed.filter((one) => one.kind === kind).length} de ${all.length}`,
    );
  }
  for (const { ref, kind, where } of missed) console.log(`  no visto: ${kind} ${ref} (${where})`);
  console.log(
    `plantados ${planted.length}, vistos ${planted.length - missed.length}; sin plantar nada, ${known.size} hallazgos`,
  );
  return Promise.resolve();
}

/** Findings of a run, each as its rule, its provision and the file it points at. */
function findingsIn(root: string, corpus: string, asOf: string): Set<string> {
  const args = ['scripts/watch.ts', '--corpus', corpus, '--as-of', asOf, '--format', 'json'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { findings } = JSON.parse(spawnSync(process.execPath, args, options).stdout) as {
    findings: { ruleId: string; ref?: string; related: { file: string }[] }[];
  };
  return new Set(
    findings.map(({ ruleId, ref, related }) => `${ref ?? ''} ${ruleId} ${related[0]?.file ?? ''}`),
  );
}

class Planter {
  readonly #copy: string;
  readonly #provisions: readonly Provision[];
  readonly #files: ReturnType<typeof witnessesOf>;
  readonly #texts = new Map<string, string[]>();
  readonly #planted: Planted[] = [];
  #seed = Number(process.env['SEED'] ?? 1);

  constructor(root: string, copy: string, provisions: readonly Provision[]) {
    this.#copy = copy;
    this.#provisions = provisions;
    this.#files = witnessesOf(loadRegistry(root).registry);
  }

  plant(): Planted[] {
    for (const kind of Object.keys(edits)) this.#times(() => this.#edit(kind));
    for (const kind of ['before', 'after'] as const) this.#times(() => this.#norm(kind));
    for (const [path, lines] of this.#texts)
      writeFileSync(join(this.#copy, path), lines.join('\n'));
    return this.#planted;
  }

  #times(plantOne: () => boolean): void {
    for (let done = 0, tries = 0; done < each && tries < each * 400; tries++)
      if (plantOne()) done++;
  }

  #edit(kind: string): boolean {
    const provision = this.#free();
    const owned = provision ? this.#files.ownedBy(provision.instrument.id) : [];
    const path = this.#pick(owned);
    if (!provision || !path || !existsSync(join(this.#copy, path))) return false;
    const lines = this.#lines(path);
    const at = this.#pick(linesOf(provision, lines));
    const next =
      at === undefined ? undefined : edits[kind]?.(lines[at] ?? '', (list) => this.#pick(list));
    if (at === undefined || next === undefined) return false;
    lines[at] = next;
    return this.#mark(provision, kind, `${path}:${at + 1}`);
  }

  #norm(kind: 'before' | 'after'): boolean {
    const provision = this.#free();
    const number = 33_000 + this.#planted.length;
    const article = /^art_(\d+(?:-[A-Z]+)?)$/.exec(provision?.id ?? '')?.[1];
    const law = provision && lawName(provision);
    if (!provision || !article || !law || (provision.versions.at(-1)?.from ?? '') > '2026-02')
      return false;
    const day = '2026-04-01';
    const path = `pe/LEY-${number}-2026.md`;
    writeFileSync(
      join(this.#copy, path),
      newNorm(number, day, { kind, article, law }, (list) => this.#pick(list)),
    );
    return this.#mark(provision, `norm-${kind}`, path);
  }

  /** A provision in which nothing was planted yet. */
  #free(): Provision | undefined {
    const provision = this.#pick(this.#provisions);
    const ref = provision && `${provision.instrument.id}~${provision.id}`;
    return this.#planted.some((one) => one.ref === ref) ? undefined : provision;
  }

  #mark({ instrument, id }: Provision, kind: string, where: string): boolean {
    this.#planted.push({ ref: `${instrument.id}~${id}`, kind, where });
    return true;
  }

  #lines(path: string): string[] {
    const lines = this.#texts.get(path) ?? readFileSync(join(this.#copy, path), 'utf8').split('\n');
    this.#texts.set(path, lines);
    return lines;
  }

  /** The same choice for the same seed, so that what is missed can be planted again. */
  #pick<T>(list: readonly T[]): T | undefined {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((this.#seed / 2 ** 32) * list.length)];
  }
}

/** Instruments as a norm would name them; only those that anybody cites by these names. */
function lawName({ instrument: { id, data } }: Provision): string | undefined {
  if (['cp', 'cpp', 'cc', 'cna'].includes(id)) return data.shortTitle.es;
  return /^ley-\d{5}$/.test(id) ? `Ley N° ${id.slice(4)}` : undefined;
}
