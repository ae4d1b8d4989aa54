// What can only be read is shown as text. The library shows it in a box of one line, which cuts a long fact off and
// looks as if one could write in it.

import { watch } from './observer.js';

const BOXES = '.fjs-container .fjs-readonly :is(input, textarea)[readonly]';

function factOf(field) {
  const known = field.querySelector('.posiv-fact');
  if (known) {
    return known;
  }
  const fact = document.createElement('p');
  fact.className = 'posiv-fact';
  field.querySelector('label').after(fact);
  return fact;
}

function show() {
  document.querySelectorAll(BOXES).forEach(box => {
    const fact = factOf(box.closest('.fjs-form-field'));
    const text = box.value || '–';
    if (fact.textContent !== text) {
      fact.textContent = text;
    }
  });
}

watch(show);
