// What the tests of the page read: a trace, a dump, captures, and what is made to break it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const trace = readFileSync(`${repository}/docs/curl-getaddrinfo.strace`);
export const dump = Buffer.from(
  'aa bb 01 00 00 01 00 00 00 00 00 00 05 73 61 66 69 61 05 72 6f 63 6b 73 00 00 1c 00 01\n');

const number = (value, octets) => [...Array(octets)].map((_, index) => Math.floor(value / 256 ** (octets - 1 - index)) & 255);
const little = (value, octets) => number(value, octets).reverse();
const label = text => [text.length, ...Buffer.from(text)];

// A packet of UDP over IPv4 without a link layer, in the form of pcap.
function packet(microseconds, isAnswer, client, payload) {
  const ends = [[192, 0, 2, client], [192, 0, 2, 53]], ports = [40000 + client, 53];
  if (isAnswer) for (const list of [ends, ports]) list.reverse();
  const udp = [...ports.flatMap(port => number(port, 2)), ...number(payload.length + 8, 2), 0, 0, ...payload];
  const head = [0x45, 0, ...number(udp.length + 20, 2), 0, 0, 0, 0, 64, 17, 0, 0, ...ends.flat()];
  let sum = 0;
  for (let at = 0; at < head.length; at += 2) sum += head[at] << 8 | head[at + 1];
  head.splice(10, 2, ...number(65535 - (sum % 65535), 2));
  const octets = [...head, ...udp];
  return [...little(1700000000 + Math.floor(microseconds / 1e6), 4), ...little(microseconds % 1e6, 4),
    ...little(octets.length, 4), ...little(octets.length, 4), ...octets];
}

// A capture of lookups, of which every fifth ends in NXDOMAIN.
export function capture(lookups) {
  const octets = [...little(0xa1b2c3d4, 4), 2, 0, 4, 0, ...little(0, 8), ...little(65535, 4), ...little(101, 4)];
  for (let index = 0; index < lookups; index++) {
    const question = [...label(`host-${index}`), ...label('example'), ...label('com'), 0, 0, 1, 0, 1];
    const code = index % 5 === 4 ? 3 : 0;
    const answer = code ? [] : [0xc0, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 192, 0, 2, index & 255];
    const query = [...number(index, 2), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...question];
    const response = [...number(index, 2), 0x81, 0x80 | code, 0, 1, 0, code ? 0 : 1, 0, 0, 0, 0, ...question, ...answer];
    octets.push(...packet(index * 20000, false, 1 + index % 9, query), ...packet(index * 20000 + 1500 + index % 97 * 100, true, 1 + index % 9, response));
  }
  return Buffer.from(octets);
}

// A trace of so many lookups, with times.
export function longTrace(lookups) {
  let text = 'socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3\n';
  const octets = list => list.map(octet => '\\x' + octet.toString(16).padStart(2, '0')).join('');
  for (let index = 0; index < lookups; index++) {
    const time = milliseconds => (1700000000 + (index * 20 + milliseconds) / 1000).toFixed(6);
    const question = [...label(`host-${index}`), ...label('example'), 0, 0, 1, 0, 1];
    const query = [...number(index, 2), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...question];
    const answer = [...number(index, 2), 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, ...question, 0xc0, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 192, 0, 2, 1];
    text += `${time(0)} sendto(3, "${octets(query)}", ${query.length}, 0, {sa_family=AF_INET, sin_port=htons(53), `
      + `sin_addr=inet_addr("192.0.2.53")}, 16) = ${query.length}\n`
      + `${time(2 + index % 7)} recvfrom(3, "${octets(answer)}", 512, 0, NULL, NULL) = ${answer.length}\n`;
  }
  return Buffer.from(text);
}

const markup = '</script><script>top.struck = 1; alert(1)</script><img src="https://192.0.2.1/x" onerror="top.struck = 1">';
const escaped = octets => [...octets].map(octet => '\\' + octet.toString(8).padStart(3, '0')).join('');
const named = name => Buffer.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...label(name), 0, 0, 1, 0, 1]);
const sent = message => `sendto(3, "${escaped(message)}", ${message.length}, 0, {sa_family=AF_INET, sin_port=htons(53), `
  + `sin_addr=inet_addr("192.0.2.53")}, 16) = ${message.length}\n`;

export const hostile = {
  nothing: Buffer.alloc(0),
  'control characters': Buffer.from(`\x1b[31m\x07\x08\x7f\u0085${sent(named('\x1b[31mred\x07\x00'))}`),
  'an element that ends': Buffer.from(`${markup}\n${sent(named('</script>'))}`),
  'markup in names': Buffer.from(`12<<b>&"'> openat(AT_FDCWD, "/etc/resolv.conf${markup}", O_RDONLY) = 3\n`
    + sent(named('<img src=x onerror=alert(1)>')) + sent(named('<svg onload=alert(1)>"\'&'))),
  'marks of another direction': Buffer.from(`\u202e\u2066\u200f${sent(named(Buffer.from('\u202egpj.exe').toString('latin1')))}`),
  zeros: Buffer.alloc(100000),
  'octets that are no text': Buffer.concat([Buffer.from('"\\xaa'), Buffer.alloc(100000, 0xff), Buffer.from([0xe2, 0x82])]),
  'one long line': Buffer.alloc(1 << 20, 'a'),
  'a long text': Buffer.from('connect(3, {sa_family=AF_UNIX, sun_path="/x"}, 16) = -1 ENOENT (No such file)\n'.repeat(66000)),
  'long text that is nothing': Buffer.from('The quick brown fox jumps over 13 lazy dogs, says page 0x2a.\n'.repeat(86000)),
  newlines: Buffer.alloc(1 << 18, '\n'),
  brackets: Buffer.alloc(1 << 16, 'recvfrom(3, ['),
  escapes: Buffer.from('recvfrom(3, "' + '\\300'.repeat(60000) + '", 65536, 0, NULL, NULL) = 60000\n'),
  'a pointer to itself': Buffer.from('recv(3, "\\0\\1\\200\\0\\0\\1\\0\\0\\0\\0\\0\\0\\300\\14\\0\\1\\0\\1", 512, 0) = 18\n'),
  'the head of a capture': Buffer.from('d4c3b2a1020004000000000000000000ffffffff01000000ffffffffffffffffffffffffffffffff', 'hex'),
  'a capture, cut': capture(3).subarray(0, 201),
  'the trace, cut': trace.subarray(0, 700),
};
