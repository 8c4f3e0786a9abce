import { calleeOf, type Node, textOf, visit } from '../syntax.ts';

/** Attributes and fields whose text a person sees or hears, on elements, components and notifications. */
const SHOWN =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|detail|message|text|summary)$/;

/** Texts that look like words to a person but are not, with why. */
const HARMLESS = [
  /^M-?[\d.]/, // the strokes of an icon
  /^\((?:max|min)-width: \d+px\)$/, // a media query
];

/** Every text of a source file that a person may come to see, though it is in no catalogue. */
export function hardCoded(path: string, source: string): readonly string[] {
  const found: string[] = [];
  visit(path, source, (node, around) => {
    const text = textOf(node);
    if (text === undefined || !/\p{L}/u.test(text) || HARMLESS.some((one) => one.test(text))) return;
    const where = place(node, around);
    if (where === 'shown' || (where === 'anywhere' && looksLikeWords(text))) found.push(text.trim());
  });
  return found;
}

/** A word with a space about it, or one that begins as a sentence does. */
const looksLikeWords = (text: string): boolean =>
  /\s/.test(text) ? /\p{L}{2}/u.test(text) : /^\p{Lu}\p{Ll}/u.test(text);

function place(node: Node, around: readonly Node[]): 'shown' | 'anywhere' | 'hidden' {
  if (node.type === 'JSXText') return 'shown';
  // From the nearest outwards: the first that decides.
  let inner: Node = node;
  for (const outer of [...around].reverse()) {
    const verdict = decide(outer, inner);
    if (verdict) return verdict;
    inner = outer;
  }
  return 'anywhere';
}

function decide(outer: Node, inner: Node): 'shown' | 'anywhere' | 'hidden' | undefined {
  if (/^(?:Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(outer.type)) return 'hidden';
  switch (outer.type) {
    case 'BinaryExpression':
      // What is compared is not shown; what is added may be.
      return outer.operator === '+' ? undefined : 'hidden';
    case 'SwitchCase':
      return outer.test === inner ? 'hidden' : undefined;
    case 'ConditionalExpression':
    case 'IfStatement':
      return outer.test === inner ? 'hidden' : undefined;
    case 'MemberExpression':
      return outer.property === inner ? 'hidden' : undefined;
    case 'NewExpression':
      // Errors are for whoever reads the console.
      return calleeOf(outer)?.endsWith('Error') ? 'hidden' : 'anywhere';
    case 'CallExpression':
      return calleeOf(outer) === 'i18n.t' || calleeOf(outer) === 'counted' ? 'hidden' : 'anywhere';
    case 'Property':
      if (outer.key === inner) return 'hidden';
      return outer.key.type === 'Identifier' && SHOWN.test(outer.key.name) ? 'shown' : 'anywhere';
    case 'JSXAttribute': {
      const name = outer.name.type === 'JSXIdentifier' ? outer.name.name : '';
      return SHOWN.test(name) ? 'shown' : 'hidden';
    }
    case 'JSXElement':
    case 'JSXFragment':
      return 'shown';
    default:
      return undefined;
  }
}
