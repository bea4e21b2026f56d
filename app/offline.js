// The page without the server, for who has asked for it: keeps the files of the page, and shows them when the server
// doesn't answer. What is told to the server and by it (/api) is never kept.
const KEPT = "toolsync";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says which files it is made of, each time that it is opened with a server.
self.addEventListener("message", (event) => {
  const paths = event.data?.keep;
  if (!Array.isArray(paths)) return;
  const done = (kept) => event.ports[0]?.postMessage(kept);
  event.waitUntil(
    renew(paths).then(
      () => done(true),
      () => done(false),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = request.method === "GET" && url.origin === location.origin;
  if (ours && !url.pathname.startsWith("/api/")) event.respondWith(answer(request, url));
});

// Keeps exactly these files. All are there before the first one that isn't needed goes.
async function renew(paths) {
  const cache = await caches.open(KEPT);
  const wanted = new Set(paths.map((path) => new URL(path, location.origin).href));
  await Promise.all(
    [...wanted].map(async (url) => {
      if (isLasting(new URL(url)) && (await cache.match(url, { ignoreVary: true }))) return;
      const response = await fetch(url, { cache: "no-cache" });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}

async function answer(request, url) {
  const cache = await caches.open(KEPT);
  const kept = () => cache.match(request.mode === "navigate" ? "/" : url.href, { ignoreVary: true });
  if (isLasting(url)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const response = await kept();
    if (response) return response;
    throw error;
  }
}

// A file whose name has the hash of its content: name-0123456789abcdef.css.
function isLasting(url) {
  return /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(url.pathname);
}
