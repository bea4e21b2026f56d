// Before the first paint: the chosen theme and language, so that nothing flashes.
// Keys and values are those of src/prefs.rs.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("toolsync.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    const lang = localStorage.getItem("toolsync.lang") ?? navigator.language.slice(0, 2);
    if (lang === "fr") root.lang = lang;
  } catch {
    // No storage: the system's theme, the browser's language.
  }
  if (/^\/(sign-in|set-up)\/?$/.test(location.pathname)) root.dataset.boot = "gate";
}
