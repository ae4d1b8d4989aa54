// The menu of the signed-in user leads to our own page of settings instead of the engine's profile.

const LABELS = { nl: 'Mijn instellingen', en: 'My settings', uk: 'Мої налаштування' };

function lead(profile) {
  const link = profile.querySelector('a');
  if (!link || link.getAttribute('href') === '/account') {
    return;
  }
  const language = (document.documentElement.lang || 'en').slice(0, 2);
  const known = LABELS[language] || LABELS.en;
  link.removeAttribute('ng-href');
  link.setAttribute('href', '/account');
  link.textContent = known;
}

new MutationObserver(() => document.querySelectorAll('li.account li.profile').forEach(lead))
  .observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['href', 'lang'] });
