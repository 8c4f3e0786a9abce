import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { powershellProgram } from '../../../utils/hand-over/copy-as/powershell.ts';
import { anyName, HOSTILE, handed } from './hostile.ts';

/** PowerShell itself is not to be had here: a grammar that others have written says whether ours is one of its programs. */
const GRAMMAR = import.meta.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');

let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(readFileSync(fileURLToPath(GRAMMAR)))));
});

const parse = (program: string): Node => {
  const tree = parser.parse(program);
  if (!tree) throw new Error('Not parsed.');
  return tree.rootNode;
};

const programOf = (names: readonly string[]): string =>
  powershellProgram(names.map((name) => handed({ fileName: name, path: name })));

/** What a program would call its files, read from its tree. */
const filesIn = (program: Node): readonly string[] =>
  program
    .descendantsOfType('hash_entry')
    .filter((entry) => entry?.firstNamedChild?.text === 'file')
    .map((entry) => sumOf(entry?.lastNamedChild));

/** Texts and signs by number, added up. Whatever else stands there is no text. */
function sumOf(node: Node | null | undefined): string {
  if (node?.type === 'verbatim_string_characters') return node.text.slice(1, -1).replaceAll("''", "'");
  if (node?.type === 'cast_expression' && /^\[char\]0x[0-9a-f]{4}$/.test(node.text)) {
    return String.fromCharCode(Number(node.text.slice('[char]'.length)));
  }
  if (!node || node.namedChildCount === 0) throw new Error(`No text: ${node?.type} ${node?.text}`);
  return node.namedChildren.map(sumOf).join('');
}

test('the program is one of PowerShell, whatever the files are called, and says their names', () => {
  const program = parse(programOf(HOSTILE));
  expect(program.hasError).toBe(false);
  expect(filesIn(program)).toEqual(HOSTILE);
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 5 }), (names) => {
      const some = parse(programOf(names));
      expect(some.hasError).toBe(false);
      expect(filesIn(some)).toEqual(names);
    }),
    { numRuns: 50 },
  );
});

test('that grammar knows a broken program when it sees one', () => {
  const program = programOf(['a.zip']);
  expect(parse(program.replace('Get-Link($path)', 'Get-Link($path')).hasError).toBe(true);
  expect(parse(program.replace("'a.zip'", "'it's.zip'")).hasError).toBe(true);
  expect(parse(`${program}}`).hasError).toBe(true);
});
