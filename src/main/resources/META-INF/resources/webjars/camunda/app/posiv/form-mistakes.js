// What is wrong in a form stands at its field, in red, perhaps far out of sight. Here it is also said in a
// summary above the form that leads to each field, and the first of them gets the focus.

import { onAnswer } from './hook.js';
import { text } from './reader.js';

const SEND = '.form-actions .btn-primary, .modal-footer .btn-primary';
const ERROR = '.fjs-form-field-error';

const fieldOf = error => error.closest('.fjs-form-field')?.querySelector('input:not([type=hidden]), select, textarea, [tabindex]');

function labelOf(error) {
  const label = error.closest('.fjs-form-field').querySelector('label, legend, .fjs-form-field-label');
  return label ? label.textContent.replace(/\*$/, '').trim() : '';
}

// A question has its own stop.
const said = (label, mistake) => `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${mistake}`;

// The dialog lies over the form of a task that is open.
const formOf = dialog => (dialog || document).querySelector('.fjs-container');

function link(words, field) {
  const a = document.createElement('a');
  a.href = '#';
  a.textContent = words;
  a.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    field.focus();
  });
  return a;
}

function summary(errors) {
  const box = document.createElement('div');
  box.className = 'posiv-mistakes alert alert-danger';
  box.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  errors.forEach(error => {
    const item = document.createElement('li');
    item.append(link(said(labelOf(error), error.textContent.trim()), fieldOf(error)));
    list.append(item);
  });
  box.append(text('webapp.mistakes.nothing-sent'), list);
  return box;
}

function tell(form) {
  document.querySelectorAll('.posiv-mistakes').forEach(old => old.remove());
  const errors = [...form.querySelectorAll(ERROR)].filter(error => error.textContent.trim() && fieldOf(error));
  if (errors.length) {
    form.before(summary(errors));
    fieldOf(errors[0]).focus();
  }
}

document.addEventListener('click', event => {
  const form = event.target.closest(SEND) && formOf(event.target.closest('.modal-content'));
  if (form) {
    // The library writes what is wrong once this click has been worked off.
    setTimeout(() => tell(form), 100);
  }
});

// What only the server sees comes back with the keys of the fields.
onAnswer(/\/submit-form$/, request => {
  forget();
  if (request.status === 400) {
    // After the sentence itself has come into the page.
    setTimeout(() => mark(JSON.parse(request.responseText)), 100);
  }
});

function forget() {
  document.querySelectorAll('.posiv-at-field').forEach(old => old.remove());
}

// How the library ends the id of what gets the focus, by kind of field.
const ENDS = ['', '-0', '-date', '-display'];

function mark({ field, message, mistakes }) {
  const form = formOf(document.querySelector('.modal-content'));
  const [first, ...more] = mistakes || [{ field, message }];
  const refusals = [...document.querySelectorAll('.posiv-refusal')];
  refusals.forEach(refusal => refusal.querySelectorAll('a, ul').forEach(old => old.remove()));
  // The first of them is what the notice itself says.
  const place = atField(form, first);
  if (place) {
    refusals.forEach(refusal => refusal.append(' ', link(text('webapp.mistakes.to-the-field'), place)));
  }
  const others = more.map(mistake => [mistake.message, atField(form, mistake)]);
  if (others.length) {
    refusals.forEach(refusal => {
      const list = document.createElement('ul');
      others.forEach(([sentence, other]) => {
        const item = document.createElement('li');
        item.append(other ? link(sentence, other) : sentence);
        list.append(item);
      });
      refusal.append(list);
    });
  }
}

// Says at a field what is wrong with it; the field, if the form shows it.
function atField(form, { field: key, message }) {
  const field = key && form?.querySelector(ENDS.map(end => `[id$="-${CSS.escape(key)}${end}"]`).join());
  const place = field?.closest('.fjs-form-field');
  if (!place) {
    return null;
  }
  const error = document.createElement('div');
  error.className = 'posiv-at-field';
  error.id = `posiv-at-${key}`;
  error.textContent = message;
  place.append(error);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') || ''} ${error.id}`.trim());
  return field;
}
