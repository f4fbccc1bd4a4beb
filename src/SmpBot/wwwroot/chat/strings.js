// What the page itself says. The bot's own words come from the server.
const texts = {
  en: {
    title: 'Scalp micropigmentation: your questions',
    subtitle: 'Answers from the clinic’s own notes. Not a doctor.',
    languages: 'Language',
    log: 'Conversation',
    label: 'Your question',
    placeholder: 'Type your question',
    send: 'Send',
    you: 'You',
    bot: 'Bot',
    typing: 'The bot is writing',
    sources: 'Sources',
    unverified: 'named by the clinic, not checked by us',
    helpful: 'This helped',
    unhelpful: 'This did not help',
    notSent: 'Not sent.',
    retry: 'Try again',
    connecting: 'Connecting …',
    offline: 'No connection. Your messages are kept here and we keep trying.',
    busy: 'A lot of messages at once. Yours is sent in a moment.',
    failed: 'The chat could not be started. Please reload the page.',
    ended: 'This conversation has ended. Reload the page to start a new one.',
    suggestions: 'You could ask',
  },
  es: {
    title: 'Micropigmentación capilar: tus preguntas',
    subtitle: 'Respuestas preparadas por la clínica. No es un médico.',
    languages: 'Idioma',
    log: 'Conversación',
    label: 'Tu pregunta',
    placeholder: 'Escribe tu pregunta',
    send: 'Enviar',
    you: 'Tú',
    bot: 'Bot',
    typing: 'El bot está escribiendo',
    sources: 'Fuentes',
    unverified: 'la cita la clínica, no la hemos comprobado',
    helpful: 'Me ha servido',
    unhelpful: 'No me ha servido',
    notSent: 'No se ha enviado.',
    retry: 'Reintentar',
    connecting: 'Conectando …',
    offline: 'Sin conexión. Tus mensajes se quedan aquí y seguimos intentándolo.',
    busy: 'Son muchos mensajes a la vez. El tuyo sale enseguida.',
    failed: 'No se ha podido abrir el chat. Vuelve a cargar la página.',
    ended: 'Esta conversación ha terminado. Vuelve a cargar la página para empezar otra.',
    suggestions: 'Puedes preguntar',
  },
};

let locale = 'en';

export const locales = Object.keys(texts);

export function preferredLocale(remembered, browser) {
  const wanted = remembered ?? (browser ?? '').slice(0, 2).toLowerCase();
  return locales.includes(wanted) ? wanted : 'en';
}

export const currentLocale = () => locale;

// A text of the page, in its own language or in the one of the message it stands in.
export const text = (key, language = locale) => (texts[language?.slice(0, 2)] ?? texts[locale])[key];

// Writes the page's fixed texts in the given language.
export function applyLocale(next, root = document) {
  locale = next;
  root.documentElement.lang = next;
  root.title = text('title');
  for (const node of root.querySelectorAll('[data-string]')) node.textContent = text(node.dataset.string);
  for (const node of root.querySelectorAll('[data-string-label]')) node.setAttribute('aria-label', text(node.dataset.stringLabel));
  for (const node of root.querySelectorAll('[data-string-placeholder]')) node.placeholder = text(node.dataset.stringPlaceholder);
  for (const node of root.querySelectorAll('[data-locale]')) node.setAttribute('aria-pressed', String(node.dataset.locale === next));
}
