import { API_ORIGIN, downloadPath, openDownloadPath } from '../data-hub/address.ts';
import { judgeTarget } from '../data-hub/redirect-target.ts';
import type { Failure } from '../failure.ts';
import type { Clock, Redirects, Vault } from '../ports.ts';
import type { Grab } from './grab.ts';
import type { HostAnswers } from './host-answers.ts';

export interface SignPorts {
  readonly vault: Vault;
  readonly redirects: Redirects;
  readonly hosts: Pick<HostAnswers, 'allowed' | 'refused'>;
  readonly clock: Clock;
}

/** The signed link, or what stands in its way. It is a secret for an hour: it lives in memory alone. */
export type Signature =
  | { readonly kind: 'link'; readonly link: string; readonly at: number }
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'failure'; readonly failure: Failure };

/**
 * Asks for the signed link: one call to the API, with the key where one is needed, and none to the storage host. It changes
 * nothing outside, so it may be under way while the intent is still being written.
 */
export async function sign(
  grab: Pick<Grab, 'credentialId' | 'packageId' | 'versionId' | 'fileName' | 'openData'>,
  { vault, redirects, hosts, clock }: SignPorts,
): Promise<Signature> {
  const at = clock.now();
  const { credentialId, packageId, openData } = grab;
  const key = openData ? null : await vault.read(credentialId);
  if (key === undefined) return { kind: 'failure', failure: { kind: 'no-key' } };
  const path = openData
    ? openDownloadPath(packageId, openData)
    : downloadPath(packageId, grab.versionId, grab.fileName);
  const [redirect, allowed] = await Promise.all([redirects.ask(path, key, credentialId), hosts.allowed()]);
  if (!redirect.ok) {
    // OpenData answers with a list, in place of a redirect, when no file fits (FACTS §1.1): OS has replaced it.
    const isGone = openData !== undefined && redirect.failure.kind === 'no-redirect';
    return { kind: 'failure', failure: isGone ? { kind: 'not-found' } : redirect.failure };
  }

  const target = judgeTarget(redirect.value, `${API_ORIGIN}${path}`, allowed);
  switch (target.kind) {
    case 'link':
      return { kind: 'link', link: target.link, at };
    case 'refused':
      return { kind: 'failure', failure: target.failure };
    case 'unknown-host': {
      const { host } = target;
      const isRefused = (await hosts.refused()).has(host);
      return isRefused ? { kind: 'failure', failure: { kind: 'host-refused', host } } : target;
    }
    default:
      return target satisfies never;
  }
}
