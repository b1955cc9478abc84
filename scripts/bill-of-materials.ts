import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.ts';

/** What a bill of materials says of the time and the machine that wrote it. */
interface Bill {
  serialNumber?: string;
  metadata: {
    timestamp?: string;
    tools?: { version?: string }[];
    component?: { name?: string };
  };
}

/**
 * Every package that the project is made with, as `npm sbom` lists them (CycloneDX), without what differs from one
 * run or machine to another. Stops where npm cannot say it.
 */
export function billOfMaterials(root: string): string {
  const asked = [
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--package-lock-only',
  ];
  const { status, stdout, stderr } = spawnSync('npm', asked, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const bill = status === 0 ? (JSON.parse(stdout) as Bill) : undefined;
  if (!bill)
    return stop(
      `npm no pudo listar los paquetes (npm sbom): ${stderr.split('\n').find((line) => line.includes('error')) ?? 'hace falta npm 10 o más nuevo'}.`,
      1,
    );
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  for (const tool of bill.metadata.tools ?? []) delete tool.version;
  // npm gives it the name of the folder.
  if (bill.metadata.component) bill.metadata.component.name = name;
  return `${JSON.stringify(bill, null, 1)}\n`;
}
