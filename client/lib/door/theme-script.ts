// biome-ignore-all lint/complexity/useArrowFunction: read by browsers that know nothing newer than ES5
// biome-ignore-all lint/suspicious/noVar: the same

// Runs in the head, so that nothing is painted light first: the theme that this phone was told, else the phone's own.
(function () {
  var kept: string | null = null;
  try {
    kept = localStorage.getItem('runding.theme');
  } catch (_) {
    // A browser that keeps nothing follows the phone.
  }
  var isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  if (kept === 'dark' || (kept !== 'light' && isDark)) document.documentElement.setAttribute('data-theme', 'dark');
})();
