// What every one of Camunda's web applications needs to know of its reader. Each config.js takes it from here.

// The server has written the reader's language and our texts into the page.
export const language = document.documentElement.lang;

/** The reader's language with the country, whose way to write days and numbers is meant. */
export const locale = { nl: 'nl-NL', en: 'en-GB', uk: 'uk-UA' }[language];

const texts = JSON.parse(document.getElementById('posiv-texts').textContent);

/** The text of a key, as in the server's bundles, where {0}, {1}… are replaced. */
export const text = (key, ...filledIn) => texts[key].replace(/\{(\d)}/g, (_, place) => filledIn[place]);

// The applications draw some of their words only once, perhaps before they have fetched them. Here they are
// put where they look first.
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const words = await fetch(`${folder}${language}.json`).then(file => file.text());
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
kept[`${folder}_locales_data_${language}_${window.bust}`] = words;
localStorage.setItem('camunda-web', JSON.stringify(kept));

// The one language of this reader; the browser's own plays no part any more.
export const locales = { availableLocales: [language], fallbackLocale: language };
