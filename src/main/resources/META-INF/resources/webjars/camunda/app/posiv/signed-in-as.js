// The header says as what one is signed in, and has the box of our own pages for those who may look for a case.

import { onAnswer } from './hook.js';
import { watch } from './observer.js';
import { text } from './reader.js';

let reader = null;
// What was asked last; an answer to an earlier question may be about somebody else.
let asked = null;

function element(name, className, words) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

/** The form of the frame of our own pages, and its script, which whoever is signed in may fetch. */
function searchFor({ by, field, token }) {
  const form = element('form', '', '');
  form.method = 'post';
  form.action = '/find';
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', text('page.search'));
  const proof = document.createElement('input');
  Object.assign(proof, { type: 'hidden', name: field, value: token });
  const box = document.createElement('input');
  Object.assign(box, { name: 'q', type: 'search', required: true, minLength: 2, maxLength: 100, autocomplete: 'off', spellcheck: false, placeholder: by });
  box.setAttribute('aria-label', by);
  form.append(proof, box, element('button', '', text('search.find')));
  import('/scripts/find.js').then(({ showBest }) => showBest(form));
  return form;
}

function show() {
  const account = document.querySelector('[cam-widget-header] li.account');
  if (!account || !reader) {
    return;
  }
  if (reader.as && !account.querySelector('.posiv-as')) {
    account.querySelector('a').append(element('span', 'posiv-as', ` · ${reader.as}`));
  }
  if (reader.search && !document.querySelector('li.posiv-find')) {
    const way = element('li', 'posiv-find', '');
    way.append(searchFor(reader.search));
    account.before(way);
  }
}

async function ask() {
  if (asked || !document.querySelector('[cam-widget-header] li.account')) {
    show();
    return;
  }
  const mine = {};
  asked = mine;
  const answer = await fetch('/tasks/reader', { headers: { Accept: 'application/json' } });
  const told = answer.ok ? await answer.json() : null;
  if (asked === mine) {
    reader = told;
    show();
  }
}

// The next reader at this computer is another.
onAnswer(/\/auth\/user\/[^/]+\/(login\/[^/]+|logout)$/, () => {
  reader = null;
  asked = null;
  document.querySelectorAll('.posiv-as, .posiv-find').forEach(shown => shown.remove());
});

watch(ask);
