export const DEFAULT_ADDRESS = 'http://127.0.0.1:6800/jsonrpc';

/** This machine alone: the token and signed links would travel in the clear to any other (docs/decisions/0025). */
const HERE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/** The address of aria2's RPC as it is asked, or `undefined` for one that Trig does not ask. */
export function readAddress(text: string): string | undefined {
  const typed = text.trim();
  const whole = typed.includes('://') ? typed : `http://${typed}`;
  if (!URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  const { protocol, hostname, username, password, search, hash } = address;
  if (protocol !== 'http:' || !HERE.has(hostname) || username || password || search || hash) return undefined;
  if (!/:\d+(?:\/|$)/.test(whole)) address.port = '6800';
  if (address.pathname === '/') address.pathname = '/jsonrpc';
  return address.href;
}
