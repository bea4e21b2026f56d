// Before the first paint: the chosen theme and language, so that nothing flashes.
// Keys and values are those of src/prefs.rs.
{
  const root = document.documentElement;
  let lang = navigator.language.slice(0, 2);
  try {
    const theme = localStorage.getItem("toolsync.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    lang = localStorage.getItem("toolsync.lang") ?? lang;
  } catch {
    // No storage: the system's theme, the browser's language.
  }
  if (lang === "fr") root.lang = lang;
  // The texts come while the page itself does.
  const texts = document.createElement("link");
  Object.assign(texts, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `/texts/${root.lang}.ftl` });
  document.head.append(texts);
  if (/^\/(sign-in|set-up)\/?$/.test(location.pathname)) root.dataset.boot = "gate";
}
