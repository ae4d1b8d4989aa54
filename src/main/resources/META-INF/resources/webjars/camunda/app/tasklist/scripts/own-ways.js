// Ways out of Tasklist for whom it does not work: to the same tasks on plain pages and to the accessibility
// statement; and landmarks and names for what has none.

const at = { nl: 0, en: 1, uk: 2 }[document.documentElement.lang];
const TASKS = ['Taken, eenvoudig', 'Tasks, simple', 'Завдання, просто'][at];
const STATEMENT = ['Toegankelijkheid', 'Accessibility', 'Доступність'][at];

function link(href, text, name) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  a.className = name;
  return a;
}

// The first thing that the keyboard reaches, visible while it has the focus.
document.body.prepend(link('/tasks', TASKS, 'posiv-skip'));

function lead() {
  const account = document.querySelector('[cam-widget-header] li.account');
  if (account && !document.querySelector('li.posiv-tasks')) {
    const item = document.createElement('li');
    item.className = 'posiv-tasks';
    item.append(link('/tasks', TASKS, ''));
    account.before(item);
  }
  const footer = document.querySelector('[cam-widget-footer]');
  if (footer && !footer.querySelector('.posiv-statement')) {
    footer.append(link('/accessibility', STATEMENT, 'posiv-statement'));
  }
}

const LANDMARKS = { '[cam-widget-header]': 'banner', '.site-wrap': 'main' };
const HINTS = ['uib-tooltip', 'tooltip', 'title', 'alt'];

function name() {
  Object.entries(LANDMARKS).forEach(([selector, role]) => {
    document.querySelectorAll(`${selector}:not([role])`).forEach(part => part.setAttribute('role', role));
  });
  document.querySelectorAll('a:not([aria-label]), button:not([aria-label]), input:not([aria-label]):not([id])').forEach(element => {
    const hint = HINTS.map(attribute => element.getAttribute(attribute)).find(text => text && !text.includes('{{'));
    if (hint && !element.textContent.trim() && !element.closest('.fjs-container')) {
      element.setAttribute('aria-label', hint);
    }
  });
}

let waiting = false;
function soon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      lead();
      name();
    });
  }
}

new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true });
soon();
