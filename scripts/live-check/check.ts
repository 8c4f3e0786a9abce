import { redact } from '../../utils/credentials/redact.ts';
import type { Ask } from './ask.ts';
import { type Finding, list, oneVersion, refusals } from './questions.ts';

/**
 * Asks the API what public evidence leaves open, about twenty calls in all, and says what differs from what
 * Trig is built on. The key and every link are cut out of what is returned.
 */
export async function check(ask: Ask, key: string): Promise<readonly Finding[]> {
  const { findings, packages } = await list(ask, key);
  // Classic orders and NGD recipes are two families with two vocabularies: one of each.
  const families = [
    packages.find(({ productId, versions }) => productId === 'NGDAD' && versions.length > 0),
    packages.find(({ productId, versions }) => productId !== 'NGDAD' && versions.length > 0),
  ];
  for (const dataPackage of families) {
    if (!dataPackage) continue;
    const family = dataPackage.productId === 'NGDAD' ? 'NGD' : 'classic';
    const found = await oneVersion(ask, key, dataPackage);
    findings.push(...found.map((one) => ({ ...one, question: `${family}: ${one.question}` })));
  }
  findings.push(...(await refusals(ask, key, packages[0]?.id ?? '1')));
  return findings.map((one) => ({ ...one, answer: redact(one.answer, [key]) }));
}

export const report = (findings: readonly Finding[]): string => {
  const lines = findings.map(
    ({ question, answer, asExpected }) => `${asExpected ? '  ' : '! '}${question}: ${answer}`,
  );
  const differing = findings.filter(({ asExpected }) => !asExpected).length;
  return [...lines, '', `${findings.length} answers, ${differing} not as expected (marked !)`].join('\n');
};
