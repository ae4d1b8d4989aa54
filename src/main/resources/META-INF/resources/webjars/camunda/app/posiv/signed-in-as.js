// The header says as what one is signed in, and leads to the search for a case those who may look for one.

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

function show() {
  const account = document.querySelector('[cam-widget-header] li.account');
  if (!account || !reader) {
    return;
  }
  if (reader.as && !account.querySelector('.posiv-as')) {
    account.querySelector('a').append(element('span', 'posiv-as', ` · ${reader.as}`));
  }
  if (reader.searches && !document.querySelector('li.posiv-find')) {
    const way = element('li', 'posiv-find', '');
    const link = element('a', '', text('page.search'));
    link.href = '/find';
    way.append(link);
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
