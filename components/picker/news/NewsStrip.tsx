import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Item } from '../../../utils/watch/news.ts';
import { whichWords } from '../../digest-words.ts';
import type { NewsStore } from '../../stores/news.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { counted, visible } from '../../words.ts';
import { FIELD_ID } from '../option-id.ts';
import styles from './NewsStrip.module.css';

/** What is new since one last looked: Enter goes in, one press grabs all of it, or it is waved away. */
export function NewsStrip({ news }: { readonly news: NewsStore }) {
  const id = useId();
  const items = news.items.value;
  const dismissed = news.dismissed.value.length;
  useEffect(news.see, [items]);
  const dismissAll = () => void news.dismiss(items.map(({ packageId }) => packageId));
  return (
    <section class={styles.news} aria-labelledby={id} data-test="news">
      <div class={styles.head}>
        <h2 id={id}>{i18n.t('news.title')}</h2>
        {items.length > 0 && (
          <>
            <Button
              look="link"
              busy={news.isGrabbing.value}
              onClick={() => void news.grab()}
              test="grab-news"
            >
              {news.isGrabbing.value ? i18n.t('picker.action.taking') : i18n.t('news.grabAll')}
            </Button>
            <Button
              look="icon"
              label={i18n.t('news.dismissAll')}
              onClick={dismissAll}
              test="dismiss-all-news"
            >
              <Icon name="close" size={13} />
            </Button>
          </>
        )}
      </div>
      {items.length > 0 && (
        <ul class={styles.items}>
          {items.map((item) => (
            <OneItem key={item.packageId} item={item} news={news} />
          ))}
        </ul>
      )}
      {dismissed > 0 && (
        <p class={styles.dismissed}>
          <span>{counted('news.dismissed', dismissed)}</span>
          <Button look="link" onClick={() => void news.undo()} test="undo-news">
            {i18n.t('grabs.undo')}
          </Button>
        </p>
      )}
    </section>
  );
}

function OneItem({ item, news }: { readonly item: Item; readonly news: NewsStore }) {
  const { packageId, packageName, versions, isNewPackage } = item;
  const name = visible(packageName);
  const goIn = () => {
    news.goIn(item);
    // The strip goes, and the focus must not go with it.
    document.getElementById(FIELD_ID)?.focus();
  };
  return (
    <li class={styles.item} data-test="news-item" data-id={packageId}>
      <button type="button" class={styles.open} onClick={goIn} title={name}>
        <span class={styles.name}>{name}</span>
        {isNewPackage && <Tag look="strong">{i18n.t('news.newPackage')}</Tag>}
        <code>{packageId}</code>
        <span class={styles.which}>{whichWords(versions)}</span>
      </button>
      <Button
        look="icon"
        label={i18n.t('news.dismiss', { package: name })}
        onClick={() => void news.dismiss([packageId])}
        test="dismiss-news"
      >
        <Icon name="close" size={13} />
      </Button>
    </li>
  );
}
