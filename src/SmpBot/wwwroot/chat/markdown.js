// The Markdown that the bot writes (paragraphs, lists, bold, emphasis, links) as DOM nodes; never as HTML text.
const inline = /\*\*(?<bold>[^*]+)\*\*|(?<![\w*])[*_](?<em>[^*_]+)[*_](?![\w*])|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)|\\(?<escaped>[\\`*_{}[\]()#+\-.!>|<])/g;
const bullet = /^\s*[-*]\s+/;
const number = /^\s*\d+[.)]\s+/;
const allowed = /^(https:|http:|tel:|mailto:)/i;

export function renderMarkdown(source) {
  const fragment = document.createDocumentFragment();
  for (const block of source.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    if (block.trim() !== '') appendBlock(fragment, block.split('\n'));
  }
  return fragment;
}

function appendBlock(parent, lines) {
  let at = 0;
  while (at < lines.length) {
    const kind = kindOf(lines[at]);
    let end = at + 1;
    while (end < lines.length && kindOf(lines[end]) === kind) end++;
    const part = lines.slice(at, end);
    parent.append(kind === 'p' ? paragraph(part) : list(kind, part));
    at = end;
  }
}

const kindOf = line => bullet.test(line) ? 'ul' : number.test(line) ? 'ol' : 'p';

function paragraph(lines) {
  const p = document.createElement('p');
  lines.forEach((line, i) => {
    if (i > 0) p.append(document.createElement('br'));
    appendInline(p, line);
  });
  return p;
}

function list(kind, lines) {
  const node = document.createElement(kind);
  for (const line of lines) {
    const item = document.createElement('li');
    appendInline(item, line.replace(kind === 'ul' ? bullet : number, ''));
    node.append(item);
  }
  return node;
}

function appendInline(parent, line) {
  let last = 0;
  for (const match of line.matchAll(inline)) {
    parent.append(line.slice(last, match.index));
    const { bold, em, label, href, escaped } = match.groups;
    if (bold !== undefined) parent.append(element('strong', bold));
    else if (em !== undefined) parent.append(element('em', em));
    else if (label !== undefined) parent.append(allowed.test(href) ? link(label, href) : label);
    else parent.append(escaped);
    last = match.index + match[0].length;
  }
  parent.append(line.slice(last));
}

function element(name, content) {
  const node = document.createElement(name);
  appendInline(node, content);
  return node;
}

export function link(label, href) {
  const node = document.createElement('a');
  node.textContent = label;
  node.href = href;
  if (/^http/i.test(href)) {
    node.target = '_blank';
    node.rel = 'noopener noreferrer';
  }
  return node;
}
