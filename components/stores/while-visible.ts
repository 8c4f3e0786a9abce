/**
 * Does it at once and then every so often, one at a time, while somebody can see the page. What fails once is tried again
 * at the next turn. Returns how to stop.
 */
export function whileVisible(work: () => Promise<void>, every: number): () => void {
  let isBusy = false;
  const turn = async () => {
    if (isBusy || document.visibilityState === 'hidden') return;
    isBusy = true;
    await work().catch(() => undefined);
    isBusy = false;
  };
  void turn();
  const timer = setInterval(turn, every);
  const onChange = () => void turn();
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
