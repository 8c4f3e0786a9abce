import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CommandName, Commands } from '../commands.ts';
import { bad } from '../failure.ts';
import { hail } from './hail.ts';

/** The commands as the message door knows them: one payload, one answer each. */
export type Protocol = {
  [Name in CommandName]: (ask: Parameters<Commands[Name]>[0]) => ReturnType<Commands[Name]>;
};

const { sendMessage } = defineExtensionMessaging<Protocol>();

/** Has the background answered this page once? Asked with the first command; where it was in vain, with the next one too. */
let heard: Promise<boolean> | undefined;

async function isHeard(): Promise<boolean> {
  heard ??= hail(() => sendMessage('hello', {}));
  const answered = await heard;
  if (!answered) heard = undefined;
  return answered;
}

/** Sends a command from a page. A background that dies or does not answer is a failure, not an exception. */
export async function send<Name extends CommandName>(
  name: Name,
  ask: Parameters<Commands[Name]>[0],
): Promise<ReturnType<Commands[Name]>> {
  try {
    if (!(await isHeard())) throw new Error('Nobody answers.');
    return (await (sendMessage as (name: Name, ask: unknown) => Promise<unknown>)(name, ask)) as ReturnType<
      Commands[Name]
    >;
  } catch {
    return bad({ kind: 'browser-error', reason: 'background' }) as ReturnType<Commands[Name]>;
  }
}
