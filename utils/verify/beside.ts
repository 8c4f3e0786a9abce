import { baseName } from './paths.ts';

/** What lies beside OS's files and is none of them, by its name: what Trig exports, and what systems leave in folders. */
export const isBeside = (path: string): boolean => {
  const name = baseName(path);
  return EXPORTED.test(name) || SYSTEM.test(name);
};

/** Browsers number what is saved twice. */
const EXPORTED =
  /^(?:manifest|recipe|os-data-hub|(?:verified-files|missing-files|ffeiliau-a-wiriwyd|ffeiliau-ar-goll)-[\d-]+)(?: ?\(\d+\))?\.(?:csv|json|sh|ps1|py|r|txt)$/i;

const SYSTEM = /^(?:\.ds_store|\._.*|thumbs\.db|desktop\.ini|\.directory)$/i;
