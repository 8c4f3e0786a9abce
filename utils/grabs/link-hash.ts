/**
 * How a download is recognised without keeping its link: SHA-256 of the link, in hex. The link itself is a
 * secret for an hour and is stored nowhere.
 */
export async function linkHash(link: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(link));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
