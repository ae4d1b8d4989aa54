// A card of the list says which case its task is about, not whose that is: a name may not be known to the engine. Our
// own pages know it, and tell it to those who may open that case. What is late is said in words as well as in red.

import { onAnswer } from './hook.js';
import { watch } from './observer.js';
import { text } from './reader.js';

const GOOD = 300;
const CASES = /POSIV-\d{4}-\d{4,6}(?!\d)/g;

// By reference, from the asking on. Of a case that is not for the reader nothing is said. Nothing is asked again, nor
// what could not be answered before the page is opened anew.
let whose = new Map();

function say(after, className, words) {
  const known = after.parentElement.querySelector(`.${className}`);
  if (!words) {
    known?.remove();
    return;
  }
  const said = known || document.createElement('span');
  if (said.textContent !== words) {
    said.className = className;
    said.textContent = words;
  }
  if (after.nextElementSibling !== said) {
    after.after(said);
  }
}

function show() {
  document.querySelectorAll('.tasks-list li.task').forEach(card => {
    const written = [...card.querySelectorAll('.variable-value')].find(value => whose.has(value.textContent.trim()));
    if (written) {
      say(written, 'posiv-whose', whose.get(written.textContent.trim()));
    }
    const due = card.querySelector('.due-date [am-time-ago]');
    if (due) {
      say(due, 'posiv-late', due.closest('.overdue') && text('overview.is-late'));
    }
  });
}

async function ask(references) {
  const asked = whose;
  references.forEach(reference => asked.set(reference, undefined));
  const fields = new URLSearchParams(references.map(reference => ['of', reference]));
  const answer = await fetch(`/tasks/whose?${fields}`, { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    const told = await answer.json();
    references.forEach(reference => asked.set(reference, told[reference]));
    show();
  }
}

onAnswer(/\/filter\/[^/]+\/list$/, request => {
  const listed = request.status < GOOD ? request.responseText.match(CASES) : null;
  const unknown = [...new Set(listed)].filter(reference => !whose.has(reference));
  if (unknown.length) {
    ask(unknown);
  }
});

// The next reader at this computer is another.
onAnswer(/\/auth\/user\/[^/]+\/(login\/[^/]+|logout)$/, () => {
  whose = new Map();
});

watch(show, { attributes: ['class'] });
