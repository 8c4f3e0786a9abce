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

/** Each colour is `light-dark(light, dark)`. */
const TOKENS = new Map(
  [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)]
    .map(([, name = '', value = '']) => [name, value] as const)
    .reverse(),
);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_, theme) => {
  test.each(PAIRS)('--%s on --%s reaches %f', (front, back, least) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(least);
  });
});

function colour(name: string, theme: 0 | 1): string {
  const value = TOKENS.get(name) ?? '';
  const both = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/i.exec(value);
  const chosen = both?.[theme + 1];
  if (chosen === undefined) throw new Error(`--${name} is no pair of colours: ${value}`);
  return chosen;
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
