import type { HandedFile } from '../handed-file.ts';
import { askPath } from './ask-path.ts';
import { notes } from './notes.ts';
import { pythonText } from './quote/python.ts';

/**
 * A program of Python 3 without any package. Not OS's \`osdatahub\`: that puts the key into every address, takes a file
 * for whole by its name and does not look at the MD5 (PEERS §1).
 */
export const pythonProgram = (files: readonly HandedFile[]): string => `#!/usr/bin/env python3
${notes('Python 3.8 and nothing else', '', files)}
import hashlib
import os
import sys
import time
import urllib.error
import urllib.request

KEY = os.environ.get('OS_API_KEY', '')
API = 'https://api.os.uk'

# Path on the API, file, bytes, MD5
FILES = [
${files.map(row).join('\n')}
]


class Stay(urllib.request.HTTPRedirectHandler):
    """A redirect is read, not followed: the key would go with it."""

    def redirect_request(self, *_):
        return None


ASKER = urllib.request.build_opener(Stay)
PLAIN = urllib.request.build_opener()


def link(path):
    """Where the API says the file is."""
    headers = {}
    if not path.startswith('/downloads/v1/products/'):
        if not KEY:
            sys.exit('Set OS_API_KEY to your API key first.')
        headers['key'] = KEY
    for turn in range(8):
        try:
            ASKER.open(urllib.request.Request(API + path, headers=headers), timeout=60).close()
            break
        except urllib.error.HTTPError as answer:
            to = answer.headers.get('Location') or ''
            answer.close()
            if answer.code in (301, 302, 303, 307, 308) and to.startswith('https://'):
                return to
            if answer.code != 429 and answer.code < 500:
                raise OSError('OS answered %d.' % answer.code)
        time.sleep(2**turn)
    raise OSError('OS gave no download link.')


def right(file, size, md5):
    """Whether it is what the catalogue says."""
    if not os.path.isfile(file) or (size is not None and os.path.getsize(file) != size):
        return False
    if md5 is None:
        return True
    found = hashlib.md5()
    with open(file, 'rb') as read:
        for part in iter(lambda: read.read(1 << 20), b''):
            found.update(part)
    return found.hexdigest() == md5


def grab(path, file, size, md5):
    if (size is not None or md5 is not None) and right(file, size, md5):
        return
    print(file, flush=True)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with PLAIN.open(link(path), timeout=300) as read, open(file + '.part', 'wb') as write:
        for part in iter(lambda: read.read(1 << 20), b''):
            write.write(part)
    if not right(file + '.part', size, md5):
        raise OSError('Not what the catalogue says; left as .part.')
    os.replace(file + '.part', file)


failed = 0
for one in FILES:
    try:
        grab(*one)
    except OSError as problem:
        failed += 1
        print(problem, file=sys.stderr)
if failed:
    sys.exit('%d failed.' % failed)
`;

const row = (file: HandedFile): string =>
  `    (${[
    pythonText(askPath(file)),
    pythonText(`./${file.path}`),
    file.size ?? 'None',
    file.md5 === undefined ? 'None' : pythonText(file.md5),
  ].join(', ')}),`;
