import type { Row } from '../row.ts';
import { API } from './api.ts';
import { DISK } from './disk.ts';
import { OFFLINE } from './offline.ts';
import { PERSON } from './person.ts';
import { STORAGE } from './storage.ts';

export const ROWS: readonly Row[] = [...API, ...STORAGE, ...OFFLINE, ...PERSON, ...DISK];

/** What every `npm test` plays. */
export const QUICK: readonly Row[] = ROWS.filter(({ isQuick }) => isQuick);
