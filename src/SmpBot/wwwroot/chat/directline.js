// A small Direct Line 3.0 client: one conversation, WebSocket stream, reconnect from the last watermark.
const resumeKey = 'smpbot.resume';
const base = '/v3/directline';
const mostTries = 400;
const longestPause = 10000;
const storageDelay = 250;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

export class DirectLine {
  #token;
  #watermark;
  #socket;
  #ended = false;
  #tries = 0;

  // onActivity(activity), onStatus('connecting' | 'online' | 'offline' | 'failed' | 'ended')
  constructor({ onActivity, onStatus, locale }) {
    this.onActivity = onActivity;
    this.onStatus = onStatus;
    this.locale = locale;
  }

  async open() {
    this.onStatus('connecting');
    for (;;) {
      try {
        await this.#authorise();
        const start = await this.#call('POST', '/conversations', { user: {}, locale: this.locale });
        if (!start.ok) throw new Error(`start ${start.status}`);
        this.#listen((await start.json()).streamUrl);
        return;
      } catch {
        if (!await this.#backOff()) return;
      }
    }
  }

  // Gives the activity's id, or throws an Error with status and retryAfter (seconds).
  async post(activity) {
    const send = () => this.#call('POST', `/conversations/${encodeURIComponent(this.conversationId)}/activities`, activity);
    let answer = await send();
    if (answer.status === 403) {
      await this.#authorise();
      answer = await send();
    }
    if (!answer.ok) {
      throw Object.assign(new Error(`post ${answer.status}`), { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')) || 2 });
    }
    return (await answer.json()).id;
  }

  // One tab at a time: a resume value is good for one use, and the tabs of a browser share it. The lock is held a little
  // longer than the work, because what one tab stores is seen by another only some milliseconds later.
  #authorise() {
    if (!navigator.locks) return this.#takeToken();
    return new Promise((resolve, reject) => {
      navigator.locks.request(resumeKey, () => this.#takeToken().then(resolve, reject).then(() => pause(storageDelay)));
    });
  }

  async #takeToken() {
    const resume = remember(resumeKey);
    const answer = await fetch('/api/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(resume ? { resume } : {}),
    });
    if (!answer.ok) throw new Error(`token ${answer.status}`);
    const issued = await answer.json();
    if (this.conversationId !== undefined && this.conversationId !== issued.conversationId) this.#watermark = undefined;
    this.#token = issued.token;
    this.conversationId = issued.conversationId;
    remember(resumeKey, issued.resume);
  }

  #call(method, path, body) {
    return fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  #listen(streamUrl) {
    const socket = this.#socket = new WebSocket(streamUrl);
    socket.onopen = () => {
      this.#tries = 0;
      this.onStatus('online');
    };
    socket.onmessage = event => this.#take(event.data);
    socket.onclose = () => {
      if (socket === this.#socket && !this.#ended) this.#reconnect();
    };
  }

  #take(frame) {
    if (frame === '') return;
    const { activities, watermark } = JSON.parse(frame);
    if (watermark !== undefined) this.#watermark = watermark;
    for (const activity of activities) {
      this.onActivity(activity);
      if (activity.type === 'endOfConversation') this.#end();
    }
  }

  async #reconnect() {
    this.onStatus('offline');
    for (;;) {
      if (!await this.#backOff()) return;
      try {
        const path = `/conversations/${encodeURIComponent(this.conversationId)}?watermark=${encodeURIComponent(this.#watermark ?? '')}`;
        const answer = await this.#call('GET', path);
        if (answer.ok) {
          this.#listen((await answer.json()).streamUrl);
          return;
        }
        if (answer.status === 403 || answer.status === 404) {
          await this.open();
          return;
        }
      } catch {
        // No network: the loop waits and tries again.
      }
    }
  }

  async #backOff() {
    if (this.#tries++ > mostTries) {
      this.onStatus('failed');
      return false;
    }
    this.onStatus('offline');
    // Not all at the same moment: many pages lose a server that restarts.
    await pause(Math.min(1000 * 1.6 ** Math.min(this.#tries, 8), longestPause) * (0.6 + 0.4 * Math.random()));
    return true;
  }

  #end() {
    this.#ended = true;
    remember(resumeKey, '');
    this.#socket.close();
    this.onStatus('ended');
  }
}

// Reads or keeps a value in the page's own storage; a browser that refuses storage just forgets.
export function remember(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(key) || undefined;
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is switched off in this browser.
  }
  return value;
}
