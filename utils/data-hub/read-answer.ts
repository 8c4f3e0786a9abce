import * as v from 'valibot';
import { bad, good, type Outcome } from '../failure.ts';
import { parseJson } from '../parse-json.ts';

/**
 * Reads a 200's body. 200 and JSON do not prove that an endpoint was hit: api.os.uk answers unknown paths
 * with 200 and a landing document (seen live 2026-07), and a proxy may answer with a page of its own.
 */
export function readAnswer<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): Outcome<v.InferOutput<Schema>> {
  const json = parseJson(text);
  if (json === undefined) return bad({ kind: 'unreadable', what: 'not-json' });
  const read = v.safeParse(schema, json);
  if (read.success) return good(read.output);
  return bad({ kind: 'unreadable', what: isLandingPage(json) ? 'landing-page' : 'wrong-shape' });
}

/** An object that answers neither as a list nor with an id. */
const isLandingPage = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !('id' in json);
