// Tasklist keeps what somebody typed into a form in the browser's lasting storage, where the next person
// at that computer would find it. Here it lives no longer than the tab, and only for who typed it.

import { onAnswer } from './hook.js';

// Of Tasklist, and of our own pages (kept-answers.js).
const DRAFTS = ['camunda-form:', 'posiv-page:'];
const TYPIST = 'posiv-typist';
const { getItem, setItem, removeItem } = Storage.prototype;

let signedOut = false;

const isDraft = key => DRAFTS.some(draft => String(key).startsWith(draft));
const store = (storage, key) =>
  storage === localStorage && isDraft(key) ? sessionStorage : storage;

Storage.prototype.getItem = function (key) {
  return getItem.call(store(this, key), key);
};
Storage.prototype.setItem = function (key, value) {
  if (signedOut && isDraft(key)) {
    return; // Tasklist saves the open form once more while it closes.
  }
  setItem.call(store(this, key), key, value);
};
Storage.prototype.removeItem = function (key) {
  removeItem.call(store(this, key), key);
};

function forgetDrafts() {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter(isDraft)
      .forEach(key => removeItem.call(storage, key));
  }
}

function typedBy(user) {
  if (getItem.call(sessionStorage, TYPIST) !== user) {
    forgetDrafts();
    setItem.call(sessionStorage, TYPIST, user);
  }
}

// Signing in, signing out and asking who is signed in all go through this address.
const AUTHENTICATION = /\/api\/admin\/auth\/user\/[^/]+(\/(login|logout).*)?$/;

// Before the application hears it, so before a form is opened.
onAnswer(AUTHENTICATION, (request, [, , action]) => {
  if (action === 'logout') {
    signedOut = true;
    forgetDrafts();
  } else if (request.status === 200) {
    signedOut = false;
    typedBy(JSON.parse(request.responseText).userId);
  }
});

// Drafts of a time before this script, or of a tab that was closed.
Object.keys(localStorage)
  .filter(isDraft)
  .forEach(key => removeItem.call(localStorage, key));
