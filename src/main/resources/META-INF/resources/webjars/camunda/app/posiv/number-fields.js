// A number is asked for as text, because the library's own field takes 1.000 for one; the server reads it in the
// reader's language. Here such a field gets the keyboard of numbers, and what it is filled with the reader's signs.

import { onFetched, rewriteAnswer } from './hook.js';
import { watch } from './observer.js';
import { locale } from './reader.js';

const numbers = new Map();

function learn(components) {
  components.forEach(({ key, properties, decimalDigits, components: inside = [] }) => {
    if (properties?.numberIn) {
      numbers.set(key, decimalDigits || 0);
    }
    learn(inside);
  });
}

onFetched(/\/deployed-(start-)?form$/, form => learn(form.components));

function written(text) {
  const variables = JSON.parse(text);
  Object.entries(variables).forEach(([key, variable]) => {
    if (numbers.has(key) && typeof variable.value === 'number') {
      const decimals = Number.isInteger(variable.value) ? 0 : numbers.get(key);
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals });
      variables[key] = { ...variable, type: 'String', value: format.format(variable.value) };
    }
  });
  return JSON.stringify(variables);
}

// Tasklist asks for the form first, and with this for what is known.
rewriteAnswer(/\/form-variables$/, written);

watch(() =>
  numbers.forEach((decimals, key) =>
    document
      .querySelectorAll(`.fjs-form input[id$="-${CSS.escape(key)}"]:not([inputmode])`)
      .forEach(field => (field.inputMode = 'decimal'))
  )
);
