// The web applications and their libraries have some words built in, in English. This writes them in the reader's
// language, in elements where no person's words stand.

import { language } from './reader.js';

/** Which of three texts is the reader's: Dutch, English, Ukrainian. */
export const at = { nl: 0, en: 1, uk: 2 }[language];

/** What the library for diagrams says. */
export const DIAGRAM = [
  ['zoom in', 'Groter', 'Larger', 'Більше'],
  ['zoom out', 'Kleiner', 'Smaller', 'Менше'],
  ['reset zoom', 'Alles in beeld', 'Show all', 'Показати все'],
  ['Powered by bpmn.io', 'Gemaakt met bpmn.io', 'Powered by bpmn.io', 'Створено з bpmn.io']
];

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/**
 * Replaces words now and whenever they are written.
 *
 * @param words what is said, as a regular expression, and what the reader sees instead in Dutch, English, Ukrainian
 * @param texts selector of the elements whose text is looked at
 * @param attributes selector of the elements in which placeholders and the like are looked at
 */
export function replaceWords(words, texts, attributes) {
  const known = words.map(([says, ...means]) => [new RegExp(`^(?:${says})$`), means[at]]);

  const translated = text => {
    const word = text && known.find(([says]) => says.test(text.trim()));
    return word ? text.trim().replace(...word) : text;
  };

  const translate = node => {
    if (node instanceof Text) {
      const text = node.parentElement?.closest(texts) ? translated(node.data) : node.data;
      if (node.data !== text) {
        node.data = text;
      }
      return;
    }
    if (node instanceof Element && node.closest(attributes)) {
      ATTRIBUTES.forEach(name => {
        const text = node.getAttribute(name);
        if (translated(text) !== text) {
          node.setAttribute(name, translated(text));
        }
      });
    }
    node.childNodes.forEach(translate);
  };

  translate(document.documentElement);
  new MutationObserver(changes =>
    changes.forEach(change =>
      change.type === 'childList' ? change.addedNodes.forEach(translate) : translate(change.target)
    )
  ).observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ATTRIBUTES
  });
}
