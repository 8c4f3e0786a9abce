import { expect, test } from 'vitest';
import { ending, inside, read } from '../files.ts';
import { calleeOf, type Node, textOf, visitFile } from '../syntax.ts';
import { COUNTED, countedBy, ENGLISH } from './catalogues.ts';

const sources = ending(inside('components', 'entrypoints', 'utils'), 'ts', 'tsx');

/** Every literal of the code: some keys are chosen from a table. */
const literals = new Set<string>();
/** What `i18n.t` and `counted` are called with; a value in a template is a star. */
const asked: { readonly path: string; readonly of: 'plain' | 'counted'; readonly key: string }[] = [];

for (const path of sources) {
  visitFile(path, (node) => {
    const text = textOf(node);
    if (text !== undefined) literals.add(text);
    const callee = calleeOf(node);
    if (node.type !== 'CallExpression' || (callee !== 'i18n.t' && callee !== 'counted')) return;
    const of = callee === 'counted' ? 'counted' : 'plain';
    for (const key of keysOf(node.arguments[0])) asked.push({ path, of, key });
  });
}

const usedCounts = COUNTED.filter((base) => asked.some(({ of, key }) => of === 'counted' && fits(key, base)));

test('every message is used somewhere', () => {
  const manifest = new Set(
    [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name.replaceAll('_', '.')),
  );
  const unused = [...ENGLISH.messages.keys()].filter((key) => {
    const base = countedBy(key);
    return base ? !usedCounts.includes(base) : !literals.has(key) && !manifest.has(key);
  });
  expect(manifest.size).toBeGreaterThan(1);
  expect(unused).toEqual([]);
});

test('every message that is asked for is there', () => {
  const missing = asked.filter(({ of, key }) => {
    const there = of === 'counted' ? COUNTED : [...ENGLISH.messages.keys()];
    return !there.some((one) => fits(key, one));
  });
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter(({ of }) => of === 'counted').length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

function keysOf(node: Node | undefined): readonly string[] {
  if (!node) return [];
  if (node.type === 'ConditionalExpression') return [...keysOf(node.consequent), ...keysOf(node.alternate)];
  if (node.type === 'TSAsExpression') return keysOf(node.expression);
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked).join('*')];
  const text = textOf(node);
  return text === undefined ? [] : [text];
}

/** A star stands for one step of a key. */
function fits(pattern: string, key: string): boolean {
  const steps = pattern.split('.');
  const other = key.split('.');
  return steps.length === other.length && steps.every((step, index) => step === '*' || step === other[index]);
}
