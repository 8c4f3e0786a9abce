import { safeName } from '../grabs/safe-name.ts';
import { idBeside } from './place.ts';
import { isMisspelt, type Misspelling, type Piece, parse, type Template, tokensOf } from './template.ts';
import { TOKENS, type Token } from './tokens.ts';

/** What is wrong with a template, the first thing that is. */
export type TemplateProblem =
  | Misspelling
  | { readonly kind: 'empty' }
  /** It begins at the root of a disk, a share or the home folder. */
  | { readonly kind: 'not-relative' }
  /** `.` or `..`. */
  | { readonly kind: 'dots' }
  | { readonly kind: 'empty-folder' }
  | { readonly kind: 'sign'; readonly sign: string }
  /** Begins or ends with what Windows or the browsers drop or refuse. */
  | { readonly kind: 'edge'; readonly folder: string }
  /** A name that a system keeps for itself. */
  | { readonly kind: 'reserved'; readonly folder: string }
  /** `{file}` must be there once, at the very end. */
  | { readonly kind: 'no-file' }
  /** Versions, or packages, would overwrite each other's files. */
  | { readonly kind: 'not-apart'; readonly of: 'versions' | 'packages' }
  /** The longest path it can make, in bytes, and the longest there may be. */
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number };

/** Windows allows 260 characters for a whole path; 35 of them are left for the downloads folder. Bytes. */
const PATH_BYTES = 224;

/** ` (0040146690)`, as long as ids are (FACTS §2.1). Bytes. */
const BESIDE = 13;

/** A text longer than this is no template. */
const TEMPLATE_LENGTH = 300;

/** The template of a text, or what is wrong with it. */
export function check(text: string): Template | TemplateProblem {
  const plain = text.normalize('NFC').trim();
  if (plain === '') return { kind: 'empty' };
  if (plain.length > TEMPLATE_LENGTH) return { kind: 'too-long', length: plain.length, most: PATH_BYTES };
  // A drive, a root, a share, a home folder; with a sign that is none, `C:` and `\\` would be told as that.
  if (/^(?:[a-z]:|[/\\~])/i.test(plain)) return { kind: 'not-relative' };
  const sign = REFUSED.exec(plain)?.[0];
  if (sign !== undefined) return { kind: 'sign', sign };
  const template = parse(plain);
  if (isMisspelt(template)) return template;
  return inFolders(plain) ?? withFile(template) ?? apart(template) ?? short(template) ?? template;
}

export const isProblem = (checked: Template | TemplateProblem): checked is TemplateProblem =>
  'kind' in checked;

export const isTemplate = (text: string): boolean => !isProblem(check(text));

/** What `safe-name.ts` would replace or take away: what one writes is what one gets. */
const REFUSED = /[<>:"\\|?*%\p{Cc}\p{Cf}\u2028\u2029\ufff9-\uffff]|\p{Cs}/u;

function inFolders(text: string): TemplateProblem | undefined {
  for (const folder of text.split('/')) {
    if (folder.trim() === '') return { kind: 'empty-folder' };
    if (/^\.{1,2}$/.test(folder.trim())) return { kind: 'dots' };
    if (/^[\s.~]|[\s.]$/.test(folder)) return { kind: 'edge', folder };
    // As if each token were a harmless word.
    const written = folder.replace(/\{[^}]*\}/g, 'x').replace(/\s+/g, ' ');
    if (safeName(written, PATH_BYTES) !== written) return { kind: 'reserved', folder };
  }
  return undefined;
}

function withFile(template: Template): TemplateProblem | undefined {
  const last = template.at(-1)?.at(-1);
  const isLast = last?.kind === 'token' && last.token === 'file';
  const isOnce = tokensOf(template).filter((token) => token === 'file').length === 1;
  return isLast && isOnce ? undefined : { kind: 'no-file' };
}

/**
 * The same file name is in every version of a package, and two downloads to one path at once spoil each other
 * (BROWSERS A2.3). An id of the version is enough; a day is, within one package.
 */
function apart(template: Template): TemplateProblem | undefined {
  const tokens = new Set<Token>(tokensOf(template));
  if (tokens.has('version')) return undefined;
  if (!tokens.has('date')) return { kind: 'not-apart', of: 'versions' };
  if (tokens.has('package') || tokens.has('package-id')) return undefined;
  return { kind: 'not-apart', of: 'packages' };
}

function short(template: Template): TemplateProblem | undefined {
  const tokens = tokensOf(template);
  const parts = template.map((part) => part.map((piece) => longest(piece, tokens)).reduce(plus, 0));
  const length = parts.reduce(plus, 0) + parts.length - 1;
  return length > PATH_BYTES ? { kind: 'too-long', length, most: PATH_BYTES } : undefined;
}

function longest(piece: Piece, tokens: readonly Token[]): number {
  if (piece.kind === 'words') return new TextEncoder().encode(piece.text).length;
  return TOKENS[piece.token].most + (idBeside(piece.token, tokens) ? BESIDE : 0);
}

const plus = (sum: number, one: number): number => sum + one;
