import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bashWord } from '../../../utils/hand-over/copy-as/quote/bash.ts';
import { powershellText } from '../../../utils/hand-over/copy-as/quote/powershell.ts';
import { pythonText } from '../../../utils/hand-over/copy-as/quote/python.ts';
import { rText } from '../../../utils/hand-over/copy-as/quote/r.ts';
import { anyName, HOSTILE } from './hostile.ts';

/** Hundreds at once: a process for each would take minutes. */
const names: readonly string[] = [...HOSTILE, ...fc.sample(anyName, { numRuns: 600, seed: 5 })];

const run = (tool: string, args: readonly string[], input: string): string =>
  execFileSync(tool, args, { input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

test('bash reads every name back', () => {
  const said = run('bash', ['-u'], `printf '%s\\0' ${names.map(bashWord).join(' ')}`);
  expect(said.split('\0').slice(0, -1)).toEqual(names);
});

test('Python reads every name back', () => {
  const program = `import sys\nfor name in [${names.map(pythonText).join(', ')}]:\n    sys.stdout.buffer.write(name.encode() + b'\\0')\n`;
  expect(run('python3', ['-'], program).split('\0').slice(0, -1)).toEqual(names);
});

test('PowerShell: plain words and signs, added up; they say the name', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const text = powershellText(name);
      expect(text).toMatch(/^[ -~]+$/);
      expect(readPowershell(text)).toBe(name);
    }),
  );
});

test('R: a text in ASCII that says the name', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const text = rText(name);
      expect(text).toMatch(/^"[ -~]*"$/);
      expect(readR(text)).toBe(name);
    }),
  );
});

test('nothing that a terminal or an editor acts upon is in what is copied', () => {
  const quotes = [bashWord, pythonText, powershellText, rText];
  fc.assert(
    fc.property(anyName, (name) => {
      for (const quote of quotes) expect(quote(name)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test('NUL and halves of pairs, which no name can hold, are left out or mended', () => {
  expect(bashWord('a\0b\ud800')).toBe("$'ab\\xef\\xbf\\xbd'");
  expect(powershellText('')).toBe("''");
});

function readPowershell(text: string): string {
  const inner = /^\((.*)\)$/.exec(text)?.[1] ?? text;
  let said = '';
  let rest = inner;
  while (rest !== '') {
    const [whole, words, code] = /^(?:'((?:[^']|'')*)'|\[char\]0x([0-9a-f]{4}))(?: \+ |$)/.exec(rest) ?? [''];
    if (whole === '') throw new Error(`No PowerShell: ${rest}`);
    said +=
      code === undefined ? words?.replaceAll("''", "'") : String.fromCharCode(Number.parseInt(code, 16));
    rest = rest.slice(whole.length);
  }
  return said;
}

const readR = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(["\\]))|["\\]/g, (whole, four, eight, sign) => {
      if (whole.length === 1) throw new Error(`No text of R: ${text}`);
      return sign ?? String.fromCodePoint(Number.parseInt(four ?? eight, 16));
    });
