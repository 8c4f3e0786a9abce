import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** WCAG 2 contrast of every pair that tokens.css promises, read from the file that ships. */
const css = readFileSync(fileURLToPath(new URL('../../../assets/tokens.css', import.meta.url)), 'utf8');

const TEXT = 4.5;
const SHAPE = 3;

const TEXTS = ['ink', 'ink-2', 'ink-3', 'brand', 'warm', 'ok', 'bad'] as const;
const GROUNDS = ['paper', 'paper-2', 'sel'] as const;

const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT] as const)),
  ['brand-ink', 'brand', TEXT],
  ['brand-ink', 'brand-2', TEXT],
  ['bad-ink', 'bad', TEXT],
  ['ink', 'mark', TEXT],
  ['ink-2', 'mark', TEXT],
  ['ink', 'paper-3', TEXT],
  ['ink-2', 'paper-3', TEXT],
  ['ink', 'bad-ground', TEXT],
  ['line-2', 'paper', SHAPE],
  ['line-2', 'paper-2', SHAPE],
];

/** The first block holds all tokens; a theme's block only those that differ. */
const [base, dark] = [
  block(/:root\s*\{([^}]*)\}/),
  block(/prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/),
];

describe.each([
  ['light', base],
  ['dark', new Map([...base, ...dark])],
] as const)('%s', (_, tokens) => {
  test.each(PAIRS)('--%s on --%s reaches %f', (front, back, least) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(least);
  });
});

function block(pattern: RegExp): ReadonlyMap<string, string> {
  const body = pattern.exec(css)?.[1] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined || !/^#[0-9a-f]{6}$/i.test(value))
    throw new Error(`--${name} is no colour: ${value}`);
  return value;
}

function contrast(a: string, b: string): number {
  const [light = 0, shade = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (shade + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
