import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const forms = '.github/ISSUE_TEMPLATE';

interface IssueForm {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { value?: string; label?: string; options?: { required?: boolean }[] };
    validations?: { required: boolean };
  }[];
}

const issues = readdirSync(join(root, forms))
  .filter((name) => name !== 'config.yml')
  .map((name) => [name, load(read(`${forms}/${name}`)) as IssueForm] as const);

describe.each([
  'README.en.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.en.md',
  'CODE_OF_CONDUCT.md',
  'docs/releases.md',
])('%s', (file) => {
  const text = read(file);

  test('names commands that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links to files that are there', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((path) => !existsSync(join(root, dirname(file), path)))).toEqual([]);
  });
});

test('both pages offer the same ways, each with a form that is there', () => {
  const offered = (file: string) =>
    [...read(file).matchAll(/(?:El aviso|The issue) «([^»]+)»/g)].map(([, name]) => name);
  expect(offered('CONTRIBUTING.md').sort()).toEqual(issues.map(([, { name }]) => name).sort());
  expect(offered('CONTRIBUTING.en.md').sort()).toEqual(offered('CONTRIBUTING.md').sort());
});

test('nobody opens an issue without a form', () => {
  expect(load(read(`${forms}/config.yml`))).toEqual({ blank_issues_enabled: false });
});

describe.each(issues)('the form %s', (_, { body }) => {
  test('warns first against real cases, in both languages, and asks to confirm it', () => {
    const [first] = body;
    expect(first?.type).toBe('markdown');
    expect(first?.attributes.value).toMatch(/\*\*Nunca un caso real\.\*\*[^]*Never a real case/);
    expect(body.at(-1)?.type).toBe('checkboxes');
    expect(body.at(-1)?.attributes.options).toEqual([expect.objectContaining({ required: true })]);
  });

  test('asks for source and day, and has a name for each answer', () => {
    for (const id of ['fuente', 'dia'])
      expect(body.find((each) => each.id === id)?.validations?.required, id).toBe(true);
    const ids = body.slice(1).map(({ id = '' }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z-]+$/.test(id))).toEqual([]);
    const labels = body.slice(1).map(({ attributes }) => attributes.label ?? '');
    expect(labels.filter((label) => !label.includes(' · '))).toEqual([]);
  });
});
