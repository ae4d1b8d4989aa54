// The menu of the signed-in user leads to our own page of settings instead of the engine's profile.

import { watch } from './observer.js';
import { text } from './reader.js';

function lead(profile) {
  const link = profile.querySelector('a');
  if (!link || link.getAttribute('href') === '/account') {
    return;
  }
  link.removeAttribute('ng-href');
  link.setAttribute('href', '/account');
  link.textContent = text('page.account');
}

watch(() => document.querySelectorAll('li.account li.profile').forEach(lead), { attributes: ['href', 'lang'] });
