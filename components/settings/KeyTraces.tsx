import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import look from '../ui/Field.module.css';

/** Said where a key or a token is removed or replaced, in a browser that may keep a copy of it. */
export function KeyTraces({ of = 'key' }: { readonly of?: 'key' | 'token' }) {
  const { traces } = useDesk();
  if (!traces.stayUntilClosed) return null;
  return (
    <p class={look.why} data-test="key-traces">
      {of === 'key' ? i18n.t('traces.key') : i18n.t('traces.token')}
    </p>
  );
}
