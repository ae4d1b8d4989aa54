// Where people sign in at an identity provider, the sign-in form of Camunda's applications has no use: whoever
// needs to sign in goes to the provider and comes back here, and signing out ends the session there as well.
const atProvider = fetch('/sign-in', { method: 'HEAD', redirect: 'manual' }).then(
  answer => answer.ok || answer.type === 'opaqueredirect'
);

const leaveForProvider = async () => {
  if (location.hash.startsWith('#/login') && (await atProvider)) {
    location.assign(location.pathname);
  }
};
window.addEventListener('hashchange', leaveForProvider);
leaveForProvider();

document.addEventListener(
  'click',
  event => {
    const link = event.target.closest('li.logout a, a.logout');
    if (!link || link.dataset.signsOut === 'here') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    atProvider.then(yes => {
      if (yes) {
        location.assign('/sign-out');
      } else {
        link.dataset.signsOut = 'here';
        link.click();
      }
    });
  },
  true
);
