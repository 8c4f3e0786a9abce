/** Files as they lie beneath the deepest folder that holds them all. */
export interface Beneath<File> {
  /** Absolute, as the system writes it. */
  readonly folder: string;
  /** Their paths are relative to it, with `/`. */
  readonly files: readonly File[];
  /** How many lie on another disk: no folder holds them together with the rest. */
  readonly elsewhere: number;
}

/** @param files with absolute paths, as the browser named them */
export function beneath<File extends { readonly path: string }>(files: readonly File[]): Beneath<File> {
  const disks = new Map<string, Apart<File>[]>();
  for (const file of files) {
    const one = { file, ...apart(file.path) };
    const others = disks.get(one.disk);
    if (others) others.push(one);
    else disks.set(one.disk, [one]);
  }
  const [most = []] = [...disks.values()].sort((a, b) => b.length - a.length);
  const [first] = most;
  if (!first) return { folder: '', files: [], elsewhere: 0 };
  const depth = most.reduce(
    (least, { folders }) => Math.min(least, shared(first.folders, folders)),
    first.folders.length,
  );
  return {
    folder: `${first.disk}${first.folders.slice(0, depth).join(first.separator)}`,
    files: most.map(({ file, folders, name }) => ({
      ...file,
      path: [...folders.slice(depth), name].join('/'),
    })),
    elsewhere: files.length - most.length,
  };
}

interface Apart<File> extends Parts {
  readonly file: File;
}

interface Parts {
  /** `/`, `C:\`, `\\server\`. */
  readonly disk: string;
  readonly separator: '/' | '\\';
  readonly folders: readonly string[];
  readonly name: string;
}

/** On Windows both slashes part; elsewhere a backslash is a letter like any other. */
function apart(path: string): Parts {
  const windows = /^(?:[a-z]:[\\/]|\\\\[^\\/]+[\\/])/i.exec(path)?.[0];
  const disk = windows ?? (path.startsWith('/') ? '/' : '');
  const parts = path.slice(disk.length).split(windows === undefined ? /\/+/ : /[\\/]+/);
  return {
    disk,
    separator: windows === undefined ? '/' : '\\',
    folders: parts.slice(0, -1),
    name: parts.at(-1) ?? '',
  };
}

function shared(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((folder, index) => folder !== other[index]);
  return differs < 0 ? one.length : differs;
}
