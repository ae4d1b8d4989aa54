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

  // Which opening of the form it is, and what it went on with: what comes back goes on as that.
  const OPENED = ['posiv-save', 'posiv-continues'];
  const opened = form => OPENED.map(name => form.elements[name]?.value ?? '');

  function open(form, values) {
    OPENED.forEach((name, at) => {
      const known = form.elements[name];
      const field = known || document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = values[at];
      if (!known) {
        form.append(field);
      }
    });
  }

  // An older save that arrives later does not count.
  function next(form) {
    const field = form.elements['posiv-save'];
    if (field) {
      const [opening, number] = field.value.split('/');
      field.value = `${opening}/${Number(number) + 1}`;
    }
  }

  function keep(form, sent) {
    if (fieldsOf(form).length) {
      sessionStorage.setItem(keyOf(form), JSON.stringify({ sent, answers: answers(form), opened: opened(form) }));
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
    if (!kept) {
      return false;
    }
    const { answers: typed, opened: was } = JSON.parse(kept);
    // A start form begins as many cases as there are tabs, so that this tab's goes on as its own.
    if ('start' in form.dataset && was?.[0]) {
      [form, document.getElementById('discard')].forEach(one => one && open(one, was));
    }
    return fill(form, typed);
  });
  if (filled.length) {
    tell();
  }

  // Forms of tasks are kept on the server as well, where one finds them from any computer. What has arrived there
  // need not stay here; what has not, because the session has ended, stays. Of a start form there can be two tabs with
  // two people in them, so that each keeps its own until it is handed in.
  const SOON = 4000;
  const timers = new Map();
  const running = new Map();

  function stop(form) {
    clearTimeout(timers.get(form));
    timers.delete(form);
    running.get(form)?.abort();
    running.delete(form);
  }

  // What is typed here is older than what stands on the server, and does not take its place.
  function tellNewer(form) {
    if (document.getElementById('newer')) {
      return;
    }
    const note = document.createElement('p');
    note.id = 'newer';
    note.className = 'refusal';
    note.setAttribute('role', 'alert');
    const show = document.createElement('button');
    show.type = 'button';
    show.className = 'quiet';
    show.textContent = form.dataset.newerShow;
    show.addEventListener('click', () => {
      stop(form);
      forget(keyOf(form));
      location.assign(page);
    });
    note.append(form.dataset.newer, ' ', show);
    document.querySelector('main h1').after(note);
  }

  function save(form, leaving = false) {
    stop(form);
    const way = new AbortController();
    running.set(form, way);
    next(form);
    keep(form, false);
    const body = new URLSearchParams(new FormData(form));
    fetch(form.dataset.draft, {
      method: 'POST',
      keepalive: leaving,
      redirect: 'error',
      signal: way.signal,
      headers: { Accept: 'application/json' },
      body
    })
      .then(answer => {
        if (answer.status === 412) {
          tellNewer(form);
        } else if (answer.ok) {
          localStorage.setItem('posiv-seen', Date.now()); // The session goes on (session-end.js).
          if (!timers.has(form) && running.get(form) === way && !('start' in form.dataset)) {
            forget(keyOf(form));
          }
        }
      })
      .catch(() => {});
  }

  function saveSoon(form) {
    if (form.dataset.draft) {
      clearTimeout(timers.get(form));
      timers.set(form, setTimeout(() => save(form), SOON));
    }
  }

  const saveNow = () => [...timers.keys()].forEach(form => save(form, true));
  document.addEventListener('visibilitychange', () => document.hidden && saveNow());
  window.addEventListener('pagehide', saveNow);

  forms.forEach(form => {
    ['input', 'change'].forEach(what =>
      form.addEventListener(what, () => {
        keep(form, false);
        saveSoon(form);
      })
    );
    form.addEventListener('submit', () => {
      // What is on its way is older than what is handed in now.
      (form.id === 'discard' ? forms : [form]).forEach(stop);
      next(form);
      if (form.id === 'discard') {
        forms.forEach(other => forget(keyOf(other)));
      } else {
        keep(form, true);
      }
    });
  });
  // What came back only from this tab is not on the server yet.
  filled.forEach(saveSoon);
})();
