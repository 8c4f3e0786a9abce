/** Starts something that has to be loaded first. Returns how to stop it, which works before it is here too. */
export function startLater(start: () => Promise<() => void>): () => void {
  let isOver = false;
  let stop: (() => void) | undefined;
  void start().then((stopIt) => {
    if (isOver) stopIt();
    else stop = stopIt;
  });
  return () => {
    isOver = true;
    stop?.();
  };
}
