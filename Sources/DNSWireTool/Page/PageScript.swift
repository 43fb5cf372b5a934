/// The script of the page, for highlighting and keys; all content is there without it.
enum PageScript {
    static let text: StaticString = """
        'use strict';
        (() => {
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
          // One stop for the Tab key in the octets, one in the tree.
          const rove = message => {
            message.querySelectorAll('.octets a').forEach((a, i) => { a.tabIndex = i ? -1 : 0; });
            message.querySelectorAll('.tree a').forEach(a => { a.tabIndex = -1; });
          };
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
          document.addEventListener('toggle', e => { if (e.target.matches && e.target.matches('.message[open]')) rove(e.target); }, true);
          document.querySelectorAll('.message[open]').forEach(rove);
          document.addEventListener('click', e => {
            const link = e.target.closest && e.target.closest('.message a[href^="#"]');
            if (link) { e.preventDefault(); go(link.hash.slice(1)); return; }
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
          let closed = [];
          addEventListener('beforeprint', () => { closed = [...document.querySelectorAll('details:not([open])')]; closed.forEach(d => { d.open = true; }); });
          addEventListener('afterprint', () => { closed.forEach(d => { d.open = false; }); closed = []; });
        })();
        """
}
