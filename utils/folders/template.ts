import { isToken, type Token } from './tokens.ts';

/** A template, taken apart: folders and at the end the file, each of words and tokens. */
export type Template = readonly Part[];

export type Part = readonly Piece[];

export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'token'; readonly token: Token };

/** What a new Trig does: a folder for each package, in it one for each version. */
export const DEFAULT_TEMPLATE = 'OS Data Hub/{package} ({package-id})/{date} ({version})/{file}';

/** Why a text cannot be taken apart. */
export type Misspelling =
  | { readonly kind: 'unknown-token'; readonly name: string }
  | { readonly kind: 'brace' };

/**
 * Takes a template apart. Tokens may be written with capitals, and with a space or `_` in place of the hyphen. What it
 * comes to is not judged here (`check.ts`).
 */
export function parse(text: string): Template | Misspelling {
  const template: Piece[][] = [];
  for (const part of text.normalize('NFC').trim().split('/')) {
    const pieces: Piece[] = [];
    for (const [whole, name] of part.matchAll(/\{([^{}]*)\}|[{}]|[^{}]+/g)) {
      if (whole === '{' || whole === '}') return { kind: 'brace' };
      if (name === undefined) {
        pieces.push({ kind: 'words', text: whole });
        continue;
      }
      const token = name
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
      if (!isToken(token)) return { kind: 'unknown-token', name: name.trim() };
      pieces.push({ kind: 'token', token });
    }
    template.push(pieces);
  }
  return template;
}

export const isMisspelt = (parsed: Template | Misspelling): parsed is Misspelling => 'kind' in parsed;

export const tokensOf = (template: Template): readonly Token[] =>
  template.flat().flatMap((piece) => (piece.kind === 'token' ? [piece.token] : []));
