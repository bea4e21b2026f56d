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
  // The texts, and the pieces of the page that is to be shown, come while the page itself does.
  const ask = (href) => {
    if (!href) return;
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
  };
  ask(`/texts/${root.lang}/first.ftl`);
  const pieces = JSON.parse(document.getElementById("pieces")?.textContent ?? "{}");
  const place = location.pathname.split("/")[1];
  const piece = { "": "check", "sign-in": "account", "set-up": "account" }[place] ?? place;
  if (piece !== "check") ask(`/texts/${root.lang}/rest.ftl`);
  if (pieces[piece]) {
    ask(pieces.first);
    if (piece !== "check") {
      ask(pieces.second);
      ask(pieces.common);
    }
    ask(pieces[piece]);
  }
  if (/^\/(sign-in|set-up)\/?$/.test(location.pathname)) root.dataset.boot = "gate";
}
