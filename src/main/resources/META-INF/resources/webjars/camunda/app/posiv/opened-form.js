// Whoever opens a task or a start form is there with the keyboard as well; and a form that cannot be filled in yet
// says why.

import { watch } from './observer.js';
import { text } from './reader.js';

const WHY = 'posiv-why-grey';

function explain() {
  const grey = document.querySelector('.task-card .disabled-form .fjs-form')?.closest('.disabled-form');
  const claim = document.querySelector('.task-card button.claim');
  const said = document.getElementById(WHY);
  if (!grey) {
    said?.remove();
    return;
  }
  const reason = claim
    ? text('webapp.grey.nobodys', claim.textContent.trim())
    : text('webapp.grey.somebody-elses');
  const note = said || document.createElement('p');
  if (note.textContent !== reason) {
    note.id = WHY;
    note.className = 'alert alert-info';
    note.textContent = reason;
  }
  if (note.nextElementSibling !== grey) {
    grey.before(note);
  }
  claim?.setAttribute('aria-describedby', WHY);
}

let seen = null;
let wasGrey = false;

function enter() {
  const form = document.querySelector('.modal-body .fjs-form') || document.querySelector('.task-card .fjs-form');
  // Before it is drawn, nothing can be there.
  if (!form?.offsetHeight) return;
  const grey = Boolean(form.closest('.disabled-form'));
  if (form === seen && grey === wasGrey) return;
  // Behind a dialog that was closed is the form that was open before.
  const known = form.dataset.entered;
  seen = form;
  wasGrey = grey;
  if (known === String(grey)) return;
  form.dataset.entered = grey;
  form.tabIndex = -1;
  form.setAttribute('aria-label', document.querySelector('.modal-title, .task-card h2')?.textContent.trim());
  const claim = grey && document.querySelector('.task-card button.claim');
  // Tasklist itself goes somewhere else just after it has drawn a form. Who is in it already stays where they are.
  setTimeout(() => form.contains(document.activeElement) || (claim || form).focus({ preventScroll: true }), 100);
}

function look() {
  explain();
  enter();
}

watch(look, { attributes: ['class'] });
look();
