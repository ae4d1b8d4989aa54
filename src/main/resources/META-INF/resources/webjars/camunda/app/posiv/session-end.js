// An open list keeps a session going, but not for ever: some minutes before it ends, one hears it.

import { text } from './reader.js';

const MINUTES_BEFORE = 10;

const written = time => new Date(time).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

function tell(end) {
  const note = document.createElement('div');
  note.id = 'posiv-session-end';
  note.className = 'alert alert-warning';
  note.setAttribute('role', 'alert');
  note.textContent = text('session.last', written(end));
  document.body.prepend(note);
}

const answer = await fetch('/session', { headers: { Accept: 'application/json' }, redirect: 'error' }).catch(() => null);
if (answer?.ok) {
  const { ends } = await answer.json();
  const end = Date.now() + ends * 1000;
  setTimeout(() => tell(end), Math.max(0, end - Date.now() - MINUTES_BEFORE * 60000));
}
