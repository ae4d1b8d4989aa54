// A number is asked for as text, because the library's own field takes 1.000 for one; the server reads it in the
// reader's language. Here such a field gets the keyboard of numbers, and what it is filled with the reader's signs.

const LOCALE = { nl: 'nl-NL', en: 'en-GB', uk: 'uk-UA' }[document.documentElement.lang];

// Three decimals could have been thousands that somebody typed.
const FILLED = /^\d+\.\d{1,2}$/;

const numbers = new Map();

function learn(components) {
  components.forEach(({ key, properties, decimalDigits, components: inside = [] }) => {
    if (properties?.numberIn) {
      numbers.set(key, decimalDigits || 0);
    }
    learn(inside);
  });
}

const { open } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/deployed-(start-)?form$/.test(new URL(url, location.href).pathname)) {
    this.addEventListener('load', () => {
      if (this.status === 200) {
        learn(JSON.parse(this.responseText).components);
      }
    });
  }
  return open.call(this, method, url, ...rest);
};

function write(field, decimals) {
  field.inputMode = 'decimal';
  if (FILLED.test(field.value)) {
    field.value = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: decimals }).format(field.value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

new MutationObserver(() =>
  numbers.forEach((decimals, key) =>
    document
      .querySelectorAll(`.fjs-form input[id$="-${CSS.escape(key)}"]:not([inputmode])`)
      .forEach(field => write(field, decimals))
  )
).observe(document.documentElement, { childList: true, subtree: true });
