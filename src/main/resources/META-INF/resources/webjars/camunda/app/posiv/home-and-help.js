// The header of each of Camunda's web applications leads home and to help, as our own pages do.

import { watch } from './observer.js';
import { text } from './reader.js';

function way(href, key) {
  const item = document.createElement('li');
  item.className = 'posiv-way';
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text(key);
  item.append(link);
  return item;
}

watch(() => {
  const account = document.querySelector('[cam-widget-header] li.account');
  if (account && !document.querySelector('li.posiv-way')) {
    account.before(way('/home', 'page.home'), way('/help', 'page.help'));
  }
});
