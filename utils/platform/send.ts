import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CommandName, Commands } from '../commands.ts';
import { bad } from '../failure.ts';

/** The commands as the message door knows them: one payload, one answer each. */
export type Protocol = {
  [Name in CommandName]: (ask: Parameters<Commands[Name]>[0]) => ReturnType<Commands[Name]>;
};

const { sendMessage } = defineExtensionMessaging<Protocol>();

/** Sends a command from a page. A background that dies or does not answer is a failure, not an exception. */
export async function send<Name extends CommandName>(
  name: Name,
  ask: Parameters<Commands[Name]>[0],
): Promise<ReturnType<Commands[Name]>> {
  try {
    return (await (sendMessage as (name: Name, ask: unknown) => Promise<unknown>)(name, ask)) as ReturnType<
      Commands[Name]
    >;
  } catch {
    return bad({ kind: 'browser-error', reason: 'background' }) as ReturnType<Commands[Name]>;
  }
}
