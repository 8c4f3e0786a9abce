import type { HandedFile } from '../handed-file.ts';
import { askPath, needsKey } from './ask-path.ts';
import { notes } from './notes.ts';
import { bashWord } from './quote/bash.ts';

/**
 * A program of bash and curl. curl sends a header of ours to every host that a redirect leads to ("WARNING: headers set
 * with this option are set in all requests, even after redirects", its manual), so the link is asked for first and
 * fetched without the key. The key goes in by a pipe: in an argument every user of the machine could see it.
 *
 * In brackets, so that pasted into a terminal it leaves that terminal as it was.
 */
export const bashProgram = (files: readonly HandedFile[]): string => `#!/usr/bin/env bash
${notes('bash and curl', '', files)}
(
set -u
${needsKey(files) ? KEY : ''}failed=0

sum() { # the MD5 of standard input
  if command -v md5sum >/dev/null; then md5sum | cut -c1-32; else md5 -q; fi
}

right() { # file, bytes, MD5: whether it is what the catalogue says; what it does not say is empty
  [ -f "$1" ] || return 1
  [ -z "$2" ] || [ "$(($(wc -c <"$1")))" -eq "$2" ] || return 1
  [ -z "$3" ] || [ "$(sum <"$1")" = "$3" ]
}

link() { # path on the API: where it leads
  case $1 in
    /downloads/v1/products/*) curl --no-location -gsSf --retry 7 --proto =https -o /dev/null -w '%{redirect_url}' "https://api.os.uk$1" ;;
    *) printf 'key: %s\\n' "$OS_API_KEY" | curl --no-location -gsSf --retry 7 --proto =https -H @- -o /dev/null -w '%{redirect_url}' "https://api.os.uk$1" ;;
  esac
}

grab() { # path on the API, file, bytes, MD5
  local from
  if [ -n "$3$4" ] && right "$2" "$3" "$4"; then return; fi
  printf '%s\\n' "$2"
  mkdir -p -- "\${2%/*}" &&
    from=$(link "$1") &&
    case $from in https://*) ;; *) echo 'OS gave no download link.' >&2; false ;; esac &&
    curl --no-location -gf# --retry 3 --proto =https -o "$2.part" "$from" &&
    if right "$2.part" "$3" "$4"; then mv -f -- "$2.part" "$2"; else echo 'Not what the catalogue says; left as .part.' >&2; false; fi ||
    failed=$((failed + 1))
}

${files.map(call).join('\n')}

[ "$failed" -eq 0 ] || { echo "$failed failed." >&2; exit 1; }
)
`;

const KEY = `[ -n "\${OS_API_KEY:-}" ] || { echo 'Set OS_API_KEY to your API key first.' >&2; exit 1; }
`;

/** Everything is under `./`: a path that begins with a hyphen would be taken for an option. */
const call = (file: HandedFile): string =>
  ['grab', ...[askPath(file), `./${file.path}`, String(file.size ?? ''), file.md5 ?? ''].map(bashWord)].join(
    ' ',
  );
