// From an open task to the page on which it is handed on to a colleague, and which says who had it before.

import { onFetched } from './hook.js';
import { watch } from './observer.js';
import { text } from './reader.js';

let task = null;

function lead() {
  const form = task && document.querySelector('.task-card .fjs-container');
  if (!form) {
    return;
  }
  const href = `/tasks/${task}/hand-on`;
  const known = form.parentElement.querySelector('.posiv-hand-on a');
  if (known) {
    if (known.getAttribute('href') !== href) {
      known.setAttribute('href', href);
    }
    return;
  }
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text('hand-on.link');
  const line = document.createElement('p');
  line.className = 'posiv-hand-on';
  line.append(link);
  form.before(line);
}

onFetched(/\/task\/([^/]+)\/deployed-form$/, (form, [, id]) => {
  task = id;
  lead();
});

watch(lead);
