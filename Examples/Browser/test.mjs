// Runs the module in Node with the page's own functions: the story of a trace is the command's, and no input stops it.
//
//     node test.mjs FOLDER TRACE STORY      STORY: what `dnswire TRACE` prints
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import assert from 'node:assert/strict';

const [folder, trace, story] = process.argv.slice(2);
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

const lines = text => text.split('\n').slice(1).filter(line => line);
const found = read(library, readFileSync(trace));
assert.deepEqual(lines(found.story), lines(readFileSync(story, 'utf8')));
assert.equal(found.messages.length, found.count);

const query = 'aa bb 01 00 00 01 00 00 00 00 00 00 05 73 61 66 69 61 05 72 6f 63 6b 73 00 00 1c 00 01';
const dump = read(library, new TextEncoder().encode(query));
assert.equal(dump.count, 1);
assert.match(dump.messages[0].text, /safia\.rocks\.\s+IN\s+AAAA/);

const hostile = {
  nothing: Buffer.alloc(0),
  zeros: Buffer.alloc(100000),
  ones: Buffer.alloc(100000, 0xff),
  'one long line': Buffer.alloc(1 << 20, 'a'),
  newlines: Buffer.alloc(1 << 18, '\n'),
  brackets: Buffer.alloc(1 << 16, 'recvfrom(3, ['),
  escapes: Buffer.from('recvfrom(3, "' + '\\300'.repeat(60000) + '", 65536, 0, NULL, NULL) = 60000\n'),
  'a pointer to itself': Buffer.from('recv(3, "\\0\\1\\200\\0\\0\\1\\0\\0\\0\\0\\0\\0\\300\\14\\0\\1\\0\\1", 512, 0) = 18\n'),
  'the head of a capture': Buffer.from('d4c3b2a1020004000000000000000000ffffffff01000000ffffffffffffffffffffffffffffffff', 'hex'),
  'half a character': Buffer.concat([Buffer.from('"\\xaa'), Buffer.from([0xe2, 0x82])]),
  'the trace, cut': readFileSync(trace).subarray(0, 700),
};
for (const [name, input] of Object.entries(hostile)) {
  const answer = read(library, input);
  assert.ok(Array.isArray(answer.messages), name);
}
assert.deepEqual(read(library, readFileSync(trace)), found);
console.log(`the command's story, and ${Object.keys(hostile).length} hostile inputs, ${library.memory.buffer.byteLength >> 20} MiB of memory`);
