// What is typed into a form stays in this tab until it has been accepted: a session can end before it is handed in.
// It lives no longer than the tab, and only for who typed it, together with what is typed into Tasklist
// (typed-answers.js).

(() => {
  // The page at which one comes back; a form that was refused stands at another address.
  const { typist, page, back } = document.currentScript.dataset;
  const TYPIST = 'posiv-typist';
  const DRAFT = 'posiv-page:';

  const forget = key => sessionStorage.removeItem(key);
  const drafts = () => Object.keys(sessionStorage).filter(key => key.startsWith(DRAFT));

  if (sessionStorage.getItem(TYPIST) !== typist) {
    Object.keys(sessionStorage)
      .filter(key => key.startsWith(DRAFT) || key.startsWith('camunda-form:'))
      .forEach(forget);
    sessionStorage.setItem(TYPIST, typist);
  }

  const forms = [...document.querySelectorAll('main form[method=post]')];
  const keyOf = form => `${DRAFT}${page} ${forms.indexOf(form)}`;
  const fieldsOf = form => [...form.elements].filter(field => field.name && !['hidden', 'submit', 'button', 'file'].includes(field.type));
  const ticked = field => ['checkbox', 'radio'].includes(field.type);
  const answers = form => fieldsOf(form).map(field => [field.name, field.value, ticked(field) ? field.checked : null]);

  function keep(form, sent) {
    if (fieldsOf(form).length) {
      sessionStorage.setItem(keyOf(form), JSON.stringify({ sent, answers: answers(form) }));
    }
  }

  function fill(form, kept) {
    const before = JSON.stringify(answers(form));
    kept.forEach(([name, value, checked]) => {
      const field = fieldsOf(form).find(one => one.name === name && (checked === null || one.value === value));
      if (field && checked !== null) {
        field.checked = checked;
      } else if (field) {
        field.value = value;
      }
    });
    return before !== JSON.stringify(answers(form));
  }

  function tell() {
    const note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    document.querySelector('main h1').after(note);
    note.textContent = back;
  }

  // The server has answered what was sent: it was accepted, or stands in the page again.
  if (document.querySelector('main .result, main .refusal, #more')) {
    drafts().filter(key => JSON.parse(sessionStorage.getItem(key)).sent).forEach(forget);
  }
  const filled = forms.filter(form => {
    const kept = sessionStorage.getItem(keyOf(form));
    return kept && fill(form, JSON.parse(kept).answers);
  });
  if (filled.length) {
    tell();
  }

  forms.forEach(form => {
    form.addEventListener('input', () => keep(form, false));
    form.addEventListener('change', () => keep(form, false));
    form.addEventListener('submit', () => keep(form, true));
  });
})();
