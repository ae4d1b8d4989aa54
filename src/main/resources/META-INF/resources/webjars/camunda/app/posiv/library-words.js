// The web applications and their libraries have some words built in, in English. This writes them in the reader's
// language, in elements where no person's words stand.

import { watch } from './observer.js';
import { text } from './reader.js';

/** What the library for diagrams says. */
export const DIAGRAM = [
  ['zoom in', 'webapp.diagram.larger'],
  ['zoom out', 'webapp.diagram.smaller'],
  ['reset zoom', 'webapp.diagram.whole'],
  ['Powered by bpmn.io', 'webapp.diagram.made-with']
];

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/**
 * Replaces words now and whenever they are written.
 *
 * @param words what is said, as a regular expression, and the key of what the reader sees instead; nothing without one
 * @param texts selector of the elements whose text is looked at
 * @param attributes selector of the elements in which placeholders and the like are looked at
 */
export function replaceWords(words, texts, attributes) {
  const known = words.map(([says, key]) => [new RegExp(`^(?:${says})$`), key]);

  const translated = said => {
    const [says, key] = (said && known.find(([one]) => one.test(said.trim()))) || [];
    if (!says) {
      return said;
    }
    const [, ...filledIn] = says.exec(said.trim());
    return key ? text(key, ...filledIn) : '';
  };

  const translate = node => {
    if (node instanceof Text) {
      const shown = node.parentElement?.closest(texts) ? translated(node.data) : node.data;
      if (node.data !== shown) {
        node.data = shown;
      }
      return;
    }
    if (node instanceof Element && node.closest(attributes)) {
      ATTRIBUTES.forEach(name => {
        const said = node.getAttribute(name);
        if (translated(said) !== said) {
          node.setAttribute(name, translated(said));
        }
      });
    }
    node.childNodes.forEach(translate);
  };

  translate(document.documentElement);
  watch(
    changes =>
      changes.forEach(change =>
        change.type === 'childList' ? change.addedNodes.forEach(translate) : translate(change.target)
      ),
    { attributes: ATTRIBUTES, text: true }
  );
}
