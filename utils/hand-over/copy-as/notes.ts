import type { HandedFile } from '../handed-file.ts';
import { needsKey } from './ask-path.ts';

/**
 * What stands at the head of each program. In English, as programs are: they travel between people. No line of it
 * assigns the key to anything: what is typed into a shell stays in its history.
 *
 * @param needs what has to be there to run it
 */
export const notes = (needs: string, files: readonly HandedFile[]): string =>
  [
    `Needs ${needs}.`,
    ...(needsKey(files) ? KEY : []),
    'Run it again and it takes up where it stopped: files that are here and right are left as they are.',
    'A file that fails stops no other. The last line and the exit status say whether any did.',
  ]
    .map((line) => `# ${line}`)
    .join('\n');

const KEY: readonly string[] = [
  'Asks for your API key without showing it, unless the environment has it as OS_API_KEY.',
  'The key is sent to api.os.uk only.',
];

/** What a program says that finds no key and cannot ask for one. */
export const NO_KEY = "No API key. Run this in a terminal: it asks for the key and doesn't show it.";
