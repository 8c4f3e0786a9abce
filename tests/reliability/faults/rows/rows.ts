import type { Row } from '../row.ts';
import { API } from './api.ts';
import { STORAGE } from './storage.ts';

export const ROWS: readonly Row[] = [...API, ...STORAGE];
