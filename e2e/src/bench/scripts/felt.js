// From the choice of a file on: when its first problem is on the screen, and how long the page answered nothing.

const felt = window.felt = { first: null, longest: 0 };

document.querySelector('input[type=file]').addEventListener('change', () => {
  const start = performance.now();
  const look = new MutationObserver(() => {
    if (document.querySelector('.prob')) {
      look.disconnect();
      // On the screen with the next frame.
      requestAnimationFrame(() => { felt.first = performance.now() - start; });
    }
  });
  look.observe(document.body, { childList: true, subtree: true });

  // A timer comes late by as long as something else has the thread.
  let last = start;
  const tick = () => {
    const now = performance.now();
    felt.longest = Math.max(felt.longest, now - last);
    last = now;
    setTimeout(tick);
  };
  setTimeout(tick);
}, { capture: true, once: true });
