import './setup.ts';

import { expect, test } from 'vitest';
import { createSuggest, suggestions } from '../../../components/suggestions.ts';
import { NO_FAVOURITES } from '../../../utils/picker/favourites.ts';
import { asMarkup, asText } from '../../../utils/picker/phrase.ts';
import { credential, PACKAGES } from '../../gallery/samples.ts';

const offered = (typed: string, packages: typeof PACKAGES | undefined = PACKAGES) =>
  suggestions(packages, NO_FAVOURITES, typed);

test('the best match is what Enter is about, the next ones are offered, with what tells them apart', () => {
  const { asked, lines } = offered('addressbase');
  const [first, ...others] = lines;
  expect(asked).toEqual({ kind: 'package', packageId: first?.content });
  expect(asText(first?.phrase ?? [])).toMatch(/^AddressBase.* · 0040\d+ · \d+ \w+ 2026 · /);
  expect(others.length).toBeGreaterThan(0);
  expect(others.length).toBeLessThan(6);
  expect(others.map(({ content }) => content)).not.toContain(first?.content);
});

test('an id, as a line of the offer hands it back, is that package', () => {
  expect(offered('0040188777').asked).toEqual({ kind: 'package', packageId: '0040188777' });
});

test('nothing typed, nothing found, no key: one line, and Enter opens the picker with what was typed', () => {
  const said = ({ lines }: ReturnType<typeof offered>) => lines.map(({ phrase }) => asText(phrase));
  expect(offered(' ').asked).toEqual({ kind: 'search', query: '' });
  expect(said(offered(' '))).toHaveLength(1);
  const none = offered('contour lines of the moon');
  expect(said(none)).toEqual([expect.stringContaining('contour lines of the moon')]);
  expect(none.asked).toEqual({ kind: 'search', query: 'contour lines of the moon' });
  const keyless = suggestions(undefined, NO_FAVOURITES, 'addr');
  expect(said(keyless)).toEqual([expect.stringContaining('no API key')]);
  expect(keyless.asked).toEqual({ kind: 'search', query: 'addr' });
});

test('what was typed is marked, for Chromium in its own signs', () => {
  const first = offered('plus monthly').lines[0]?.phrase ?? [];
  expect(first.filter(({ look }) => look === 'match').map(({ text }) => text)).toEqual(['Plus', 'monthly']);
  expect(asMarkup(first)).toContain('<match>Plus</match>');
  expect(asMarkup(first)).toMatch(/<dim>.*<\/dim>$/);
});

test('no name breaks out of the signs', () => {
  const phrase = [
    { text: '<url>&"\'\u0000\u0007\ud800\uffff' },
    { text: '</match>', look: 'match' },
  ] as const;
  expect(asMarkup(phrase)).toBe('&#60;url&#62;&#38;&#34;&#39;    <match>&#60;/match&#62;</match>');
  expect(asText(phrase)).toContain('<url>&"');
});

test('the shelf is read once for a word that is typed, and never for somebody without a key', async () => {
  let read = 0;
  const packages = async () => {
    read += 1;
    return { value: PACKAGES, at: 0 };
  };
  const favourites = async () => NO_FAVOURITES;
  const suggest = createSuggest({
    credentials: { read: async () => credential() },
    shelf: { packages },
    favourites,
  });
  for (const typed of ['a', 'ad', 'add']) await suggest(typed);
  expect(read).toBe(1);
  const keyless = createSuggest({ credentials: { read: async () => null }, shelf: { packages }, favourites });
  await keyless('a');
  expect(read).toBe(1);
});
