// On a phone the columns lie under each other, so the form of a task that is opened would stand far below the list.

import { watch } from './observer.js';

let seen = null;

function bring() {
  const form = document.querySelector('.task-card .fjs-form');
  // Before it is drawn, there is nothing to scroll to.
  if (!form || form === seen || !form.offsetHeight) return;
  seen = form;
  const card = form.closest('.task-card');
  const list = document.querySelector('.tasks-list');
  if (list?.getBoundingClientRect().bottom <= card.getBoundingClientRect().top) {
    card.scrollIntoView();
  }
}

watch(bring);
