import { DirectLine, remember } from './directline.js';
import { applyLocale, currentLocale, preferredLocale, text } from './strings.js';
import { Transcript } from './transcript.js';

const localeKey = 'smpbot.locale';
const form = document.querySelector('.chat-form');
const input = document.querySelector('#chat-input');
const status = document.querySelector('.chat-status');
const transcript = new Transcript(document.querySelector('.chat-log'), say);
let queue = Promise.resolve();
let counter = 0;

applyLocale(preferredLocale(remember(localeKey), navigator.language));

const line = new DirectLine({
  locale: currentLocale(),
  onActivity: activity => transcript.take(activity),
  onStatus: showStatus,
});

const mostTries = 5;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
let gate = closedGate();
line.open();

form.addEventListener('submit', event => {
  event.preventDefault();
  const words = input.value.trim();
  if (words === '') return;
  input.value = '';
  fit();
  say(words);
});

input.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

input.addEventListener('input', fit);

for (const choice of document.querySelectorAll('[data-locale]')) {
  choice.addEventListener('click', () => {
    if (choice.dataset.locale === currentLocale()) return;
    applyLocale(choice.dataset.locale);
    remember(localeKey, choice.dataset.locale);
    say(choice.textContent);
  });
}

// Messages go out one after another, in the order in which they were written.
function say(words) {
  const clientId = `w${Date.now().toString(36)}${(counter++).toString(36)}`;
  transcript.showPending(clientId, words);
  queue = queue.then(() => deliver(clientId, words));
}

async function deliver(clientId, words, tries = 0) {
  const activity = {
    type: 'message',
    text: words,
    textFormat: 'plain',
    locale: currentLocale(),
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    from: { id: '' },
    channelData: { clientActivityID: clientId },
  };
  try {
    await gate.passed;
    await line.post(activity);
    transcript.markSent(clientId);
  } catch (error) {
    await later(error, clientId, words, tries);
  }
}

async function later(error, clientId, words, tries) {
  if (error.status === 429) {
    status.textContent = text('busy');
    await pause(error.retryAfter * 1000);
    status.textContent = '';
    await deliver(clientId, words, tries);
    return;
  }
  // No answer may mean that the message arrived; the server knows its clientActivityID and does not answer it twice.
  const away = error.status === undefined || error.status >= 500;
  if (away && status.dataset.state !== 'failed' && tries < mostTries) {
    await pause(1500);
    await deliver(clientId, words, tries + 1);
    return;
  }
  transcript.markFailed(clientId, () => { queue = queue.then(() => deliver(clientId, words)); });
}

function showStatus(state) {
  if (state === 'online') gate.open();
  if (state === 'failed') gate.giveUp(new Error('no connection'));
  if (state === 'offline') {
    transcript.hideTyping();
    if (gate.isOpen) gate = closedGate();
  }
  status.textContent = state === 'online' ? '' : text(state);
  status.dataset.state = state;
}

// Messages wait here while there is no connection.
function closedGate() {
  const made = { isOpen: false };
  made.passed = new Promise((resolve, reject) => {
    made.open = () => { made.isOpen = true; resolve(); };
    made.giveUp = reject;
  });
  made.passed.catch(() => {});
  return made;
}

// The box grows with the text, to about six lines.
function fit() {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
}

input.focus({ preventScroll: true });
