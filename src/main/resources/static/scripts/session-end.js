// Some minutes before a session ends one hears it, once, and prolongs it with one click. Other pages of the same
// browser count too: whatever one of them asks keeps the session going.

(() => {
  const { idle, ends, soon, last, stay, over, back } = document.currentScript.dataset;
  const SEEN = 'posiv-seen';
  const MINUTES_BEFORE = 5;
  const opened = Date.now();

  const see = () => localStorage.setItem(SEEN, Date.now());
  const lastSeen = () => Math.max(opened, Number(localStorage.getItem(SEEN)) || 0);
  const idleEnd = () => lastSeen() + idle * 1000;
  const lastEnd = opened + ends * 1000;
  const at = time => new Date(time).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

  let note = null;
  let saying = '';

  function say(what, words, part) {
    if (saying === what) {
      return;
    }
    saying = what;
    note?.remove();
    note = document.createElement('div');
    note.id = 'session-end';
    note.className = 'refusal';
    note.setAttribute('role', 'alert');
    const sentence = document.createElement('p');
    sentence.append(words, ' ', part || '');
    note.append(sentence);
    document.querySelector('main').prepend(note);
  }

  function forget() {
    saying = '';
    note?.remove();
    note = null;
  }

  function button() {
    const prolong = document.createElement('button');
    prolong.type = 'button';
    prolong.textContent = stay;
    prolong.addEventListener('click', async () => {
      const answer = await fetch('/session', { headers: { Accept: 'application/json' }, redirect: 'error' }).catch(() => null);
      if (answer?.ok) {
        see();
        forget();
        document.querySelector('main').focus();
      } else {
        ended();
      }
    });
    return prolong;
  }

  function ended() {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = back;
    say('over', over, link);
  }

  function look() {
    const end = Math.min(idleEnd(), lastEnd);
    const left = end - Date.now();
    if (left <= 0) {
      ended();
    } else if (left > MINUTES_BEFORE * 60000) {
      forget();
    } else if (end === lastEnd) {
      say('last', last.replace('%', at(end)));
    } else {
      say('soon', soon.replace('%', at(end)), button());
    }
  }

  see();
  setInterval(look, 5000);
  document.addEventListener('visibilitychange', look);
  look();
})();
