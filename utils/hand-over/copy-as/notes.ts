import type { HandedFile } from '../handed-file.ts';
import { needsKey } from './ask-path.ts';

/**
 * What stands at the head of each program. In English, as programs are: they travel between people.
 *
 * @param needs what has to be there to run it
 * @param how the key is set in that language
 */
export const notes = (needs: string, how: string, files: readonly HandedFile[]): string =>
  [
    `Needs ${needs}.`,
    ...(needsKey(files) ? [`Set OS_API_KEY to your API key${how}; it is sent to api.os.uk alone.`] : []),
    'Run it again and it takes up where it stopped: files that are here and right are left as they are.',
  ]
    .map((line) => `# ${line}`)
    .join('\n');
