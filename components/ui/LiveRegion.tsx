import type { Announcer } from '../stores/announcer.ts';
import { Spoken } from './Spoken.tsx';

/** The page's one voice: polite, and only for what changes what one would do next. */
export const LiveRegion = ({ announcer }: { readonly announcer: Announcer }) => (
  <div role="status" data-test="said">
    <Spoken>{announcer.message.value}</Spoken>
  </div>
);
