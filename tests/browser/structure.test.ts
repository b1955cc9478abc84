import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { lookAtEach } from '../support/side-by-side.ts';
import { everyDay, isWhole } from '../support/every-day.ts';
import { templates } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** A node of the accessibility tree: what a screen reader meets. */
interface Node {
  role: string;
  name: string;
  level: number;
  /** Roles of those it stands in, outermost first. */
  inside: string[];
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}

/** The accessibility tree in reading order, without what is ignored. */
async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, inside: string[]): Node[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role = node.ignored ? '' : (node.role?.value ?? '');
    const level = Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0);
    const own = role ? [{ role, name: node.name?.value.trim() ?? '', level, inside }] : [];
    const below = role ? [...inside, role] : inside;
    return [...own, ...(node.childIds ?? []).flatMap((child) => walk(child, below))];
  };
  return walk(nodes[0]?.nodeId ?? '', []);
}

/** What is wrong with the order, headings, landmarks, links or lists of a page. */
function problemsOf(nodes: readonly Node[]): string[] {
  const problems: string[] = [];
  const at = (role: string) => nodes.findIndex((node) => node.role === role);
  const all = (role: string) => nodes.filter((node) => node.role === role);
  const levels = all('heading').map(({ level }) => level);

  const links = all('link');
  if (links[0]?.name !== 'Saltar al contenido' && links[0]?.name !== 'Skip to content')
    problems.push(`first link: ${links[0]?.name}`);
  if (!/^(Salir rápido|Leave quickly)/.test(links[1]?.name ?? ''))
    problems.push(`second link: ${links[1]?.name}`);
  for (const { role, name } of nodes)
    if (
      /^(link|button|textbox|searchbox|combobox|radio|Date|navigation|image|group)$/.test(role) &&
      name === ''
    )
      problems.push(`${role} without a name`);

  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1)
    problems.push(`headings ${levels.join(' ')}`);
  levels.forEach((level, index) => {
    if (index > 0 && level > (levels[index - 1] ?? 0) + 1)
      problems.push(`skips to h${level}: ${all('heading')[index]?.name}`);
  });

  for (const role of ['banner', 'main'])
    if (all(role).length !== 1) problems.push(`${all(role).length} ${role}`);
  const names = all('navigation').map(({ name }) => name);
  // The doors of home are what it says, and no navigation apart.
  if (names.length < 2 || new Set(names).size < names.length)
    problems.push(`navigations: ${names.join(', ')}`);
  const order = links.slice(0, 2).map((link) => nodes.indexOf(link));
  order.push(at('banner'), at('main'), at('heading'));
  const index = nodes.findLastIndex(({ role }) => role === 'navigation');
  order.push(index);
  if (order.some((place, step) => place < 0 || place < (order[step - 1] ?? 0)))
    problems.push(`order ${order.join(' ')}`);
  if (nodes[index]?.inside.includes('main')) problems.push('the index stands in the content');
  for (const { role, inside } of nodes)
    if (role === 'listitem' && inside.at(-1) !== 'list') problems.push(`item in ${inside.at(-1)}`);
  return problems;
}

/** Every day one of eight templates read each way, none of them both. */
const bare = everyDay(templates, 8);
const dressed = isWhole ? templates : templates.filter((_, at) => at % 8 === 3);

test('without style sheet and without script, a template reads in order', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => {
      for (const style of document.querySelectorAll('style')) style.remove();
    });
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
    return problemsOf(await treeOf(page));
  };
  const options = { javaScriptEnabled: false };
  const found = await lookAtEach(reader, bare, look, options);
  expect(found).toEqual([]);
});

test('with style sheet and script, a template says the same in the same order', async () => {
  const look = async (page: Page) => problemsOf(await treeOf(page));
  const found = await lookAtEach(reader, dressed, look, {
    viewport: { width: 1280, height: 800 },
  });
  expect(found).toEqual([]);
});
