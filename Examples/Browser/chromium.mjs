// Drives a headless Chromium by the DevTools protocol over a pipe, with nothing but Node.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const patience = 60_000;

// A browser with one tab. What it asks for, and what goes wrong in it, is kept in lists.
export class Chromium {
  requests = [];
  faults = [];
  #waiting = new Map();
  #contexts = [];
  #listeners = [];
  #number = 0;
  #rest = '';

  static async start(program) {
    const browser = new Chromium();
    browser.folder = mkdtempSync(join(tmpdir(), 'dnswire-chromium-'));
    const flags = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${browser.folder}`, '--no-first-run',
      '--disable-gpu', '--disable-extensions', '--disable-component-update', '--disable-background-networking'];
    // The sandbox of Chromium refuses to run for root.
    if (process.getuid() === 0) flags.push('--no-sandbox');
    browser.process = spawn(program, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.process.stdio[4].setEncoding('utf8').on('data', text => browser.#receive(text));
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' }, null);
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true }, null);
    browser.session = sessionId;
    await browser.#prepare(sessionId);
    return browser;
  }

  async stop() {
    const ended = new Promise(resolve => this.process.on('exit', resolve));
    this.send('Browser.close', {}, null).catch(() => {});
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    // Its children may still write.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
  }

  // Calls a method of the protocol; fails where the answer does not come.
  send(method, params = {}, session = this.session) {
    const id = ++this.#number;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: session ?? undefined }) + '\0');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), patience);
      this.#waiting.set(id, answer => {
        clearTimeout(timer);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      });
    });
  }

  // The next event of a name in the page itself.
  event(name) { return new Promise(resolve => this.#listeners.push({ name, resolve })); }

  async #prepare(session) {
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await this.send(`${domain}.enable`, {}, session).catch(() => {});
    await this.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, session);
    await this.send('Runtime.runIfWaitingForDebugger', {}, session);
  }

  #receive(text) {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop();
    for (const part of parts) this.#take(JSON.parse(part));
  }

  #take({ id, method, params, sessionId, ...answer }) {
    if (id) {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
      return;
    }
    if (method === 'Target.attachedToTarget' && params.sessionId !== this.session && sessionId) this.#prepare(params.sessionId);
    if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url);
    if (method === 'Page.javascriptDialogOpening') {
      this.faults.push(`a dialog: ${params.message}`);
      this.send('Page.handleJavaScriptDialog', { accept: false }, sessionId);
    }
    if (method === 'Runtime.exceptionThrown') this.faults.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === 'Log.entryAdded' && params.entry.level === 'error') this.faults.push(params.entry.text);
    if (method === 'Runtime.executionContextCreated' && params.context.auxData.isDefault) {
      this.#contexts.push({ session: sessionId, id: params.context.id, frame: params.context.auxData.frameId });
    }
    if (method === 'Runtime.executionContextDestroyed') {
      this.#contexts = this.#contexts.filter(({ session, id }) => session !== sessionId || id !== params.executionContextId);
    }
    if (method === 'Runtime.executionContextsCleared') this.#contexts = this.#contexts.filter(({ session }) => session !== sessionId);
    if (method === 'Target.detachedFromTarget') this.#contexts = this.#contexts.filter(({ session }) => session !== params.sessionId);
    this.#listeners = this.#listeners.filter(listener => {
      const isIt = listener.name === method && sessionId === this.session;
      if (isIt) listener.resolve(params);
      return !isIt;
    });
  }

  async open(url) {
    const loaded = this.event('Page.loadEventFired');
    const { frameId } = await this.send('Page.navigate', { url });
    this.frame = frameId;
    await loaded;
  }

  // How many milliseconds of processor time opening an address takes, up to the first picture.
  async cost(url) {
    await this.open('about:blank');
    await this.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => (await this.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    const before = await spent();
    await this.open(url);
    await this.run(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
    return Math.round((await spent() - before) * 1000);
  }

  // The value of a function, called in the page or in the frame within it with arguments that JSON can say.
  run(call, ...values) { return this.#run(({ frame }) => frame === this.frame, call, values); }
  runInFrame(call, ...values) { return this.#run(({ frame }) => frame !== this.frame, call, values); }

  async #run(isWanted, call, values) {
    const context = this.#contexts.findLast(isWanted);
    if (!context) throw new Error('there is no such frame');
    const { result, exceptionDetails } = await this.send('Runtime.callFunctionOn', {
      functionDeclaration: String(call), executionContextId: context.id, returnByValue: true, awaitPromise: true,
      arguments: values.map(value => ({ value })),
    }, context.session);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // Waits until a condition holds, which may fail as long as it does not.
  async until(what, condition) {
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await Promise.resolve().then(condition).catch(() => false)) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`waited in vain: ${what}`);
  }

  async press(key, modifiers = 0) {
    const codes = { Tab: 9, Enter: 13, ' ': 32, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
    const text = { Enter: '\r', ' ': ' ' }[key];
    const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: codes[key], modifiers };
    await this.send('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown', text });
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  // Drops a file onto the page.
  async drop(file) {
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await this.send('Input.dispatchDragEvent', { type, x: 40, y: 40, data: { items: [], files: [file], dragOperationsMask: 1 } });
    }
  }

  async choose(file, selector) {
    const { root } = await this.send('DOM.getDocument');
    const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    await this.send('DOM.setFileInputFiles', { files: [file], nodeId });
  }

  resize(width, height, mobile = false) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
  }

  async screenshot(whole = false) {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
    return Buffer.from(data, 'base64');
  }
}
