import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The key of the environment, or the one that is typed at the terminal, which does not show it; `''` where neither is. */
export async function readKey(): Promise<string> {
  const given = process.env.TRIG_KEY?.trim();
  if (given || !process.stdin.isTTY) return given ?? '';
  process.stderr.write('API key (not shown): ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const typed = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return typed.trim();
}
