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

let opened;
const ready = new Promise(resolve => { opened = resolve; });
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

async function deliver(clientId, words) {
  await ready;
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
    await line.post(activity);
    transcript.markSent(clientId);
  } catch (error) {
    await later(error, clientId, words);
  }
}

async function later(error, clientId, words) {
  if (error.status === 429) {
    status.textContent = text('busy');
    await new Promise(resolve => setTimeout(resolve, error.retryAfter * 1000));
    status.textContent = '';
    await deliver(clientId, words);
    return;
  }
  transcript.markFailed(clientId, () => { queue = queue.then(() => deliver(clientId, words)); });
}

function showStatus(state) {
  if (state === 'online') opened();
  if (state === 'offline') transcript.hideTyping();
  status.textContent = state === 'online' ? '' : text(state);
  status.dataset.state = state;
}

// The box grows with the text, to about six lines.
function fit() {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
}

input.focus({ preventScroll: true });
