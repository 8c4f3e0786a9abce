/**
 * Calls that come while one is at work share the next, as a database's group commit does: a busy queue then writes
 * once for many, and a quiet one as soon as it is asked. Answers come in the order of the calls; a failure is everybody's.
 */
export function together<Ask, Answer>(
  work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (ask: Ask) => Promise<Answer> {
  let waiting: Ask[] = [];
  let next: Promise<readonly Answer[]> | undefined;
  let current: Promise<unknown> = Promise.resolve();

  const begin = (): Promise<readonly Answer[]> => {
    const asks = waiting;
    waiting = [];
    next = undefined;
    const done = work(asks);
    current = done.catch(() => undefined);
    return done;
  };

  return async (ask) => {
    const place = waiting.push(ask) - 1;
    next ??= current.then(begin);
    const answers = await next;
    return answers[place] as Answer;
  };
}
