const POSIX = /^\//;
const WINDOWS = /^(?:[a-z]:[\\/]|[\\/]{2}[^\\/])/i;

/**
 * True of a path that aria2 takes as it is. It knows neither `~` nor variables, and puts any other path below the folder
 * it was started in (measured: 1.36).
 *
 * @param own aria2's own folder, whose form says which system aria2 runs on; left out where that isn't known
 */
export function isFullPath(folder: string, own = ''): boolean {
  // Two slashes also begin a path on Linux and macOS.
  if (POSIX.test(own)) return POSIX.test(folder);
  if (WINDOWS.test(own)) return WINDOWS.test(folder);
  return POSIX.test(folder) || WINDOWS.test(folder);
}
