import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './ui/Button.tsx';

/** The way out of a database that can't be opened. Queue and history can't be had back, so it asks, in place. */
export function StartOver({ onStart }: { readonly onStart: () => Promise<void> }) {
  const [step, setStep] = useState<'offered' | 'asked' | 'busy'>('offered');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
  }, [step]);
  if (step === 'offered') {
    return (
      <Button onClick={() => setStep('asked')} test="start-over">
        {i18n.t('storage.startOver.ask')}
      </Button>
    );
  }
  const start = async () => {
    setStep('busy');
    await onStart();
    setStep('offered');
  };
  return (
    <>
      <p>{i18n.t('storage.startOver.detail')}</p>
      <Button look="danger" onClick={() => void start()} busy={step === 'busy'} test="confirm-start-over">
        {i18n.t('storage.startOver.confirm')}
      </Button>
      <Button onClick={() => setStep('offered')} buttonRef={keep} test="keep-database">
        {i18n.t('storage.startOver.cancel')}
      </Button>
    </>
  );
}
