/** One request, as far as it has gone. Values are kept raw (keys and signatures too): tests look for leaks in them. */
export interface Entry {
  readonly origin: 'api' | 'storage';
  /** Real milliseconds since 1970 when it came, as `Date.now()`. */
  readonly at: number;
  readonly method: string;
  /** The `Host` header without a port. */
  readonly host: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** 0 until the head of an answer has been sent, and for good when there never was one. */
  readonly status: number;
  /** Body bytes given to the socket; the last few of an aborted answer may never have arrived. */
  readonly bytesSent: number;
  /** It ended before the answer was whole: the client left, or a fault cut it. */
  readonly aborted: boolean;
  /** The `Location` sent. */
  readonly location?: string;
}

type Predicate = (entry: Entry) => boolean;

export interface Log {
  all(): Entry[];
  api(): Entry[];
  storage(): Entry[];
  clear(): void;
  /** The first entry, past or to come, that fits; asked again whenever one changes. Rejects after the time-out. */
  until(predicate: Predicate, timeoutMs: number): Promise<Entry>;
}

/** Begins an entry; the function returned changes it. */
export type Begin = (first: Entry) => (change: Partial<Entry>) => void;

export function createLog(): Log & { readonly begin: Begin } {
  let entries: Entry[] = [];
  /** Counts clearings: what ends after one is nobody's news any more. */
  let age = 0;
  const watchers = new Set<(entry: Entry) => void>();
  const tell = (entry: Entry) => {
    for (const watcher of [...watchers]) watcher(entry);
  };

  return {
    all: () => [...entries],
    api: () => entries.filter(({ origin }) => origin === 'api'),
    storage: () => entries.filter(({ origin }) => origin === 'storage'),
    clear: () => {
      entries = [];
      age++;
    },
    until(predicate, timeoutMs) {
      const past = entries.find(predicate);
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          watchers.delete(watcher);
        };
        const watcher = (entry: Entry) => {
          if (!predicate(entry)) return;
          stop();
          resolve(entry);
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`The local Data Hub saw no such request in ${timeoutMs} ms.`));
        }, timeoutMs);
        watchers.add(watcher);
      });
    },
    begin(first) {
      // The log hands out the living entry, so that a test holding it sees how the request ends.
      const entry = { ...first };
      const born = age;
      entries.push(entry);
      tell(entry);
      return (change) => {
        Object.assign(entry, change);
        if (born === age) tell(entry);
      };
    },
  };
}
