import { createAsk } from './ask.ts';
import { check, report } from './check.ts';

const key = process.env.TRIG_KEY?.trim();

if (!key) {
  console.error(
    'Set TRIG_KEY to an API key whose project has the OS Downloads API. It is sent to https://api.os.uk only.',
  );
  process.exit(1);
}

const findings = await check(createAsk(), key);
console.log(report(findings));
process.exit(findings.every(({ asExpected }) => asExpected) ? 0 : 1);
