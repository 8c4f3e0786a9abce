import * as v from 'valibot';
import { bad, type Failure, good, type Outcome } from '../failure.ts';
import { parseJson } from '../parse-json.ts';

/** One question to aria2: a method of its manual without `aria2.`, and what it takes. */
export interface Call {
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** What it said to one question: a refusal is its own number and words. */
export type Answer = { readonly result: unknown } | { readonly refusal: string };

/** Several questions in one request: aria2 turns each over a moment after it came (29 ms measured), so few are better. */
export const bodyOf = (calls: readonly Call[], token: string): string =>
  JSON.stringify(
    calls.map(({ method, params = [] }, id) => ({
      jsonrpc: '2.0',
      id,
      method: `aria2.${method}`,
      // An aria2 without a secret takes any token (measured), which is how platform/aria2/guarded.ts finds one.
      params: [`token:${token}`, ...params],
    })),
  );

const answer = v.object({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});

/** Reads the answers in the order of the calls. What is no answer of aria2's is a failure. */
export function readAnswers(text: string, count: number): Outcome<readonly Answer[]> {
  const parsed = v.safeParse(v.array(answer), parseJson(text));
  if (!parsed.success) return bad(STRANGE);
  const byId = new Map(parsed.output.map((one) => [one.id, one]));
  const answers: Answer[] = [];
  for (let id = 0; id < count; id++) {
    const found = byId.get(id);
    if (!found) return bad(STRANGE);
    if (found.error?.message === 'Unauthorized') return bad({ kind: 'aria2-refused' });
    answers.push(found.error ? { refusal: found.error.message } : { result: found.result });
  }
  return good(answers);
}

/** The result of one answer by its shape; a refusal is not one. */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  given: Answer | undefined,
): v.InferOutput<Schema> | undefined {
  if (!given || !('result' in given)) return undefined;
  const parsed = v.safeParse(schema, given.result);
  return parsed.success ? parsed.output : undefined;
}

export const STRANGE: Failure = { kind: 'aria2-strange' };
