import type { Failure } from '../failure.ts';
import type { SeenDownload } from '../ports.ts';

/**
 * What the browser's `InterruptReason` means for the person. Measured in Chromium 156 and Firefox 153:
 * a dead signature is `SERVER_FORBIDDEN` in both; 401 is `SERVER_UNAUTHORIZED` or `SERVER_FAILED`; 404 is
 * `SERVER_BAD_CONTENT`; a refused connection is `NETWORK_FAILED` in Chromium and `CRASH` in Firefox. Of a full disk
 * Firefox says `FILE_FAILED`, as of a folder it may not write to.
 */
export function interruption({
  error: reason,
  path,
  failure,
}: Pick<SeenDownload, 'error' | 'path' | 'failure'>): Failure {
  if (failure) return failure;
  // Headless Chromium cannot ask where to save a file whose folder it cannot make, and cancels it without a path
  // (measured: 156). A person's Cancel in the Save dialog is told apart before (reconcile.ts).
  if (reason === 'USER_CANCELED' && path === '') return { kind: 'folder-refused' };
  switch (reason) {
    case 'SERVER_FORBIDDEN':
    case 'SERVER_UNAUTHORIZED':
      return { kind: 'link-expired' };
    case 'SERVER_FAILED':
    case 'SERVER_BAD_CONTENT':
    case 'SERVER_NO_RANGE':
    case 'SERVER_CERT_PROBLEM':
    case 'SERVER_UNREACHABLE':
      return { kind: 'storage-failed' };
    case 'SERVER_CONTENT_LENGTH_MISMATCH':
    case 'NETWORK_FAILED':
    case 'NETWORK_TIMEOUT':
    case 'NETWORK_DISCONNECTED':
      return { kind: 'cut-off' };
    case 'NETWORK_SERVER_DOWN':
    case 'NETWORK_INVALID_REQUEST':
    case 'CRASH':
      return { kind: 'storage-unreachable' };
    case 'USER_CANCELED':
    case 'USER_SHUTDOWN':
      return { kind: 'cancelled-in-browser' };
    case 'FILE_NO_SPACE':
      return { kind: 'disk-full' };
    case 'FILE_ACCESS_DENIED':
    case 'FILE_FAILED':
      return { kind: 'folder-refused' };
    case 'FILE_NAME_TOO_LONG':
      return { kind: 'name-refused' };
    case 'FILE_TOO_LARGE':
      return { kind: 'too-large-for-disk' };
    case 'FILE_VIRUS_INFECTED':
    case 'FILE_BLOCKED':
    case 'FILE_SECURITY_CHECK_FAILED':
      return { kind: 'blocked-as-dangerous' };
    default:
      return { kind: 'browser-error', reason: reason ?? 'unknown' };
  }
}
