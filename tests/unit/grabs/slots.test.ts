import { expect, test } from 'vitest';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import { createSlots, type Slots } from '../../../utils/grabs/slots.ts';
import { grabOf, HANDED } from './sample.ts';

const HANDING: GrabState = { kind: 'handing', at: 0, life: 'l', session: 's', linkHash: 'h' };
const PAUSED: GrabState = { ...HANDED, stalled: 'paused-in-browser' };
const DANGEROUS: GrabState = { ...HANDED, stalled: 'dangerous' };

const see = (slots: Slots, ...states: readonly GrabState[]) =>
  slots.look(async () => states.map((state, index) => grabOf(state, { id: String(index) })));

/** Work that ends when it is told to. */
function job() {
  let end = (): void => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => work, end: () => end() };
}

test.each<[string, readonly GrabState[], number]>([
  ['nothing', [], 0],
  ['what runs and what is being handed over', [HANDED, HANDING], 2],
  ['not what is only being signed, or asked about', [{ kind: 'signing', at: 0, life: 'l' }], 0],
  ['not what stands still in the browser', [HANDED, PAUSED, DANGEROUS, PAUSED, PAUSED], 1],
  ['but what stands still beyond four', [HANDED, ...Array<GrabState>(6).fill(PAUSED)], 3],
])('places are taken by: %s', async (_, states, taken) => {
  const slots = createSlots();
  await see(slots, ...states);
  expect(slots.taken()).toBe(taken);
});

test('a look answers what it has read', async () => {
  expect(await see(createSlots(), HANDED)).toEqual([grabOf(HANDED, { id: '0' })]);
});

test('a hand-over has its place from its first moment, and once', async () => {
  const slots = createSlots();
  const { work, end } = job();
  const over = slots.take(grabOf(HANDED, { id: '0' }), work);
  expect(slots.taken()).toBe(1);
  await see(slots, HANDING);
  expect(slots.taken()).toBe(1);
  end();
  await over;
  await see(slots, HANDED);
  expect(slots.taken()).toBe(1);
});

test('it keeps its place until a look that began after its end has seen what came of it', async () => {
  const slots = createSlots();
  const { work, end } = job();
  const over = slots.take(grabOf(HANDED, { id: '0' }), work);
  const early = job();
  const look = slots.look(async () => {
    await early.work();
    return [];
  });
  end();
  await over;
  early.end();
  await look;
  expect(slots.taken(), 'that look may have read before').toBe(1);
  await see(slots, HANDED);
  expect(slots.taken()).toBe(1);
  await see(slots);
  expect(slots.taken()).toBe(0);
});

test('a hand-over that throws gives its place back as well', async () => {
  const slots = createSlots();
  await expect(
    slots.take(grabOf(HANDED, { id: '0' }), () => Promise.reject(new Error('a bug'))),
  ).rejects.toThrow('a bug');
  await see(slots);
  expect(slots.taken()).toBe(0);
});
