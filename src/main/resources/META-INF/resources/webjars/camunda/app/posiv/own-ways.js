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

// What shows a picture only, and what it does: Dutch, English, Ukrainian.
const NAMES = [
  ['.region-toggle[data-region=filters]', ['Lijsten tonen of verbergen', 'Show or hide the lists', 'Показати або сховати списки']],
  ['.region-toggle[data-region=list]', ['Taken tonen of verbergen', 'Show or hide the tasks', 'Показати або сховати завдання']],
  ['.region-toggle[data-region=task]', ['Taak tonen of verbergen', 'Show or hide the task', 'Показати або сховати завдання повністю']],
  ['button.maximize', ['Taak groot of klein', 'Task large or small', 'Завдання збільшити або зменшити']],
  ['.new-sort > .dropdown-toggle', ['Sorteren op nog iets', 'Sort by something else too', 'Упорядкувати ще за чимось']],
  ['.sort-direction', ['Volgorde omkeren', 'Reverse the order', 'Змінити порядок на зворотний']],
  ['.shutter > a', ['Meer of minder tonen', 'Show more or less', 'Показати більше або менше']],
  ['button.unclaim', ['Taak teruggeven', 'Give the task back', 'Повернути завдання']],
  ['.navbar-toggle', ['Menu', 'Menu', 'Меню']]
];

// Attributes that go only with a role, which is missing.
const ROLES = { ...LANDMARKS, 'input.main-field[aria-expanded]': 'combobox', 'span.glyphicon[aria-label]': 'img' };

function name() {
  Object.entries(ROLES).forEach(([selector, role]) => {
    document.querySelectorAll(`:is(${selector}):not([role])`).forEach(part => part.setAttribute('role', role));
  });
  document.querySelectorAll('[role=dialog]').forEach((dialog, number) => {
    const heading = dialog.querySelector('.modal-title, .modal-header :is(h1, h2, h3, h4)');
    if (heading && dialog.getAttribute('aria-labelledby') !== heading.id) {
      heading.id ||= `posiv-dialog-${number}`;
      dialog.setAttribute('aria-labelledby', heading.id);
    }
  });
  NAMES.forEach(([selector, texts]) => {
    document.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach(part => {
      // What is hidden is no name.
      if (!part.innerText.trim()) {
        part.setAttribute('aria-label', texts[at]);
      }
    });
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

new MutationObserver(soon).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributeFilter: ['aria-expanded', 'class']
});
soon();
