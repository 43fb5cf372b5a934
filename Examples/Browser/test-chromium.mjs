// Opens the page in a headless Chromium, and uses it as people do: pastes, drops, the keyboard alone, a phone's width; nothing
// that is hostile breaks it, runs a script or makes it wait, and nothing is asked of anybody.
//
//     node test-chromium.mjs FOLDER COMMAND      FOLDER: what `build` has written; COMMAND: dnswire
//
// With SCREENSHOTS=FOLDER in the environment pictures are left there; with AXE=FILE, which is axe.min.js of axe-core, what that
// finds on the command's pages and on this one is a failure. CHROMIUM names another program.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { Chromium } from './chromium.mjs';
import { capture, dump, hostile, longTrace, trace } from './inputs.mjs';

const [folder, command] = process.argv.slice(2);
const program = process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].find(name => spawnSync(name, ['--version']).status === 0);
if (!program) {
  console.log('skipped: Chromium is not installed');
  process.exit(0);
}
const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'dnswire-page-'));
const browser = await Chromium.start(program);
const home = pathToFileURL(join(realpathSync(folder), 'index.html')).href;

const written = (name, octets) => {
  const path = join(work, name);
  writeFileSync(path, octets);
  return path;
};
const printed = (input, ...options) => spawnSync(command, [...options, '-'], { input, maxBuffer: 1 << 28 }).stdout.toString();
const picture = async (name, whole) => pictures && writeFileSync(join(pictures, `${name}.png`), await browser.screenshot(whole));
const isRead = () => browser.run(() => /message|read:/.test(document.getElementById('status').textContent));

// Has an input read and waits for what is shown of it.
async function give(how) {
  await browser.run(() => { document.getElementById('status').textContent = ''; });
  await how();
  await browser.until('something is shown', isRead);
  const status = await browser.run(() => document.getElementById('status').textContent);
  assert.match(status, /^(One message|\d+ messages)\.$/);
  await browser.until('the page is there', () => browser.runInFrame(() => document.readyState === 'complete' && !!document.querySelector('footer')));
  return status;
}
const paste = text => give(async () => {
  await browser.run(() => { document.getElementById('text').value = ''; document.getElementById('text').focus(); });
  await browser.send('Input.insertText', { text });
  await browser.run(() => document.getElementById('text').dispatchEvent(new ClipboardEvent('paste')));
});
const drop = path => give(() => browser.drop(path));
const choose = path => give(() => browser.choose(path, '#file'));

// Whatever the keyboard reaches, in its order, each as long as it is seen to have the focus.
const focusable = 'a[href],button,input,select,textarea,summary,iframe,[tabindex="0"]';
const describe = selector => {
  const isShown = element => element.checkVisibility() && !element.closest('[hidden]');
  const all = [...document.querySelectorAll(selector)].filter(element => element.tabIndex >= 0 && isShown(element) && !element.disabled);
  // Of a group of choices one is a stop.
  const stops = all.filter(element => element.type !== 'radio' || element.checked);
  window.stops ??= stops;
  return stops.length;
};
const current = () => {
  const at = window.stops.indexOf(document.activeElement);
  const style = getComputedStyle(document.activeElement);
  // In a frame it is what is in there that has the focus.
  const isFrame = document.activeElement.tagName === 'IFRAME';
  return { at, isSeen: isFrame || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 };
};
async function walk(run, presses) {
  const count = await run(describe, focusable);
  const reached = new Set();
  for (let press = 0; press < presses && reached.size < count; press++) {
    await browser.press('Tab');
    const { at, isSeen } = await run(current);
    if (at < 0) continue;
    assert.ok(isSeen, `stop ${at} of ${count} does not show that it has the focus`);
    reached.add(at);
  }
  assert.equal(reached.size, count);
  return count;
}
const reach = async (run, condition) => {
  for (let press = 0; press < 60; press++) {
    if (await run(condition)) return;
    await browser.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${condition}`);
};
// An assertion that no part of the page is wider than the screen.
const isNarrow = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;

// What axe-core finds on the page that is open, in both schemes of colours.
const axe = process.env.AXE && readFileSync(process.env.AXE, 'utf8');
let examined = 0;
async function examine(name) {
  if (!axe) return;
  for (const value of ['light', 'dark']) {
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    await browser.send('Runtime.evaluate', { expression: axe });
    // What is in the frame is examined by itself, as the command writes it.
    const found = await browser.run(async () => (await window.axe.run({ exclude: [['iframe']] })).violations
      .map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`));
    assert.deepEqual(found, [], `${name}, ${value}`);
    examined++;
  }
  await browser.send('Emulation.setEmulatedMedia', { features: [] });
}

