// Ways out of Tasklist for whom it does not work, to the same tasks on plain pages and to the accessibility statement;
// and landmarks and names for what has none.

import { watch } from './observer.js';
import { text } from './reader.js';

function link(href, words, className) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = words;
  a.className = className;
  return a;
}

// The first thing that the keyboard reaches, visible while it has the focus.
document.body.prepend(link('/tasks', text('webapp.ways.plain'), 'posiv-skip'));

function lead() {
  const footer = document.querySelector('[cam-widget-footer]');
  if (footer && !footer.querySelector('.posiv-statement')) {
    footer.append(link('/accessibility', text('page.accessibility'), 'posiv-statement'));
  }
}

const LANDMARKS = { '[cam-widget-header]': 'banner', '.site-wrap': 'main' };

// What shows a picture only, and what it does.
const NAMES = [
  ['.region-toggle[data-region=filters]', 'webapp.button.lists'],
  ['.region-toggle[data-region=list]', 'webapp.button.tasks'],
  ['.region-toggle[data-region=task]', 'webapp.button.task'],
  ['button.maximize', 'webapp.button.size'],
  ['.new-sort > .dropdown-toggle', 'webapp.button.sort-too'],
  ['.sort-direction', 'webapp.button.order'],
  ['.shutter > a', 'webapp.button.more'],
  ['button.unclaim', 'webapp.button.unclaim'],
  ['.navbar-toggle', 'webapp.button.menu']
];

// Attributes that go only with a role, which is missing.
const ROLES = { ...LANDMARKS, 'input.main-field[aria-expanded]': 'combobox', 'span.glyphicon[aria-label]': 'img' };

function name() {
  Object.entries(ROLES).forEach(([selector, role]) => {
    document.querySelectorAll(`:is(${selector}):not([role])`).forEach(part => part.setAttribute('role', role));
  });
  document.querySelectorAll('[role=dialog]').forEach((dialog, number) => {
    const heading = dialog.querySelector('.modal-title, .modal-header :is(h1, h2, h3, h4)');
    if (heading && dialog.getAttribute('aria-labelledby') !== heading.id) {
      heading.id ||= `posiv-dialog-${number}`;
      dialog.setAttribute('aria-labelledby', heading.id);
    }
  });
  NAMES.forEach(([selector, key]) => {
    document.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach(part => {
      // What is hidden is no name.
      if (!part.innerText.trim()) {
        part.setAttribute('aria-label', text(key));
      }
    });
  });
}

let waiting = false;
function soon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      lead();
      name();
    });
  }
}

watch(soon, { attributes: ['aria-expanded', 'class'] });
soon();
