import { loadRegistry } from '../src/registry/load.ts';
import { projectRoot, readArguments } from './options.ts';

// Run by hand or on a schedule, never in the build: it is the one command that talks to other hosts.
const atOnce = 6;
const timeout = 20_000;

readArguments({ options: {} }, 'npm run verify-sources');
const { registry } = loadRegistry(projectRoot());
const records = [
  ...registry.instruments.values(),
  ...[...registry.instruments.values()].flatMap(({ provisions }) => [...provisions.values()]),
  ...registry.services.values(),
  ...registry.conducts.values(),
  ...registry.routes.values(),
];
const files = new Map<string, Set<string>>();
for (const { file, data } of records) {
  for (const [, address = ''] of JSON.stringify(data).matchAll(/"(https?:\/\/[^"]+)"/g)) {
    files.set(address, (files.get(address) ?? new Set()).add(file));
  }
}

const queue = [...files.keys()].sort();
const broken: { address: string; why: string }[] = [];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const why = await whyBroken(address);
      if (why) broken.push({ address, why });
    }
  }),
);
for (const { address, why } of broken.sort((a, b) => (a.address < b.address ? -1 : 1))) {
  console.log(`${address}: ${why}\n  ${[...(files.get(address) ?? [])].slice(0, 3).join('\n  ')}`);
}
console.log(`${files.size} direcciones, ${broken.length} no responden.`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function whyBroken(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      redirect: 'follow',
    });
    return response.ok ? undefined : `respondió ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
