import { redact } from '../../utils/credentials/redact.ts';
import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import type { Ask } from './ask.ts';
import { type Finding, list, oneVersion, refusals } from './questions.ts';

/**
 * Asks the API what public evidence leaves open, about twenty calls in all, and says what differs from what
 * Trig is built on. The key and every link are cut out of what is returned.
 */
export async function check(ask: Ask, key: string): Promise<readonly Finding[]> {
  const { findings, packages } = await list(ask, key);
  // Classic orders and NGD recipes are two families with two vocabularies: one of each.
  const withVersions = packages.filter(({ versions }) => versions.length > 0);
  const families = [
    ['NGD', withVersions.filter(({ productId }) => productId === 'NGDAD')],
    ['classic', withVersions.filter(({ productId }) => productId !== 'NGDAD')],
  ] as const;
  for (const [family, members] of families) {
    const found = await oneWithFiles(ask, key, members);
    findings.push(...found.map((one) => ({ ...one, question: `${family}: ${one.question}` })));
  }
  findings.push(...(await refusals(ask, key, packages[0]?.id ?? '1')));
  return findings.map((one) => ({ ...one, answer: redact(one.answer, [key]) }));
}

/** A version may be still without files: up to three packages are tried, for each try costs calls. */
async function oneWithFiles(
  ask: Ask,
  key: string,
  members: readonly DataPackage[],
): Promise<readonly Finding[]> {
  let found: readonly Finding[] = [];
  for (const member of members.slice(0, 3)) {
    found = await oneVersion(ask, key, member);
    if (found.some(({ question }) => question === 'a download: status')) return found;
  }
  return found;
}

export const report = (findings: readonly Finding[]): string => {
  const lines = findings.map(
    ({ question, answer, asExpected }) => `${asExpected ? '  ' : '! '}${question}: ${answer}`,
  );
  const differing = findings.filter(({ asExpected }) => !asExpected).length;
  return [...lines, '', `${findings.length} answers, ${differing} not as expected (marked !)`].join('\n');
};
