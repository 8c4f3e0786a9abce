import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../desk-context.ts';
import { createNews } from '../../stores/news.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { useLazy } from '../../ui/lazy.ts';
import { NewsStrip } from './NewsStrip.tsx';
import { RowMarks } from './RowMarks.tsx';

/** What is new, below the list at the root; and what the rows show of it. Loaded once the list is painted. */
export function News({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const [news] = useState(() => createNews(desk, picker));
  useEffect(() => {
    picker.news.value = { mark: (row) => <RowMarks row={row} news={news} />, choose: news.choose };
    return news.follow();
  }, [news]);
  const isAtRoot = picker.catalogue.place.value.level === 'packages' && picker.list.query.value === '';
  const hasNews = news.items.value.length + news.dismissed.value.length > 0;
  const choosing = news.choosing.value;
  const sheet = useLazy(() => import('./WatchSheet.tsx'), choosing !== undefined);
  return (
    <>
      {isAtRoot && hasNews && <NewsStrip news={news} />}
      {choosing && sheet && <sheet.WatchSheet news={news} about={choosing} />}
    </>
  );
}
