// The one place where our scripts watch what the application writes into the page.

const watchers = [];
const looked = { attributes: new Set(), characterData: false };

const concerns = ({ attributes, text }) => ({ type, attributeName }) =>
  type === 'childList' || (type === 'attributes' ? attributes.includes(attributeName) : text);

const observer = new MutationObserver(changes =>
  watchers.forEach(watcher => {
    const seen = changes.filter(concerns(watcher));
    if (seen.length) {
      try {
        watcher.look(seen);
      } catch (error) {
        // The others look all the same.
        reportError(error);
      }
    }
  })
);

/**
 * Looks whenever elements are added to the page or taken from it.
 *
 * @param look gets the changes
 * @param attributes names of those whose changes count too
 * @param text whether changes of a text count too
 */
export function watch(look, { attributes = [], text = false } = {}) {
  watchers.push({ look, attributes, text });
  attributes.forEach(name => looked.attributes.add(name));
  looked.characterData ||= text;
  // A second time only says anew what to look at.
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: looked.characterData,
    attributeFilter: [...looked.attributes]
  });
}
