import { useEffect, useState } from 'preact/hooks';

/** Whether the window fits that query, where CSS alone cannot say it: rows that are laid out by arithmetic. */
export function useMedia(query: string): boolean {
  const [fits, show] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => show(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [query]);
  return fits;
}
