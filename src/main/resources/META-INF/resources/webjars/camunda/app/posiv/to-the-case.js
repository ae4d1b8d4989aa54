// From an open task to the case it is about, for those who may open that.

import { watch } from './observer.js';
import { text } from './reader.js';

let opens = null;

function lead() {
  const known = document.querySelector('.posiv-case');
  const form = opens && document.querySelector('.task-card .fjs-container');
  if (!form) {
    known?.remove();
    return;
  }
  const href = `/cases/${opens}`;
  if (known?.parentElement === form.parentElement) {
    const link = known.firstElementChild;
    if (link.getAttribute('href') !== href) {
      link.setAttribute('href', href);
      link.textContent = text('after.case', opens);
    }
    return;
  }
  known?.remove();
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text('after.case', opens);
  const line = document.createElement('p');
  line.className = 'posiv-case';
  line.append(link);
  form.before(line);
}

/**
 * Another task is open.
 *
 * @param reference of its case; null if it is about none, or none that the reader may open
 */
export function caseIs(reference) {
  opens = reference;
  lead();
}

watch(lead);
