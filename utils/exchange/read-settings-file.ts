import * as v from 'valibot';
import { check, isProblem, type TemplateProblem } from '../folders/check.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange, settings } from '../settings.ts';
import { type Level, type Watches, watches } from '../watch/level.ts';
import { readJson } from './read-json.ts';
import { KIND, VERSION } from './settings-file.ts';

export type SettingsFileProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** No JSON, or not ours. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong-value'; readonly name: keyof Settings | 'watches' }
  | { readonly kind: 'template'; readonly why: TemplateProblem };

export interface ReadSettings {
  readonly kind: 'read';
  /** Each within its bounds. */
  readonly settings: SettingsChange;
  /** What is watched, by package id; absent where the file says nothing of it. */
  readonly watches?: Watches;
  /** How many entries a newer or another Trig may know. */
  readonly unknown: number;
}

/** Ours have less than one kilobyte, and thirty bytes for each package that is watched. */
export const FILE_BYTES = 100_000;

const shape = v.object({
  kind: v.literal(KIND),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.pipe(
    v.unknown(),
    // For a record a list is one too.
    v.check((stated) => !Array.isArray(stated)),
    v.record(v.string(), v.unknown()),
  ),
  watches: v.optional(v.unknown()),
});

/**
 * Reads a settings file, which may come from anywhere. All of it holds, or none is taken: half a colleague's settings
 * would be nobody's.
 */
export function readSettingsFile(text: string): ReadSettings | SettingsFileProblem {
  if (text.length > FILE_BYTES) return { kind: 'too-large', bytes: text.length };
  const file = v.safeParse(shape, readJson(text));
  if (!file.success) return { kind: 'not-ours' };
  if (file.output.version > VERSION) return { kind: 'newer' };
  const stated = file.output.settings;

  // Its own problem says more than that it is one.
  if (typeof stated.folders === 'string') {
    const checked = check(stated.folders);
    if (isProblem(checked)) return { kind: 'template', why: checked };
  }
  const known = v.safeParse(settings, stated);
  if (!known.success) {
    const name = known.issues[0].path?.[0]?.key;
    return isName(name) ? { kind: 'wrong-value', name } : { kind: 'not-ours' };
  }
  const watched = file.output.watches === undefined ? undefined : v.safeParse(watches, file.output.watches);
  if (watched && !watched.success) return { kind: 'wrong-value', name: 'watches' };
  const unknown = Object.keys(stated).filter((name) => !Object.hasOwn(DEFAULT_SETTINGS, name)).length;
  return { kind: 'read', settings: known.output, ...(watched && { watches: watched.output }), unknown };
}

/** Packages that would be watched in another way, by what is to be chosen for them; `null` for no choice. */
export function rewatched(now: Watches, then: Watches): ReadonlyMap<Level | null, readonly string[]> {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((id) => now[id] !== then[id]);
  const levels = new Set(ids.map((id) => then[id] ?? null));
  return new Map([...levels].map((level) => [level, ids.filter((id) => (then[id] ?? null) === level)]));
}

/** The choices that would come out different. */
export const changed = (now: Settings, change: SettingsChange): readonly (keyof Settings)[] =>
  NAMES.filter((name) => change[name] !== undefined && change[name] !== now[name]);

const NAMES = Object.keys(DEFAULT_SETTINGS).filter((name) => isName(name));

function isName(name: unknown): name is keyof Settings {
  return typeof name === 'string' && Object.hasOwn(DEFAULT_SETTINGS, name);
}
