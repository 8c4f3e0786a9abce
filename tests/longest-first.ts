import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, the longest first. A machine that has never run them knows only how long the files are, and began
 * the campaign of kills, a short file, when the other worker had nothing left to do.
 */
export const LONG = [
  'e2e/kills',
  'e2e/killed',
  'e2e/oauth',
  'e2e/faults',
  'e2e/bad-redirects',
  'e2e/bad-answers',
  'e2e/queue',
  'e2e/axe',
  'e2e/secret',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.includes(`/tests/${name}.test.`));
  return at < 0 ? LONG.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
