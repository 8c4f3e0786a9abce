import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { FileButton } from '../ui/FileButton.tsx';

/** To a colleague's recipe; what it would grab is shown before anything is. */
export const RecipeButton = ({ queue: { recipe } }: { readonly queue: QueueStore }) => (
  <FileButton
    look="link"
    test="open-recipe"
    field="recipe-file"
    onChosen={(file) => {
      recipe.value = file;
    }}
  >
    {i18n.t('recipe.open')}
  </FileButton>
);
