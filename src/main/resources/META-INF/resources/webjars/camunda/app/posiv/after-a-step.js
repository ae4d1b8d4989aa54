// Tasklist says that a task is done, and nothing more. Here whoever did it reads what that means: for whom it was, what
// comes next and whose turn it is, until they close it or open another task.

import { onAnswer } from './hook.js';
import { text } from './reader.js';

const SUBMITTED = /\/task\/([^/]+)\/submit-form$/;
const GOOD = 300;

let shown = null;

function close() {
  shown?.remove();
  shown = null;
}

function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function link(href, words) {
  const made = element('a', words);
  made.href = href;
  return made;
}

function turn({ name, who, link: own }) {
  const item = document.createElement('li');
  item.append(own ? link(own, name) : name, who);
  return item;
}

function show({ done, whose, turns, rest, opens }) {
  close();
  shown = document.createElement('section');
  shown.className = 'posiv-outcome';
  shown.setAttribute('role', 'status');
  shown.append(element('strong', done), element('p', whose ?? ''));
  if (turns.length) {
    const list = document.createElement('ul');
    list.append(...turns.map(turn));
    shown.append(element('p', text('after.next')), list);
  }
  shown.append(element('p', rest));
  if (opens) {
    shown.append(link(`/cases/${opens}`, text('after.case', opens)));
  }
  const button = element('button', text('webapp.close'));
  button.type = 'button';
  button.className = 'btn btn-default';
  button.addEventListener('click', close);
  shown.append(button);
  document.body.append(shown);
}

onAnswer(SUBMITTED, async (request, [, id]) => {
  if (request.status >= GOOD) return;
  const answer = await fetch(`/tasks/${id}/done`, { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    show(await answer.json());
  }
});

window.addEventListener('hashchange', () => {
  if (new URLSearchParams(location.hash.split('?')[1]).get('task')) {
    close();
  }
});
