// A number is asked for as text, because the library's own field takes 1.000 for one; the server reads it in the
// reader's language. Here such a field gets the keyboard of numbers, and what it is filled with the reader's signs.

const LOCALE = { nl: 'nl-NL', en: 'en-GB', uk: 'uk-UA' }[document.documentElement.lang];

const numbers = new Map();

function learn(components) {
  components.forEach(({ key, properties, decimalDigits, components: inside = [] }) => {
    if (properties?.numberIn) {
      numbers.set(key, decimalDigits || 0);
    }
    learn(inside);
  });
}

const { fetch } = window;

window.fetch = async function (resource, ...rest) {
  const answer = await fetch.call(this, resource, ...rest);
  if (answer.ok && /\/deployed-(start-)?form$/.test(new URL(answer.url).pathname)) {
    learn((await answer.clone().json()).components);
  }
  return answer;
};

function written(text) {
  const variables = JSON.parse(text);
  Object.entries(variables).forEach(([key, variable]) => {
    if (numbers.has(key) && typeof variable.value === 'number') {
      const decimals = Number.isInteger(variable.value) ? 0 : numbers.get(key);
      const format = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: decimals });
      variables[key] = { ...variable, type: 'String', value: format.format(variable.value) };
    }
  });
  return JSON.stringify(variables);
}

// Tasklist asks for the form first, and with this for what is known.
const { open } = XMLHttpRequest.prototype;
const { get } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText');

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/form-variables$/.test(new URL(url, location.href).pathname)) {
    Object.defineProperty(this, 'responseText', {
      get() {
        const text = get.call(this);
        return this.readyState === XMLHttpRequest.DONE && this.status === 200 ? written(text) : text;
      }
    });
  }
  return open.call(this, method, url, ...rest);
};

new MutationObserver(() =>
  numbers.forEach((decimals, key) =>
    document
      .querySelectorAll(`.fjs-form input[id$="-${CSS.escape(key)}"]:not([inputmode])`)
      .forEach(field => (field.inputMode = 'decimal'))
  )
).observe(document.documentElement, { childList: true, subtree: true });
