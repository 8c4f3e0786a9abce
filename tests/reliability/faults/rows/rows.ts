import type { Row } from '../row.ts';
import { API } from './api.ts';
import { DISK } from './disk.ts';
import { OFFLINE } from './offline.ts';
import { ONE_FILE } from './one-file.ts';
import { PERSON } from './person.ts';
import { SAVE_PROMPT } from './save-prompt.ts';
import { STORAGE } from './storage.ts';

export const ROWS: readonly Row[] = [
  ...API,
  ...STORAGE,
  ...OFFLINE,
  ...PERSON,
  ...DISK,
  ...ONE_FILE,
  ...SAVE_PROMPT,
];

/** What every `npm test` plays. */
export const QUICK: readonly Row[] = ROWS.filter(({ isQuick }) => isQuick);
