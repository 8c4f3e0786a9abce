import { createAsk } from './ask.ts';
import { check, report } from './check.ts';
import { readKey } from './read-key.ts';

const key = await readKey();

if (key === '') {
  console.error('No API key. Run this in a terminal: it asks for the key and doesn’t show it.');
  process.exit(1);
}

const findings = await check(createAsk(), key);
console.log(report(findings));
process.exit(findings.every(({ asExpected }) => asExpected) ? 0 : 1);
