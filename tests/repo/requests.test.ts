import { expect, test } from 'vitest';
import { ending, inside, read } from './files.ts';
import { calleeOf, type Node, visit, visitFile } from './syntax.ts';

const sources = ending(inside('entrypoints', 'components', 'utils', 'public'), 'ts', 'tsx', 'js', 'html');
const code = ending(sources, 'ts', 'tsx', 'js');

/** Whatever sends something somewhere. */
const SENDS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'Image',
]);

/** Whatever runs a text. */
const RUNS = new Set([
  'eval',
  'Function',
  'importScripts',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
]);

/** `path: name` of each place that names one of them, comments and words aside. */
function naming(path: string, names: ReadonlySet<string>, text?: string): readonly string[] {
  const found: string[] = [];
  const each = (node: Node, around: readonly Node[]): void => {
    const name = node.type === 'Identifier' || node.type === 'JSXIdentifier' ? node.name : undefined;
    if (name === undefined || !names.has(name)) return;
    // A type is erased, and a method of ours that bears the name is called on an object of ours.
    const isType = around.some(({ type }) => type.startsWith('TS') && type !== 'TSAsExpression');
    if (!isType) found.push(`${path}: ${name}`);
  };
  if (text === undefined) visitFile(path, each);
  else visit(path, text, each);
  return found;
}

test('two functions send requests, to OS and to an aria2 of one’s own, and nothing else could: no telemetry, no beacon, no socket', () => {
  expect(code.length).toBeGreaterThan(200);
  expect(code.flatMap((path) => naming(path, SENDS))).toEqual([
    'utils/platform/api.ts: fetch',
    'utils/platform/aria2/ask.ts: fetch',
  ]);
});

test('no text is ever run or taken for HTML', () => {
  expect(code.flatMap((path) => naming(path, RUNS))).toEqual([]);
});

test('would be seen, however it is called', () => {
  const text = `globalThis.fetch('x'); new WebSocket('y'); navigator.sendBeacon('z'); const { fetch: f } = self;`;
  expect(naming('a.ts', SENDS, text)).toHaveLength(4);
  expect(naming('a.tsx', RUNS, `<p dangerouslySetInnerHTML={{ __html: '' }} />`)).toHaveLength(1);
});

test('the pages load nothing from elsewhere, and no script stands in them', () => {
  const pages = ending(sources, 'html');
  expect(pages.length).toBe(3);
  for (const page of pages) {
    expect(read(page)).not.toMatch(/https?:|\/\//);
    expect(read(page)).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<iframe|<object|<embed|<base/i);
  }
});

test('addresses go to OS alone, the API by script and its site by a press, and to this machine', () => {
  const hosts = new Set<string>();
  for (const path of code) {
    visitFile(path, (node) => {
      const text =
        node.type === 'TemplateElement'
          ? node.value.raw
          : node.type === 'Literal' && typeof node.value === 'string'
            ? node.value
            : '';
      for (const [, host] of text.matchAll(/https?:\/\/([\w.-]+)/g)) if (host) hosts.add(host);
    });
  }
  expect([...hosts].sort()).toEqual(['127.0.0.1', 'api.os.uk', 'localhost', 'osdatahub.os.uk']);
});

test('calls are told from what they are called on', () => {
  const calls: (string | undefined)[] = [];
  visit('a.ts', `fetch('x'); api.fetch('y');`, (node) => void calls.push(calleeOf(node)));
  expect(calls.filter(Boolean)).toEqual(['fetch', 'api.fetch']);
});
