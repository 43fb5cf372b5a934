// Runs the module in Node with the page's own functions: what it says of a trace, a dump and a capture is what the command says,
// and so is its page; of hostile messages, too; and no input stops it.
//
//     node test.mjs FOLDER COMMAND      FOLDER: what `build` has written; COMMAND: dnswire
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import assert from 'node:assert/strict';
import { capture, dump, hostile, repository, trace } from './inputs.mjs';

const [folder, command] = process.argv.slice(2);
const page = readFileSync(`${folder}/index.html`, 'utf8');
const [, packed] = page.match(/id="module">([^<]+)</);
const octets = gunzipSync(Buffer.from(packed, 'base64'));
assert.deepEqual(octets, readFileSync(`${folder}/dnswire.wasm`));

// The functions `start` and `read` as the page has them.
const script = page.match(/<script>([^]*)<\/script>/)[1];
const names = ['start', 'read'];
const functions = names.map(name => script.match(new RegExp(`(?:async )?function ${name}\\([^]*?\\n}\\n`))[0]);
const { start, read } = new Function(`'use strict'; ${functions.join('')} return { start, read };`)();
const library = await start(octets);

// What the command prints of an input that it has from its standard input.
function printed(input, ...options) {
  const done = spawnSync(command, [...options, '-'], { input, maxBuffer: 1 << 28 });
  assert.ok(done.status <= 3, `${done.status} ${done.stderr}`);
  return done.stdout.toString();
}
const name = 'standard input';

for (const [kind, input, messages] of [['trace', trace, 4], ['dump', dump, 1], ['capture', capture(3), 6]]) {
  const found = read(library, name, input);
  assert.equal(found.messages, messages, kind);
  assert.equal(found.text, printed(input), kind);
  assert.equal(Buffer.from(found.page).toString(), printed(input, '--html', '-'), kind);
}

// The text of a message has its verdict: the errors and warnings, each with its place.
let count = 0;
for (const file of ['hostile.tsv', 'hostile2.tsv']) {
  for (const line of readFileSync(`${repository}/Tests/DNSWireTests/Fixtures/${file}`, 'utf8').split('\n').slice(1, -1)) {
    const input = Buffer.from(line.split('\t')[1] + '\n');
    const found = read(library, name, input);
    if (found.messages > 0) assert.equal(found.text, printed(input), line.slice(0, 300));
    else assert.equal(printed(input), '', line.slice(0, 300));
    count++;
  }
}

for (const [kind, input] of Object.entries(hostile)) assert.ok(read(library, kind, input).page.length > 0, kind);
const again = read(library, name, trace);
assert.equal(again.text, printed(trace));
console.log(`the command's text and page of a trace, a dump and a capture, its text of ${count} hostile messages; `
  + `${Object.keys(hostile).length} hostile inputs, ${library.memory.buffer.byteLength >> 20} MiB of memory`);
