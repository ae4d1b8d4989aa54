// The page on which people sign in shows two empty boxes. Here they get labels, and the page says what this is; in
// the demo also who one can be.

import { watch } from './observer.js';
import { language, text } from './reader.js';

const FORM = 'form[name=signinForm]';
const fields = form => [...form.querySelectorAll('input')];

function label(field, number) {
  field.id = `posiv-sign-in-${number}`;
  field.autocomplete = number ? 'current-password' : 'username';
  const caption = document.createElement('label');
  caption.htmlFor = field.id;
  caption.textContent = field.placeholder;
  field.before(caption);
  field.removeAttribute('placeholder');
}

function paragraph(words) {
  const p = document.createElement('p');
  p.textContent = words;
  return p;
}

function be(person) {
  const form = document.querySelector(FORM);
  fields(form).forEach(field => {
    field.value = person;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.querySelector('button[type=submit]').click();
}

function choice({ id, role, place }) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-default';
  button.textContent = id;
  button.addEventListener('click', () => be(id));
  const what = document.createElement('span');
  what.textContent = place ? `${role}, ${place}` : role;
  item.append(button, what);
  return item;
}

function list(known) {
  const section = document.createElement('section');
  section.className = 'posiv-who';
  const heading = document.createElement('h2');
  heading.textContent = text('webapp.demo.who');
  const all = document.createElement('ul');
  all.append(...known.map(choice));
  section.append(heading, paragraph(text('webapp.demo.password')), all);
  return section;
}

async function people() {
  const answer = await fetch('/demo/people', { headers: { Accept: 'application/json', 'Accept-Language': language }, redirect: 'error' });
  return answer.ok ? answer.json() : [];
}

function prepare() {
  const form = document.querySelector(`${FORM}:not([data-posiv])`);
  // The framework fills the placeholders in after it has drawn the fields.
  if (!form || fields(form).some(field => !field.placeholder || field.placeholder.includes('{{'))) return;
  form.dataset.posiv = '';
  form.querySelectorAll('[tabindex]').forEach(part => part.removeAttribute('tabindex'));
  fields(form).forEach(label);
  const page = form.closest('.form-signin');
  const about = paragraph(text('sign-in.about'));
  about.className = 'posiv-about';
  page.querySelector('.login-header').append(about);
  people().then(
    known => known.length && page.append(list(known)),
    () => {
      // In production there is no such list.
    }
  );
}

watch(prepare, { attributes: ['placeholder'] });
prepare();
