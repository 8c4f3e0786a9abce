import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';

/** To a colleague's recipe; what it would grab is shown before anything is. */
export function RecipeButton({ queue: { recipe } }: { readonly queue: QueueStore }) {
  const field = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement) => {
    recipe.value = input.files?.[0];
    // The same file once more, mended meanwhile, is to be read too.
    input.value = '';
  };
  return (
    <>
      <Button look="link" onClick={() => field.current?.click()} test="open-recipe">
        {i18n.t('recipe.open')}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        data-test="recipe-file"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
    </>
  );
}
