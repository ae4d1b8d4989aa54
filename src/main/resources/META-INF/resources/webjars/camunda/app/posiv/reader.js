// What every one of Camunda's web applications needs to know of its reader. Each config.js takes it from here.

// The server has written the reader's language into the page.
export const language = document.documentElement.lang;

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
