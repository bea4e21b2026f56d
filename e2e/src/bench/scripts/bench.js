// Hands the chosen file to a worker and says in `window.done` how long it took, and how many rows there were.

window.onerror = failed => { window.done = { failed: String(failed) }; };

/** Reads the file with one of `readers`. */
function read(name) {
  const file = document.querySelector('input').files[0];
  readers[name](file, outcome => { window.done ??= outcome; });
}

const readers = {
  // The worker of the page, in its own words: it says when it is ready, and each word is JSON in an array.
  toolsync(file, tell) {
    const worker = started('worker_loader.js', { type: 'module' }, tell);
    let start;
    worker.onmessage = ({ data: [json] }) => {
      const event = JSON.parse(json);
      if (event === 'ready') {
        start = performance.now();
        worker.postMessage([JSON.stringify({ open: { file: 1, name: 'users.csv', options: {} } }), file]);
      } else if (event.checked && !event.checked.state.checking) {
        tell({ milliseconds: performance.now() - start, rows: event.checked.state.rows });
      } else if (event.failed) {
        tell({ failed: json });
      }
    };
  },
  papaparse: (file, tell) => peer('papaparse.js', file, tell),
  udsv: (file, tell) => peer('udsv.js', file, tell),
};

/** A peer says "ready" once it is loaded, and then how many rows the file has. */
function peer(script, file, tell) {
  const worker = started(script, {}, tell);
  let start;
  worker.onmessage = ({ data }) => {
    if (data === 'ready') {
      start = performance.now();
      worker.postMessage(file);
    } else {
      tell({ milliseconds: performance.now() - start, rows: data });
    }
  };
}

function started(script, options, tell) {
  const worker = new Worker(script, options);
  worker.onerror = event => tell({ failed: event.message ?? script });
  return worker;
}
