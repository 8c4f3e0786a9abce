import type { Found } from './play.ts';

type Verdict = 'right' | 'wrong' | 'unclear' | 'missing';

/** What the report says of each kind, in the words of locales/en.yml. */
const WORDS: Readonly<Record<Verdict, RegExp>> = {
  right: /^MD5 matches/,
  wrong: /should be|the MD5 does not$/,
  unclear: /^Neither in your history/,
  missing: /^Was put in/,
};

/** Files that were judged otherwise than they are, or not at all. */
export function faultsIn({ lines }: Found, expected: ReadonlyMap<string, Verdict>): readonly string[] {
  const said = new Map(lines.map(([path = '', , words = '']) => [path.split('/').at(-1) ?? '', words]));
  const misjudged = [...expected].flatMap(([name, verdict]) => {
    const words = said.get(name);
    return words !== undefined && WORDS[verdict].test(words)
      ? []
      : [`${name} is ${verdict}, said: ${words ?? 'nothing'}`];
  });
  const unasked = [...said.keys()].filter((name) => !expected.has(name));
  return [...misjudged, ...unasked.map((name) => `${name} is not there`)];
}
