/// The script of the page: it makes what is opened of the data beside it, sorts, filters, highlights, and knows the keys.
///
/// Data are shown as text alone (`textContent`); nothing of them becomes markup.
enum PageScript {
    static let text: StaticString = """
        'use strict';
        (() => {
          const make = (name, kind, text) => {
            const element = document.createElement(name);
            if (kind) element.className = kind;
            if (text !== undefined) element.textContent = text;
            return element;
          };
          const draw = (name, attributes) => {
            const element = document.createElementNS(document.querySelector('svg').namespaceURI, name);
            for (const key in attributes) element.setAttribute(key, attributes[key]);
            return element;
          };
          const say = (parent, pieces) => pieces.forEach(([kind, text], at) => {
            if (at) parent.append(' ');
            parent.append(kind ? make(kind === 'asked' ? 'b' : 'span', kind, text) : text);
          });
          const hex = (number, digits) => number.toString(16).padStart(digits, '0');
          const columns = 8;
          const lanes = 6;
          let panels = 0;

          // The arcs from pointers to what they lead to, over the octets, in the gaps between their rows: across, a unit is the
          // width of a digit, of which an octet has three; down, it is a row.
          const arcs = (fields, end) => {
            const pointers = fields.filter(field => field.target >= 0);
            if (!pointers.length) return null;
            const rows = Math.ceil(end / columns);
            const across = columns * 3;
            const svg = draw('svg', {class: 'arcs', viewBox: `0 0 ${across + lanes} ${rows}`, preserveAspectRatio: 'none',
              style: `height:calc(${rows}*var(--row))`, 'aria-hidden': 'true', focusable: 'false'});
            pointers.forEach((field, at) => {
              const target = fields[field.target].start;
              const middle = offset => offset % columns * 3 + 1.5;
              const [row, up] = [Math.floor(field.start / columns), Math.floor(target / columns)];
              const out = across + at % lanes;
              const path = row === up
                ? `M${middle(field.start)} ${row + .84}V${row + .94}H${middle(target)}V${up + .9}`
                : `M${middle(field.start)} ${row + .84}V${row + .94}H${out + .1}Q${out + .7} ${row + .94} ${out + .7} ${row + .6}`
                  + `V${up + 1.28}Q${out + .7} ${up + .94} ${out + .1} ${up + .94}H${middle(target)}V${up + .9}`;
              const group = draw('g', {'data-f': field.index});
              group.append(draw('path', {d: path}), draw('path', {class: 'tip', d: `M${middle(target)} ${up + .8}l-.6 .13h1.2z`}));
              svg.append(group);
            });
            return svg;
          };

          // The octets in rows, each field a link to its line in the tree.
          const grid = (octets, fields, id) => {
            const group = make('div', 'octets');
            group.setAttribute('role', 'group');
            group.setAttribute('aria-label', `Octets, ${octets.length}`);
            let first = 0;
            for (let start = 0; start < octets.length; start += columns) {
              const end = Math.min(start + columns, octets.length);
              const row = make('div', 'r');
              const offset = make('span', 'o', hex(start, 4));
              const cells = make('span', 'x');
              const letters = make('span', 'a', octets.slice(start, end).map(o => o > 31 && o < 127 ? String.fromCharCode(o) : '.').join(''));
              offset.setAttribute('aria-hidden', 'true');
              letters.setAttribute('aria-hidden', 'true');
              for (let at = first; at < fields.length && fields[at].start < end; at++) {
                const field = fields[at];
                const [from, to] = [Math.max(field.start, start), Math.min(field.start + field.count, end)];
                if (from >= to) continue;
                const link = make('a', field.kind, octets.slice(from, to).map(o => hex(o, 2)).join(' '));
                link.href = `#${id}f${at}`;
                link.dataset.f = at;
                link.tabIndex = -1;
                if (from === field.start) {
                  link.id = `${id}o${at}`;
                  link.setAttribute('aria-describedby', `${id}f${at}`);
                  if (at === 0) link.tabIndex = 0;
                }
                cells.append(link);
              }
              while (first < fields.length && fields[first].start + fields[first].count <= end) first++;
              row.append(offset, cells, letters);
              group.append(row);
            }
            const lines = arcs(fields, octets.length);
            if (lines) group.append(lines);
            return group;
          };

          const item = (kind, mark, text) => {
            const line = make('li', kind);
            line.setAttribute('role', 'treeitem');
            line.tabIndex = -1;
            line.append(make('b', 'mark', mark), ' ' + text);
            return line;
          };

          // The fields as a tree: the sections' entries, and in each its fields.
          const tree = (data, fields, id) => {
            const list = make('ul', 'tree');
            list.setAttribute('role', 'tree');
            list.setAttribute('aria-label', 'Fields');
            let index = 0;
            data.entries.forEach(([title, text, ...own], number) => {
              const branch = make('li');
              branch.setAttribute('role', 'treeitem');
              branch.setAttribute('aria-expanded', 'true');
              branch.tabIndex = number ? -1 : 0;
              const entry = make('div', 'entry');
              entry.append(make('b', '', title));
              if (text) entry.append(make('span', 'say', text));
              const leaves = make('ul');
              leaves.setAttribute('role', 'group');
              own.forEach(() => {
                const field = fields[index];
                const leaf = make('li', field.kind);
                leaf.setAttribute('role', 'treeitem');
                leaf.id = `${id}f${index}`;
                leaf.dataset.f = index;
                leaf.tabIndex = -1;
                const last = field.start + field.count - 1;
                const at = make('a', 'at', hex(field.start, 2) + (field.count > 1 ? '–' + hex(last, 2) : ''));
                at.href = `#${id}o${index}`;
                at.tabIndex = -1;
                at.title = field.count > 1 ? `octets ${field.start} to ${last}` : `octet ${field.start}`;
                const value = make('span', 'value');
                if (field.kind === 'cut') value.append(make('b', 'mark', '✂ cut'), ' ');
                if (field.kind === 'odd') value.append(make('b', 'mark', '! odd'), ' ');
                value.append(field.text);
                if (field.target >= 0) {
                  const to = make('a', 'to', `to offset 0x${hex(fields[field.target].start, 2)}`);
                  to.href = `#${id}o${field.target}`;
                  to.tabIndex = -1;
                  value.append(' ', to);
                }
                leaf.append(at, ' ', make('span', 'field', field.name), ' ', value);
                if (field.place) leaf.append(make('span', 'text-place', ' text ' + field.place));
                leaves.append(leaf);
                index++;
              });
              branch.append(entry, leaves);
              list.append(branch);
            });
            if (data.deduced) list.append(item('deduced', '∴ deduced', data.deduced));
            if (data.inferred) list.append(item('inferred', '≈ inferred', data.inferred));
            return list;
          };

          // What is below a message's line.
          const panel = data => {
            const parts = [];
            if (data.gone) return [make('p', 'left-out', data.gone)];
            const id = `p${panels++}`;
            const octets = data.hex.match(/../g)?.map(pair => parseInt(pair, 16)) || [];
            const fields = data.entries.flatMap(([, , ...own]) => own).map(([start, count, kind, name, text, target, place], index) =>
              ({index, start, count, kind, name, text, target, place}));
            const both = make('div', 'panel');
            const wire = make('div', 'wire');
            wire.append(grid(octets, fields, id));
            if (data.more) wire.append(make('p', 'left-out', data.more));
            if (data.cut) {
              const gone = make('p', 'gone');
              gone.append(make('b', 'mark', '✂ cut'), ' ' + data.cut);
              wire.append(gone);
            }
            both.append(wire, tree(data, fields, id));
            parts.push(both);
            if (data.problems) {
              const list = make('ul', 'problems');
              data.problems.forEach(problem => list.append(make('li', '', problem)));
              parts.push(list);
            }
            return parts;
          };

          // A message, whose panel is made when it is opened.
          const message = event => {
            const details = make('details', 'message');
            const line = make('summary');
            say(line, event.say);
            details.append(line);
            details.data = event.message;
            return details;
          };

          // What happened in a block, line by line, each socket under a heading of its own.
          const events = all => {
            const list = make('ol', 'lines');
            all.forEach(event => {
              const line = make('li', event.socket ? 'socket' : '');
              if (event.socket) {
                line.textContent = event.socket;
              } else {
                const what = make('div', 'what');
                if (event.message) what.append(message(event)); else say(what, event.say);
                line.append(make('span', 'place', event.place), what);
              }
              list.append(line);
            });
            return list;
          };

          // Makes what is in an element that is opened for the first time.
          const build = details => {
            if (details.built) return;
            details.built = true;
            const script = details.querySelector(':scope > script');
            const data = details.data || script && JSON.parse(script.textContent);
            if (!data) return;
            if (details.classList.contains('events')) details.append(events(data));
            if (details.classList.contains('message')) details.append(...panel(data));
          };

          const within = (message, field) => message.querySelectorAll('[data-f="' + field + '"]');
          const clear = () => document.querySelectorAll('.on,.aim').forEach(e => e.classList.remove('on', 'aim'));
          let kept = null;
          const show = element => {
            clear();
            if (!element) return;
            const message = element.closest('.message');
            within(message, element.dataset.f).forEach(e => e.classList.add('on'));
            const link = message.querySelector('li[data-f="' + element.dataset.f + '"] .to');
            const target = link && document.getElementById(link.hash.slice(1));
            if (target) within(message, target.dataset.f).forEach(e => e.classList.add('aim'));
          };
          const field = event => event.target.closest && event.target.closest('.message [data-f]');
          document.addEventListener('pointerover', e => show(field(e) || kept));
          document.addEventListener('focusin', e => { const at = field(e); if (at) { kept = at; show(at); } });
          const move = (group, selector, element) => {
            if (!element) return;
            group.querySelectorAll(selector + '[tabindex="0"]').forEach(e => { e.tabIndex = -1; });
            element.tabIndex = 0;
            element.focus();
          };
          const reveal = id => {
            const element = document.getElementById(id);
            if (!element) return null;
            for (let up = element.parentElement; up; up = up.parentElement) {
              if (up.tagName === 'DETAILS') up.open = true;
              if (up.getAttribute('aria-expanded') === 'false') up.setAttribute('aria-expanded', 'true');
            }
            return element;
          };
          const go = id => {
            const element = reveal(id);
            const group = element && element.closest('.octets,.tree');
            if (group) move(group, group.className === 'tree' ? '[role=treeitem]' : 'a', element);
          };
          // What a link would do by itself, were the page not in a frame that may not go anywhere.
          const jump = id => {
            const element = reveal(id);
            if (!element) return;
            element.tabIndex = -1;
            element.focus({preventScroll: true});
            element.scrollIntoView();
          };
          document.addEventListener('toggle', e => { if (e.target.open) build(e.target); }, true);
          document.querySelectorAll('details[open]').forEach(build);
          if (document.querySelectorAll('.message').length < 5) document.querySelectorAll('.message').forEach(e => { e.open = true; });
          document.addEventListener('click', e => {
            const link = e.target.closest && e.target.closest('a[href^="#"]');
            if (link) { e.preventDefault(); (link.closest('.message') ? go : jump)(link.hash.slice(1)); return; }
            const entry = e.target.closest && e.target.closest('.entry');
            const item = entry ? entry.parentElement : e.target.closest && e.target.closest('[role=treeitem]');
            if (entry) item.setAttribute('aria-expanded', item.getAttribute('aria-expanded') !== 'true');
            if (item) move(item.closest('.tree'), '[role=treeitem]', item);
          });
          const inTree = (item, key) => {
            const tree = item.closest('.tree');
            const all = [...tree.querySelectorAll('[role=treeitem]')].filter(e => !e.parentElement.closest('[aria-expanded=false]'));
            const at = all.indexOf(item);
            const state = item.getAttribute('aria-expanded');
            const to = e => move(tree, '[role=treeitem]', e);
            if (key === 'ArrowDown') to(all[at + 1]);
            else if (key === 'ArrowUp') to(all[at - 1]);
            else if (key === 'Home') to(all[0]);
            else if (key === 'End') to(all[all.length - 1]);
            else if (key === 'ArrowRight') { if (state === 'false') item.setAttribute('aria-expanded', 'true'); else if (state) to(all[at + 1]); }
            else if (key === 'ArrowLeft') { if (state === 'true') item.setAttribute('aria-expanded', 'false'); else to(item.parentElement.closest('[role=treeitem]')); }
            else if (key === 'Enter' || key === ' ') {
              const link = item.querySelector(':scope > .at');
              if (link) go(link.hash.slice(1)); else if (state) item.setAttribute('aria-expanded', state !== 'true');
            } else return false;
            return true;
          };
          const inOctets = (piece, key) => {
            const group = piece.closest('.octets');
            const all = [...group.querySelectorAll('a[id]')];
            const at = all.indexOf(piece);
            const to = e => move(group, 'a', e);
            const row = step => {
              let next = piece.closest('.r');
              do next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
              while (next && next.classList.contains('r') && !next.querySelector('a[id]'));
              if (!next || !next.classList.contains('r')) return null;
              const x = piece.getBoundingClientRect().left;
              return [...next.querySelectorAll('a[id]')].sort((a, b) => Math.abs(a.getBoundingClientRect().left - x) - Math.abs(b.getBoundingClientRect().left - x))[0];
            };
            if (key === 'ArrowRight') to(all[at + 1]);
            else if (key === 'ArrowLeft') to(all[at - 1]);
            else if (key === 'ArrowDown') to(row(1));
            else if (key === 'ArrowUp') to(row(-1));
            else if (key === 'Home') to(all[0]);
            else if (key === 'End') to(all[all.length - 1]);
            else return false;
            return true;
          };
          document.addEventListener('keydown', e => {
            if (e.ctrlKey || e.altKey || e.metaKey) return;
            const item = e.target.closest && e.target.closest('[role=treeitem]');
            const piece = e.target.closest && e.target.closest('.octets a');
            if (e.target === item && inTree(item, e.key) || piece && inOctets(piece, e.key)) e.preventDefault();
            if (e.key === 'Escape') { kept = null; clear(); }
          });
          // Find, sort and scale the blocks.
          const controls = document.querySelector('.controls');
          const blocks = [...document.querySelectorAll('.episode[data-order]')];
          if (controls && blocks.length) {
            const fields = controls.elements;
            const count = controls.querySelector('.count');
            const facts = blocks.map(block => {
              const rows = [...block.querySelectorAll('.timeline > li')];
              return {block, rows, order: +block.dataset.order, names: rows.map(row => row.dataset.name.toLowerCase()),
                took: Math.max(0, ...rows.map(row => +row.dataset.took)), failed: rows.some(row => row.classList.contains('failed'))};
            });
            const orders = {
              time: (a, b) => a.order - b.order,
              slow: (a, b) => b.took - a.took || a.order - b.order,
              name: (a, b) => (a.names[0] || '').localeCompare(b.names[0] || '') || a.order - b.order
            };
            const filter = () => {
              const wanted = fields.name.value.trim().toLowerCase();
              let shown = 0;
              facts.forEach(fact => {
                fact.block.hidden = fields.failed.checked && !fact.failed || wanted && !fact.names.some(name => name.includes(wanted));
                if (!fact.block.hidden) shown += fact.rows.length;
              });
              count.textContent = shown + (shown === 1 ? ' lookup' : ' lookups');
            };
            const arrange = () => {
              const parent = blocks[0].parentElement;
              parent.append(...facts.slice().sort(orders[fields.order.value]).map(fact => fact.block));
            };
            let last = null;
            fields.next.hidden = !facts.some(fact => fact.failed);
            fields.name.addEventListener('input', filter);
            fields.failed.addEventListener('change', filter);
            fields.order.addEventListener('change', arrange);
            fields.own.addEventListener('change', () => document.body.classList.toggle('own-scale', fields.own.checked));
            fields.places.addEventListener('change', () => document.body.classList.toggle('places', fields.places.checked));
            fields.next.addEventListener('click', () => {
              const all = [...document.querySelectorAll('.episode:not([hidden]) .failed')];
              last = all[(all.indexOf(last) + 1) % all.length] || null;
              if (last) jump(last.id);
            });
            controls.addEventListener('submit', e => e.preventDefault());
            controls.hidden = false;
            filter();
          } else {
            document.body.classList.add('places');
          }
          let closed = [];
          addEventListener('beforeprint', () => {
            const all = [...document.querySelectorAll('details:not([open])')];
            closed = all.length <= 200 ? all : [];
            closed.forEach(d => { d.open = true; build(d); });
          });
          addEventListener('afterprint', () => { closed.forEach(d => { d.open = false; }); closed = []; });
        })();
        """
}
