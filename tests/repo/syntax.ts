import { type ESTree, parseSync } from 'vite';
import { read } from './files.ts';

export type Node = ESTree.Node;

/** A node and all it lies in, the nearest last. */
type Visit = (node: Node, around: readonly Node[]) => void;

/** Calls for every node of a source file; comments are none. */
export function visit(path: string, text: string, each: Visit): void {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const around: Node[] = [];
  const go = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) go(item);
    if (!isNode(value)) return;
    each(value, around);
    around.push(value);
    for (const part of Object.values(value)) go(part);
    around.pop();
  };
  go(program);
}

export const visitFile = (path: string, each: Visit): void => visit(path, read(path), each);

/** What a node says literally; of a template the parts between its values. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'TemplateElement') return node.value.cooked ?? node.value.raw;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** `i18n.t` of `i18n.t(…)`, `counted` of `counted(…)`. */
export function calleeOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  return callee.object.type === 'Identifier'
    ? `${callee.object.name}.${callee.property.name}`
    : callee.property.name;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
