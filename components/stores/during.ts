import type { Signal } from '@preact/signals';

/** The flag is up while it works, and down again however that ends. */
export async function during<Result>(flag: Signal<boolean>, work: () => Promise<Result>): Promise<Result> {
  flag.value = true;
  try {
    return await work();
  } finally {
    flag.value = false;
  }
}
