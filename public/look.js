/*
 * Before anything is painted: the theme and the density that hold, so that no page opens in one look and turns into
 * another. Settings can only be read later; `localStorage` at once, and all pages of ours share it. What lies there is
 * a copy that components/stores/look.ts keeps.
 */
try {
  const [theme, density] = (localStorage.getItem('look') ?? '').split(' ');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (density === 'compact') document.documentElement.dataset.density = density;
  // Lets a test see that it came before the first paint.
  performance.mark('look');
} catch {
  // A browser that keeps nothing for pages: the look comes with the settings.
}
