const { token, lang, wait, done, left: stillLeft, sure } = document.currentScript.dataset;
const result = document.getElementById('result');
const buttons = document.querySelectorAll('main button');

const send = async (path, body) => {
  buttons.forEach(button => button.disabled = true);
  result.textContent = wait;
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify(body)
    });
    if (!response.ok) {
      result.textContent = await response.text();
      return;
    }
    const { now, left } = await response.json();
    const time = document.getElementById('now');
    time.dateTime = now;
    time.textContent = new Date(now).toLocaleString(lang,
      { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
    result.textContent = left ? `${stillLeft} ${left}` : done;
  } finally {
    buttons.forEach(button => button.disabled = false);
  }
};

document.getElementById('advance').addEventListener('submit', event => {
  event.preventDefault();
  send('/demo/clock', { advance: event.submitter.value });
});
document.getElementById('date').addEventListener('submit', event => {
  event.preventDefault();
  // In the Netherlands this is nine or ten o'clock in the morning.
  send('/demo/clock', { setTo: `${event.target.day.value}T08:00:00Z` });
});
document.getElementById('reset').addEventListener('submit', event => {
  event.preventDefault();
  if (confirm(sure)) {
    send('/demo/reset', {});
  }
});
