import { cutSecrets } from '../credentials/cut-secrets.ts';
import { parseJson } from '../parse-json.ts';

/** What OS said about a failure in its own words, safe to show and to store. */
export interface Said {
  /** At most 200 characters of plain text; empty where OS gave links alone. */
  readonly text: string;
  /** Addresses of OS's own sites, without query; at most three. */
  readonly links?: readonly string[];
}

/** Characters of a body that are looked at: OS's messages have a hundred. */
export const BODY_AT_MOST = 16_000;

const TEXT_AT_MOST = 200;
const LINKS_AT_MOST = 3;

/**
 * Reads what OS said from the body of an answer: the message of its JSON (FACTS §6), else the text of the page.
 *
 * @param secrets what was sent; it is cut out, and so is anything else that looks like a key
 * @param onlyMessage true where a body without a message is data, and says nothing
 */
export function saidIn(body: string, secrets: readonly string[], onlyMessage = false): Said | undefined {
  // A word that was cut may be half a key.
  const start = body.length > BODY_AT_MOST ? body.slice(0, BODY_AT_MOST).replace(/[\w+=-]+$/, '') : body;
  const json = parseJson(start);
  const message = messageIn(json);
  if (onlyMessage && message === undefined) return undefined;
  const text = shorten(cutSecrets(message ?? wholeOf(json, start), secrets));
  const links = linksIn(json === undefined ? start : textsIn(json).join(' '), secrets);
  if (!/[\p{L}\p{N}]/u.test(text) && links.length === 0) return undefined;
  return { text, ...(links.length > 0 && { links }) };
}

/** What is no JSON is text; of JSON without a message, what is written there. */
function wholeOf(json: unknown, text: string): string {
  if (json === undefined) return plain(text);
  return typeof json === 'object' && json !== null ? text : String(json ?? '');
}

/** Where APIs and the gateways before them put their message, the most likely first. */
const PLACES = [
  ['message'],
  ['fault', 'faultstring'],
  ['error_description'],
  ['error', 'message'],
  ['error', 'description'],
  ['error'],
  ['errors', '0', 'message'],
  ['errors', '0', 'detail'],
  ['errors', '0'],
  ['0', 'message'],
  ['detail'],
  ['title'],
  ['description'],
] as const;

function messageIn(json: unknown): string | undefined {
  for (const place of PLACES) {
    const found = place.reduce<unknown>(inside, json);
    if (typeof found === 'string' && found.trim() !== '') return found;
  }
  return undefined;
}

/** One's own property, whatever its case. */
function inside(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([own]) => own.toLowerCase() === name)?.[1];
}

/** The words of an HTML or XML document; any other text as it is. */
function plain(text: string): string {
  if (!/^\s*</.test(text)) return text;
  const bare = text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>]*>?/g, ' ');
  const title = /<title[^<>]*>([^<]*)/i.exec(text)?.[1] ?? '';
  return decode(bare.trim() === '' ? title : bare);
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[name.toLowerCase()] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

function shorten(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  if (signs.length <= TEXT_AT_MOST) return signs.join('');
  return `${signs
    .slice(0, TEXT_AT_MOST - 1)
    .join('')
    .trimEnd()}…`;
}

/** All texts of a JSON value, as deep as OS nests them. */
function textsIn(json: unknown, depth = 4): readonly string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null || depth === 0) return [];
  return Object.values(json).flatMap((value) => textsIn(value, depth - 1));
}

function linksIn(text: string, secrets: readonly string[]): readonly string[] {
  const found = text.match(/https:\/\/[^\s"'<>\\()]+/gi) ?? [];
  const links = found.flatMap((address) => linkOf(address.replace(/[.,;:!?]+$/, ''), secrets) ?? []);
  return [...new Set(links)].slice(0, LINKS_AT_MOST);
}

/** Without its query, which OS echoes keys into (FACTS §0.3). `undefined` where it leads anywhere but to OS. */
function linkOf(address: string, secrets: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, username, password, pathname } = new URL(address);
  const isOfOs = /^(?:[a-z\d-]+\.)*os\.uk$/.test(host);
  if (protocol !== 'https:' || !isOfOs || username !== '' || password !== '') return undefined;
  const link = `https://${host}${pathname}`;
  return cutSecrets(link, secrets) === link && !link.includes('%') ? link : undefined;
}
