import { browser } from 'wxt/browser';
import type { Suggestions } from '../../components/suggestions.ts';
import { type Asked, hashOf } from '../picker/own-address.ts';
import { asMarkup, asText } from '../picker/phrase.ts';

type Suggest = (typed: string) => Promise<Suggestions>;

/**
 * The keyword in the address bar. Enter opens the picker at the package, in the tab that any address would have opened
 * in (docs/decisions/0017); it grabs nothing, for nobody has seen yet how much it is.
 *
 * Chromium reads a line as XML and changes its first one at once. Firefox shows lines as they are, and its first one as
 * it was set before the last key (measured: 153): there it says no more than what Enter does.
 *
 * @param hint What stands there before anything fits.
 */
export function listenToAddressBar(suggest: Suggest, hint: string): void {
  const isFirefox = import.meta.env.FIREFOX;
  const shown = isFirefox ? asText : asMarkup;
  let turn = 0;
  browser.omnibox.setDefaultSuggestion({ description: shown([{ text: hint }]) });
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    turn += 1;
    const mine = turn;
    void suggest(typed).then(({ lines }) => {
      // What was typed meanwhile has its own answer.
      if (mine !== turn) return;
      const all = lines.map(({ content, phrase }) => ({ content, description: shown(phrase) }));
      const [first, ...others] = all;
      if (!isFirefox && first) browser.omnibox.setDefaultSuggestion({ description: first.description });
      answer(isFirefox ? all : others);
    });
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    void suggest(typed).then(({ asked }) => open(asked, disposition));
  });
}

async function open(asked: Asked, disposition: string): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}${hashOf(asked)}`;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
