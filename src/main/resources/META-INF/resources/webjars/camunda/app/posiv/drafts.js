// What is typed into a form of Tasklist is kept on the server some seconds later, and when one leaves: it is there again
// on whatever computer one goes on, here and on our own pages. The server gives it back with the form.

import { onAnswer, onAsking, onFetched } from './hook.js';
import { watch } from './observer.js';
import { text } from './reader.js';
import { caseIs } from './to-the-case.js';

const SOON = 4000;

// The form that was fetched last: where what is typed into it goes, and with which token.
let place = null;
let kept = null;
let timer = null;
let running = null;

/** The library gives its form to what it draws (as Preact keeps it, in __k), and to nobody else. */
function formIn(drawn) {
  if (!drawn || typeof drawn !== 'object') {
    return null;
  }
  if (drawn.props?.value?.getService) {
    return drawn.props.value.getService('form');
  }
  for (const child of [drawn.__k].flat()) {
    const found = formIn(child);
    if (found) {
      return found;
    }
  }
  return null;
}

function typed() {
  const box = [...document.querySelectorAll('.fjs-container')].pop();
  const form = box && !box.closest('.disabled-form') && (formIn(box) || formIn(box.parentElement));
  return form ? form._getSubmitData() : null;
}

function sent(answers) {
  const fields = new URLSearchParams();
  Object.entries(answers).forEach(([key, value]) =>
    [value].flat().forEach(one => {
      if (['string', 'number'].includes(typeof one) || one === true) {
        fields.append(key, one);
      }
    })
  );
  return fields;
}

// What is on its way is older than what comes next.
function stop() {
  clearTimeout(timer);
  timer = null;
  running?.abort();
  running = null;
}

// An older save that arrives later does not count.
function next() {
  const [page, number] = place.save.split('/');
  place.save = `${page}/${Number(number) + 1}`;
}

async function save(leaving = false) {
  clearTimeout(timer);
  timer = null;
  const answers = place?.token && typed();
  if (!answers) {
    return;
  }
  const body = sent(answers);
  if (String(body) === kept) {
    return;
  }
  stop();
  kept = String(body);
  next();
  body.append('posiv-save', place.save);
  if (place.continues) {
    body.append('posiv-continues', place.continues);
  }
  const way = new AbortController();
  running = way;
  const answer = await fetch(`${place.page}/draft`, {
    method: 'POST',
    keepalive: leaving,
    signal: way.signal,
    headers: { [place.header]: place.token, Accept: 'application/json' },
    body
  }).catch(() => {
    if (running === way) {
      kept = null; // Tried again with the next key.
    }
  });
  if (answer?.status === 412) {
    tellNewer();
  }
}

function soon({ target }) {
  if (place && target.closest?.('.fjs-container')) {
    clearTimeout(timer);
    timer = setTimeout(() => save(), SOON);
  }
}

['input', 'change', 'click'].forEach(what => document.addEventListener(what, soon, true));
document.addEventListener('visibilitychange', () => document.hidden && timer && save(true));
window.addEventListener('pagehide', () => timer && save(true));

/** What is typed here is older than what stands on the server, and does not take its place. */
function tellNewer() {
  const form = [...document.querySelectorAll('.fjs-container')].pop();
  if (!form || form.parentElement.querySelector('.posiv-newer')) {
    return;
  }
  const note = document.createElement('p');
  note.className = 'alert alert-warning posiv-draft posiv-newer';
  note.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link';
  button.textContent = text('draft.newer.show');
  button.addEventListener('click', () => {
    stop();
    place = null;
    location.reload();
  });
  note.append(`${text('draft.newer')} `, button);
  form.before(note);
}

async function discard() {
  stop();
  const body = new URLSearchParams({ 'posiv-save': place.save });
  if (place.continues) {
    body.append('posiv-continues', place.continues);
  }
  await fetch(`${place.page}/draft/discard`, {
    method: 'POST',
    headers: { [place.header]: place.token, Accept: 'application/json' },
    body
  });
  location.reload();
}

function tell() {
  const form = [...document.querySelectorAll('.fjs-container')].pop();
  if (!form || !place?.saved || form.parentElement.querySelector('.posiv-draft')) {
    return;
  }
  const note = document.createElement('p');
  note.className = 'alert alert-info posiv-draft';
  note.setAttribute('role', 'status');
  note.textContent = `${text('draft.back', place.saved)} `;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link';
  button.textContent = text('draft.discard');
  button.addEventListener('click', discard);
  note.append(button);
  form.before(note);
}

async function opened(page) {
  clearTimeout(timer);
  timer = null;
  running = null;
  kept = null;
  place = { page };
  document.querySelectorAll('.posiv-draft').forEach(note => note.remove());
  const isTask = !page.startsWith('/tasks/new/');
  if (isTask) {
    caseIs(null);
  }
  const answer = await fetch(`${page}/typed`, { headers: { Accept: 'application/json' } });
  if (answer.ok && place.page === page) {
    place = { page, ...(await answer.json()) };
    tell();
    if (isTask) {
      caseIs(place.opens);
    }
  }
}

onFetched(/\/task\/([^/]+)\/deployed-form$/, (form, [, task]) => opened(`/tasks/${task}`));
onFetched(/\/process-definition\/([^/:]+)[^/]*\/deployed-start-form$/, (form, [, process]) =>
  opened(`/tasks/new/${process}`)
);
const HANDED_IN = /\/submit-form$/;
// Which page is handed in: what was typed into it is no draft any more, and nothing else is thrown away.
onAsking(HANDED_IN, request => {
  stop();
  if (place?.save) {
    next();
    request.setRequestHeader('X-posiv-save', place.save);
    if (place.continues) {
      request.setRequestHeader('X-posiv-continues', place.continues);
    }
  }
});
onAnswer(HANDED_IN, request => {
  if (request.status < 300) {
    clearTimeout(timer);
    timer = null;
    place = null;
  } else {
    kept = null; // It is still a draft.
    save();
  }
});

watch(tell);
