import { describe, expect, test } from 'vitest';
import { judge } from '../../../scripts/test/advisories.mjs';

const known = (severity: string) => ({
  auditReportVersion: 2,
  vulnerabilities: { one: { name: 'one', severity, isDirect: true, via: [], range: '<1.2.3', nodes: [] } },
  metadata: { vulnerabilities: { total: 1 } },
});

describe('what the registry knows against what we ship', () => {
  test.each(['high', 'critical'])('%s fails, and says of what', (severity) => {
    const { passed, failed, output } = judge(JSON.stringify(known(severity), null, 2));
    expect([passed, failed]).toEqual([0, 1]);
    expect(output).toBe(`one <1.2.3: ${severity}`);
  });

  test.each(['low', 'moderate'])('%s does not', (severity) => {
    expect(judge(JSON.stringify(known(severity)))).toEqual({ passed: 1, failed: 0, output: '' });
  });

  test('nothing is a pass, also with a warning of npm before it', () => {
    const none = { auditReportVersion: 2, vulnerabilities: {}, metadata: {} };
    expect(judge(`npm warn config x\n${JSON.stringify(none)}\n`)).toEqual({
      passed: 1,
      failed: 0,
      output: '',
    });
  });

  test.each(['{"message":"405 Method Not Allowed","statusCode":405}', 'npm error network', ''])(
    'no answer is neither: %s',
    (output) => {
      expect(judge(output)).toEqual({ passed: 0, failed: 0, output: '' });
    },
  );
});
