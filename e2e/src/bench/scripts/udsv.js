// uDSV to arrays of strings, by chunks, thrown away. The file is read in slices as large as those of our worker.

importScripts('uDSV.iife.min.js');

const SLICE = 4 << 20;

onmessage = ({ data: file }) => {
  const reader = new FileReaderSync();
  const decoder = new TextDecoder();
  let parser;
  let rows = 0;
  const count = () => { rows += 1; };
  for (let from = 0; from < file.size; from += SLICE) {
    const bytes = reader.readAsArrayBuffer(file.slice(from, from + SLICE));
    const text = decoder.decode(bytes, { stream: true });
    parser ??= uDSV.initParser(uDSV.inferSchema(text));
    parser.chunk(text, parser.stringArrs, count);
  }
  parser.end();
  postMessage(rows);
};
postMessage('ready');
