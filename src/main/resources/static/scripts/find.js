// Shows the best matches below the box while one types; the form leads to all of them, with or without this.
// What is typed is posted, so that no name stands in an address. Our own pages have the form, and so has the header of
// Camunda's web applications.

const BEST = 5;
const PAUSE = 250;

let boxes = 0;

/** Shows them below the box of a form that leads to all; once, however often it is asked. */
export function showBest(form) {
  const box = form.elements.q;
  if (box.hasAttribute('aria-controls')) {
    return;
  }
  const found = document.createElement('div');
  const said = document.createElement('p');
  const list = document.createElement('ul');
  let waiting;
  let asked = 0;

  found.className = 'found-at-once';
  found.id = `found-at-once-${++boxes}`;
  said.setAttribute('role', 'status');
  found.append(said, list);
  form.append(found);
  box.setAttribute('aria-controls', found.id);

  const close = () => {
    asked++;
    clearTimeout(waiting);
    list.replaceChildren();
    said.textContent = '';
  };

  const show = answer => {
    list.replaceChildren(...answer.cases.slice(0, BEST).map(one => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const more = document.createElement('small');
      link.href = one.href;
      link.textContent = one.candidate ?? one.reference;
      more.textContent = [one.candidate && one.reference, one.municipality, one.stage].filter(Boolean).join(' · ');
      link.append(' ', more);
      item.append(link);
      return item;
    }));
    said.textContent = answer.said;
  };

  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form))
    });
    // A later letter has been typed, or the session has ended: the form itself says what to do then.
    if (mine === asked && answer.ok) {
      show(await answer.json());
    }
  };

  box.addEventListener('input', () => {
    close();
    if (box.value.trim().length >= box.minLength) {
      waiting = setTimeout(() => ask().catch(close), PAUSE);
    }
  });
  form.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && said.textContent) {
      event.preventDefault();
      close();
      box.focus();
    } else if (step && links.length) {
      event.preventDefault();
      const next = links.indexOf(document.activeElement) + step;
      (links[next] ?? box).focus();
    }
  });
  form.addEventListener('focusout', event => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
}

document.querySelectorAll('form[action="/find"]').forEach(showBest);
