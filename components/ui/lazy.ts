import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that is loaded only where it is wanted: the popup paints sooner without what few openings
 * of it show. `undefined` until it is here.
 */
export function useLazy<Part>(load: () => Promise<Part>, isWanted: boolean): Part | undefined {
  const [part, setPart] = useState<{ readonly part: Part }>();
  useEffect(() => {
    if (isWanted) void load().then((loaded) => setPart({ part: loaded }));
    // `load` is the same import every time.
  }, [isWanted]);
  return part?.part;
}
