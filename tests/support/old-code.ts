import { type AnyNode, parse } from 'acorn';

/** Methods and functions that Chrome 80 does not have; a build rewrites words, and adds none of these. */
const missing = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'replaceAll'],
  ...['replaceChildren', 'hasOwn', 'groupBy', 'withResolvers', 'waitAsync', 'transfer'],
  ...['isWellFormed', 'toWellFormed', 'fromAsync', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ...['symmetricDifference', 'randomUUID', 'structuredClone', 'WeakRef', 'FinalizationRegistry'],
  ...['AggregateError', 'Iterator'],
]);
/** The same, of names that others use for their own: on the object that has them alone. */
const missingOf: Readonly<Record<string, readonly string[]>> = {
  Promise: ['any', 'try'],
  RegExp: ['escape'],
};

/**
 * What of a script Chrome 80 or Safari 14 cannot run: words later than ES2020, a look-behind, or a method that is
 * not there; empty if nothing.
 */
export function tooNew(code: string): string[] {
  let tree: AnyNode;
  try {
    tree = parse(code, { ecmaVersion: 2020, sourceType: 'module' });
  } catch (error) {
    const at = error instanceof SyntaxError && 'pos' in error ? Number(error.pos) : 0;
    return [`${String(error)}: ${code.slice(Math.max(at - 30, 0), at + 30)}`];
  }
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'Literal' && node.regex && /\(\?<[=!]/.test(node.regex.pattern))
      found.push(`look-behind ${node.regex.pattern}`);
    const called = node.type === 'CallExpression' || node.type === 'NewExpression';
    if (!called) return;
    const { callee } = node;
    if (
      callee.type === 'Identifier' &&
      missing.has(callee.name) &&
      !/^[a-z]{1,2}$/.test(callee.name)
    )
      found.push(callee.name);
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
    const { object, computed } = callee;
    const { name } = callee.property;
    const own = object.type === 'Identifier' ? (missingOf[object.name] ?? []) : [];
    if (!computed && (missing.has(name) || own.includes(name))) found.push(`.${name}`);
  });
  return found;
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const inner of Object.values(node).flat() as unknown[])
    if (isNode(inner)) walk(inner, visit);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
