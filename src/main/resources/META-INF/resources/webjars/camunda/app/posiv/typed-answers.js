// Tasklist keeps what somebody typed into a form in the browser's lasting storage, where the next person
// at that computer would find it. Here it lives no longer than the tab, and only for who typed it.

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
const { open } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const match = AUTHENTICATION.exec(new URL(url, location.href).pathname);
  if (match) {
    // This listener comes before those of the application, so before a form is opened.
    this.addEventListener('load', () => {
      if (match[2] === 'logout') {
        signedOut = true;
        forgetDrafts();
      } else if (this.status === 200) {
        signedOut = false;
        typedBy(JSON.parse(this.responseText).userId);
      }
    });
  }
  return open.call(this, method, url, ...rest);
};

// Drafts of a time before this script, or of a tab that was closed.
Object.keys(localStorage)
  .filter(isDraft)
  .forEach(key => removeItem.call(localStorage, key));
