import { safeFileName, safeName } from '../grabs/safe-name.ts';
import type { Facts } from './facts.ts';
import { numbered, TURN_BYTES } from './numbered.ts';
import { type Part, type Piece, type Template, tokensOf } from './template.ts';
import { TOKENS, type Token } from './tokens.ts';

/** What Linux allows for one folder, bytes. */
const PART_BYTES = 255;

/**
 * Where a file is wanted, relative to the browser's downloads folder, with `/`.
 *
 * Whatever the template and the facts are, each part of it is one harmless component (`grabs/safe-name.ts`), so it
 * never leaves the downloads folder. That it is short enough and keeps versions apart is `check.ts`'s business.
 */
export function place(template: Template, facts: Facts): string {
  const tokens = tokensOf(template);
  const value = (token: Token): string => written(token, facts, tokens);
  const folders = template.slice(0, -1).map((part) => filled(part, value, 'folder'));
  const before = filled((template.at(-1) ?? []).filter(isNotFile), value, 'beside');
  // A number takes its room from the file's name, so that what a template can come to stays what `check.ts` reckoned.
  const room = TOKENS.file.most - (facts.turn === undefined ? 0 : TURN_BYTES);
  const file = safeFileName(facts.name, room);
  return numbered([...folders, `${before}${file}`], template, facts.turn)
    .filter((part) => part !== '')
    .map((part) => safeName(part, PART_BYTES))
    .join('/');
}

/** The value as it may stand in a path; `''` where there is none. */
function written(token: Token, facts: Facts, tokens: readonly Token[]): string {
  const text = cut(token, facts);
  const id = text !== '' && isShared(token, facts) ? idBeside(token, tokens) : undefined;
  return id === undefined ? text : `${text} (${cut(id, facts)})`;
}

function cut(token: Token, facts: Facts): string {
  const { most, value } = TOKENS[token];
  const text = value(facts)?.trim();
  return text ? safeName(text, most) : '';
}

const isShared = (token: Token, facts: Facts): boolean =>
  (token === 'package' && facts.isNameShared === true) || (token === 'date' && facts.isDayShared === true);

/** A name or a day that is not the only one of its kind has its id beside it, where no other token carries that. */
export function idBeside(token: Token, tokens: readonly Token[]): 'package-id' | 'version' | undefined {
  if (tokens.includes('version')) return undefined;
  if (token === 'date') return 'version';
  return token === 'package' && !tokens.includes('package-id') ? 'package-id' : undefined;
}

const isNotFile = (piece: Piece): boolean => piece.kind === 'words' || piece.token !== 'file';

/** Stands where a value is missing; no template and no value holds it. */
const GAP = '\0';

function filled(part: Part, value: (token: Token) => string, where: 'folder' | 'beside'): string {
  const text = part
    .map((piece) => (piece.kind === 'words' ? piece.text : value(piece.token) || GAP))
    .join('');
  if (!text.includes(GAP)) return text;
  const closed = text
    .replace(/\s*[([]\s*\0\s*[)\]]/g, '')
    .replaceAll(GAP, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–_,.]+/, '');
  return where === 'folder' ? bare(closed.replace(/[\s\-–_,.]+$/, '')) : closed;
}

/** Brackets set something apart from what stands before them: alone they are left out. */
const bare = (text: string): string => /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
