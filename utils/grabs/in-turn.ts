/** Runs each call after the one before has settled: for work that reads, decides and then writes. */
export function inTurn<Argument, Result>(
  work: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const turn = last.then(() => work(argument));
    last = turn.catch(() => undefined);
    return turn;
  };
}
