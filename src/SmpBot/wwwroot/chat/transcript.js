// Draws the conversation. Every activity is drawn once, by its id.
import { link, renderMarkdown } from './markdown.js';
import { text } from './strings.js';

export class Transcript {
  #log;
  #taken = new Set();
  #pending = new Map();
  #typing = null;
  #suggestions = null;

  // send(text) is called when the visitor taps a suggestion or a thumb.
  constructor(log, send) {
    this.#log = log;
    this.send = send;
  }

  // A message of the visitor that is on its way; the echo of the server takes its place.
  showPending(clientId, words) {
    this.#clearSuggestions();
    const item = this.#item('user-message', text('you'));
    item.classList.add('pending');
    item.append(paragraphOf(words));
    this.#pending.set(clientId, item);
    this.#append(item);
    this.showTyping();
  }

  markSent(clientId) {
    const item = this.#pending.get(clientId);
    item?.classList.remove('pending', 'failed');
    item?.querySelector('.retry')?.remove();
  }

  markFailed(clientId, retry) {
    const item = this.#pending.get(clientId);
    if (item === undefined) return;
    this.hideTyping();
    item.classList.add('failed');
    const note = document.createElement('p');
    note.className = 'retry';
    note.setAttribute('role', 'alert');
    note.append(`${text('notSent')} `, button(text('retry'), () => {
      note.remove();
      item.classList.remove('failed');
      retry();
    }));
    item.append(note);
  }

  // An activity of the stream; draws messages, shows typing, ignores the rest.
  take(activity) {
    if (activity.type === 'typing' && activity.from?.role !== 'user') this.showTyping();
    if (activity.type !== 'message' || this.#taken.has(activity.id)) return;
    this.#taken.add(activity.id);
    if (activity.from?.role === 'user') this.#takeEcho(activity);
    else this.#takeReply(activity);
  }

  showTyping() {
    if (this.#typing === null) {
      this.#typing = document.createElement('div');
      this.#typing.className = 'typing';
      this.#typing.setAttribute('aria-label', text('typing'));
      this.#typing.append(document.createElement('span'), document.createElement('span'), document.createElement('span'));
    }
    this.#append(this.#typing);
  }

  hideTyping() {
    this.#typing?.remove();
  }

  // The stream's order counts: what was written before an earlier reply arrived moves behind it.
  #takeEcho(activity) {
    const clientId = activity.channelData?.clientActivityID;
    let item = this.#pending.get(clientId);
    if (item === undefined) {
      item = this.#item('user-message', text('you'));
      item.append(paragraphOf(activity.text ?? ''));
    }
    this.markSent(clientId);
    this.#pending.delete(clientId);
    this.#clearSuggestions();
    this.#append(item);
  }

  #takeReply(activity) {
    this.hideTyping();
    this.#clearSuggestions();
    const data = activity.channelData ?? {};
    const language = activity.locale;
    const item = this.#item('bot-message', text('bot', language));
    item.dataset.testid = 'bot-message';
    if (language) item.lang = language;
    if (data.alert) item.classList.add('alert');
    item.append(renderMarkdown(activity.text ?? ''));
    if (data.sources?.length) item.append(sourcesOf(data.sources, language));
    if (data.entryId) item.append(this.#thumbs(language));
    this.#append(item);
    this.#offer(activity.suggestedActions?.actions ?? [], language);
  }

  #thumbs(language) {
    const group = document.createElement('div');
    group.className = 'thumbs';
    for (const [sign, label] of [['👍', text('helpful', language)], ['👎', text('unhelpful', language)]]) {
      group.append(button(label, () => {
        group.remove();
        this.send(sign);
      }));
    }
    return group;
  }

  #offer(actions, language) {
    if (actions.length === 0) return;
    const item = document.createElement('div');
    item.className = 'suggestions';
    if (language) item.lang = language;
    item.setAttribute('aria-label', text('suggestions', language));
    for (const action of actions) {
      const choice = button(action.title, () => this.send(String(action.value)));
      choice.dataset.testid = 'suggestion';
      item.append(choice);
    }
    this.#suggestions = item;
    this.#append(item);
  }

  #clearSuggestions() {
    this.#suggestions?.remove();
    this.#suggestions = null;
    this.#log.querySelectorAll('.thumbs').forEach(group => group.remove());
  }

  #item(kind, who) {
    const item = document.createElement('div');
    item.className = kind;
    const speaker = document.createElement('span');
    speaker.className = 'visually-hidden';
    speaker.textContent = `${who}: `;
    item.append(speaker);
    return item;
  }

  #append(item) {
    this.#log.append(item);
    if (this.#typing?.isConnected && item !== this.#typing) this.#log.append(this.#typing);
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}

function sourcesOf(sources, language) {
  const details = document.createElement('details');
  details.className = 'sources';
  const summary = document.createElement('summary');
  summary.textContent = `${text('sources', language)} (${sources.length})`;
  const list = document.createElement('ul');
  for (const source of sources) {
    const item = document.createElement('li');
    item.append(source.url ? link(source.title, source.url) : source.title);
    if (source.verified === false) item.append(` (${text('unverified', language)})`);
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

function paragraphOf(words) {
  const p = document.createElement('p');
  p.textContent = words;
  p.dir = 'auto';
  return p;
}

function button(label, press) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = label;
  node.addEventListener('click', press);
  return node;
}
