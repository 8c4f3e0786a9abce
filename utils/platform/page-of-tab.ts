import { type Page, readPage } from '../data-hub/page.ts';

/** A file of its own, so that the popup loads the reading of addresses only where there is one to read. */
export const pageOfTab = (address: string): Page | undefined => readPage(address);
