// The page on which people sign in shows two empty boxes. Here they get labels, and the page says what this is; in
// the demo also who one can be.

const at = { nl: 0, en: 1, uk: 2 }[document.documentElement.lang];
const ABOUT = [
  'POSIV helpt Nederlandse gemeenten en Ro3kvit om Oekraïense ambtenaren een jaar lang in dienst te nemen: van de voordracht tot het einde van het jaar.',
  'POSIV helps Dutch municipalities and Ro3kvit to employ Ukrainian officials for a year: from the nomination to the end of the year.',
  'POSIV допомагає нідерландським муніципалітетам і Ro3kvit прийняти українських посадових осіб на роботу на рік: від висунення до кінця року.'
][at];
const WHO = ['Dit is een demo. U kunt zijn:', 'This is a demo. You can be:', 'Це демонстрація. Ви можете бути:'][at];
const PASSWORD = [
  'Het wachtwoord is hetzelfde als de naam. Met een knop logt u meteen in.',
  'The password is the same as the name. A button signs you in at once.',
  'Пароль такий самий, як ім’я. Кнопка одразу вас впускає.'
][at];

const FORM = 'form[name=signinForm]';
const fields = form => [...form.querySelectorAll('input')];

function label(field, number) {
  field.id = `posiv-sign-in-${number}`;
  field.autocomplete = number ? 'current-password' : 'username';
  const label = document.createElement('label');
  label.htmlFor = field.id;
  label.textContent = field.placeholder;
  field.before(label);
  field.removeAttribute('placeholder');
}

function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
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

function list(people) {
  const section = document.createElement('section');
  section.className = 'posiv-who';
  const heading = document.createElement('h2');
  heading.textContent = WHO;
  const all = document.createElement('ul');
  all.append(...people.map(choice));
  section.append(heading, paragraph(PASSWORD), all);
  return section;
}

async function people() {
  const answer = await fetch('/demo/people', { headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang }, redirect: 'error' });
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
  const about = paragraph(ABOUT);
  about.className = 'posiv-about';
  page.querySelector('.login-header').append(about);
  people().then(
    known => known.length && page.append(list(known)),
    () => {
      // In production there is no such list.
    }
  );
}

new MutationObserver(prepare).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributeFilter: ['placeholder']
});
prepare();