try {
  await browser.resize(1280, 900);
  await browser.open(home);

  // The first trace, pasted: the command's text, and its page.
  assert.equal(await paste(trace.toString()), '4 messages.');
  const withoutName = text => text.split('\n').slice(1).join('\n');
  assert.equal(withoutName(await browser.run(() => document.getElementById('story').textContent)), withoutName(printed(trace)));
  const lookups = await browser.runInFrame(() => [...document.querySelectorAll('.timeline > li')].map(row => `${row.dataset.name} ${row.dataset.took}`));
  assert.deepEqual(lookups, [...printed(trace, '--html', '-').matchAll(/data-name="([^"]*)" data-took="([^"]*)"/g)].map(([, name, took]) => `${name} ${took}`));
  assert.equal(lookups.length, 2);
  await picture('trace', true);
  await examine('the page');

  // The keyboard alone.
  await browser.open(home);
  await browser.run(() => { document.getElementById('text').focus(); });
  await browser.send('Input.insertText', { text: trace.toString() });
  await give(async () => {
    await browser.press('Tab');
    await browser.press('Enter');
  });
  const stops = await walk((...call) => browser.run(...call), 200);
  await reach((...call) => browser.run(...call), () => document.activeElement.type === 'radio');
  await browser.press('ArrowDown');
  assert.ok(await browser.run(() => document.getElementById('page').hidden && !document.getElementById('story').hidden));
  await reach((...call) => browser.run(...call), () => document.activeElement.id === 'story');
  await reach((...call) => browser.run(...call), () => document.activeElement.type === 'radio');
  await browser.press('ArrowUp');
  await reach((...call) => browser.run(...call), () => document.activeElement.id === 'page');
  const inner = await walk((...call) => browser.runInFrame(...call), 200);
  await reach((...call) => browser.runInFrame(...call), () => document.activeElement.matches('.message > summary'));
  await browser.press('Enter');
  await browser.until('a message is unfolded', () => browser.runInFrame(() => !!document.querySelector('.message[open] .octets a')));
  await reach((...call) => browser.runInFrame(...call), () => document.activeElement.matches('.octets a'));
  await browser.press('ArrowRight');
  assert.ok(await browser.runInFrame(() => document.activeElement.matches('.octets a.on')));
  await browser.press('Tab');
  assert.ok(await browser.runInFrame(() => document.activeElement.matches('[role=treeitem]')));
  await browser.press('ArrowDown');
  assert.ok(await browser.runInFrame(() => document.activeElement.matches('[role=treeitem] [role=treeitem]')));
  await picture('keyboard');

  // A dump and a capture.
  const story = () => browser.run(() => document.getElementById('story').textContent);
  assert.equal(await choose(written('dump', dump)), 'One message.');
  assert.equal(await story(), printed(dump));
  assert.match(await browser.runInFrame(() => document.querySelector('.message .tree').textContent), /safia\.rocks\./);
  assert.equal(await drop(written('lookups.pcap', capture(25))), '50 messages.');
  assert.equal(withoutName(await story()), withoutName(printed(capture(25))));
  assert.deepEqual(await browser.runInFrame(() => [document.title, document.querySelectorAll('.timeline > li').length, document.querySelectorAll('.failed').length]),
    ['lookups.pcap – DNS messages', 25, 5]);
  await picture('capture', true);

  // What leads within the page does so in the frame, too.
  await browser.runInFrame(() => document.querySelector('.overview a').click());
  assert.ok(await browser.runInFrame(() => document.activeElement.matches('.timeline li')));

  // As wide as a phone.
  await browser.resize(390, 844, true);
  await browser.open(home);
  for (const [name, input] of [['trace', trace], ['dump', dump], ['capture', capture(25)]]) {
    await choose(written(name, input));
    await browser.runInFrame(() => document.querySelectorAll('details').forEach(element => { element.open = true; }));
    await new Promise(resolve => setTimeout(resolve, 300));
    await browser.runInFrame(() => document.querySelectorAll('details').forEach(element => { element.open = true; }));
    assert.ok(await browser.run(isNarrow), `${name} is wider than a phone`);
    assert.ok(await browser.runInFrame(isNarrow), `the page of ${name} is wider than a phone`);
    await picture(`phone-${name}`, true);
    await browser.run(() => document.querySelector('[value=story]').click());
    assert.ok(await browser.run(isNarrow), `the text of ${name} is wider than a phone`);
    await browser.run(() => document.querySelector('[value=page]').click());
  }
  // The command's own pages, with all that is folded.
  for (const width of axe ? [1280, 390] : []) {
    await browser.resize(width, 844, width < 500);
    for (const [name, input] of [['trace', trace], ['dump', dump], ['capture', capture(25)]]) {
      const own = written('own.html', printed(input, '--html', '-'));
      await browser.open(pathToFileURL(own).href);
      await examine(`${name}, folded`);
      // What is unfolded has more to unfold.
      for (let round = 0; round < 3; round++) {
        await browser.run(() => document.querySelectorAll('details').forEach(element => { element.open = true; }));
        await new Promise(resolve => setTimeout(resolve, 300));
      }
      await examine(`${name}, unfolded`);
    }
  }
  await browser.resize(1280, 900);

  // What is hostile, as a file and as text.
  await browser.open(home);
  for (const [name, input] of Object.entries(hostile)) {
    const start = Date.now();
    await drop(written('hostile', input));
    assert.ok(!/[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(await story()), `${name}: what a browser acts on`);
    if (input.length < 1 << 17) await paste(input.toString().replaceAll('\0', ''));
    assert.ok(!await browser.run(() => 'struck' in window) && !await browser.runInFrame(() => 'struck' in window), `${name}: a script was run`);
    assert.ok(!await browser.runInFrame(() => document.querySelector('img')), `${name}: an element of the input's`);
    assert.ok(Date.now() - start < 30000, `${name} took ${Date.now() - start} ms`);
  }
  assert.equal(await drop(written('trace', trace)), '4 messages.');

  // A page of many lookups, which the command has written; in processor time, as the machine may have other work to do.
  const long = written('long.html', '');
  assert.equal(spawnSync(command, ['--html', long, written('long.strace', longTrace(5000))], { stdio: 'ignore' }).status, 0);
  let least = Infinity;
  for (let attempt = 0; attempt < 6 && least >= 2000; attempt++) least = Math.min(least, await browser.cost(pathToFileURL(long).href));
  assert.equal(await browser.run(() => document.querySelectorAll('.timeline > li').length), 5000);
  assert.ok(least < 2000, `a page of 5,000 lookups takes ${least} ms`);
  await picture('long');

  assert.deepEqual(browser.faults, []);
  const others = browser.requests.filter(url => !/^(file|blob|data|about):/.test(url));
  assert.deepEqual(others, []);
  if (axe) console.log(`axe-core: nothing found in ${examined} examinations`);
  console.log(`Chromium: the command's lookups, ${stops} and ${inner} stops of the keyboard, ${Object.keys(hostile).length} hostile inputs, `
    + `5,000 lookups in ${least} ms, nothing asked of anybody`);
} finally {
  await browser.stop();
  rmSync(work, { recursive: true, force: true });
}
