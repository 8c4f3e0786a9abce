/** Does in the page what a person would, by events; good enough to stand in a state, no test of the keys. */
export async function take(steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const [action, ...rest] = step.split(':');
    const value = rest.join(':');
    if (action === 'click') (await found<HTMLElement>(`[data-test=${value}]`)).click();
    else if (action === 'type') fill(await found('[data-test=search]'), value);
    else if (action === 'preset') fill(await found('[data-test=preset-name]'), value);
    else if (action === 'squares') fill(await found('[data-test=typed-squares]'), value);
    else if (action === 'on') pressHere(value);
    else if (action === 'history') fill(await found('[data-test=history-search]'), value);
    else if (action === 'files') hold(await found('[data-test=input-folder]'), value);
    else if (action === 'go') location.hash = value;
    else if (action === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(value)));
    else if (action === 'folders') fill(await found('[data-test=folders]'), value);
    else if (action === 'load') load(await found('[data-test=settings-file]'), value);
    else if (action === 'recipe') load(await found('[data-test=recipe-file]'), value);
    else if (action === 'pick') await pick(value);
    else if (action === 'secret') fill(await found('[data-test=secret]'), value);
    else if (action === 'key') fill(await found('[data-test=key]'), value);
    else if (action === 'choose') await choose(value);
    else await press(step);
    await frame();
  }
}

async function press(key: string): Promise<void> {
  await found('[role=option]');
  const field = await found('[data-test=search]');
  const [ctrl, letter] = key.startsWith('ctrl+') ? [true, key.slice(5)] : [false, key];
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: letter, ctrlKey: ctrl, bubbles: true, cancelable: true }),
  );
}

/** `area=TQ` */
async function choose(wish: string): Promise<void> {
  const [test, value = ''] = wish.split('=');
  const list = await found<HTMLSelectElement>(`select[data-test=${test}]`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Where the focus is. */
function pressHere(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}

function fill(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As if a file with that text had been chosen. */
function load(field: HTMLInputElement, text: string): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'settings-of-a-colleague.json', { type: 'application/json' }));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** `per-minute=other` */
async function pick(value: string): Promise<void> {
  const [test, option = ''] = value.split('=');
  const field = await found<HTMLSelectElement>(`select[data-test=${test}]`);
  field.value = option;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** `folder/a.zip=12|b.txt=7`: paths with their bytes, as an input for folders holds them. */
function hold(input: HTMLInputElement, value: string): void {
  const files: File[] = [];
  for (const entry of value.split('|')) {
    const [path = '', bytes] = entry.split('=');
    const file = new File([new Uint8Array(Number(bytes))], path.split('/').at(-1) ?? '');
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    files.push(file);
  }
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function found<Kind extends HTMLElement = HTMLInputElement>(selector: string): Promise<Kind> {
  for (let turn = 0; turn < 200; turn++) {
    const element = document.querySelector<Kind>(selector);
    if (element) return element;
    await frame();
  }
  throw new Error(`Not on the page: ${selector}`);
}

const frame = () => new Promise((resolve) => setTimeout(resolve, 30));
