/** Lists the mails of the demonstration, newest first, and shows the one that is chosen. */

const REFRESH_MS = 2000;

const byId = (id) => document.getElementById(id);

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const nameOf = ({ name, address }) => name || address;
const fullOf = ({ name, address }) => (name ? `${name} <${address}>` : address);
const sizeOf = (bytes) => (bytes < 1000 ? `${bytes} Byte` : `${Math.round(bytes / 1000)} kB`);

let chosen = null;

const markChosen = () => {
  for (const button of document.querySelectorAll('#mails button')) {
    if (button.dataset.id === chosen) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
};

const showAs = (form) => {
  byId('html').hidden = form !== 'html';
  byId('text').hidden = form !== 'text';
  byId('as-html').setAttribute('aria-pressed', String(form === 'html'));
  byId('as-text').setAttribute('aria-pressed', String(form === 'text'));
};

const choose = async (id) => {
  const response = await fetch(`/demo/mails/${id}`).catch(() => null);
  if (!response?.ok) return;
  const mail = await response.json();
  chosen = id;
  markChosen();
  byId('subject').textContent = mail.subject || 'Ohne Betreff';
  byId('to').textContent = fullOf(mail.to);
  byId('from').textContent = fullOf(mail.from);
  byId('at').textContent = `${mail.day}, ${mail.time} Uhr`;
  byId('files').replaceChildren(
    ...mail.files.map(({ number, name, bytes }) =>
      make(
        'li',
        {},
        make(
          'a',
          { href: `/demo/mails/${id}/dateien/${number}`, download: name },
          name,
          make('span', {}, sizeOf(bytes)),
        ),
      ),
    ),
  );
  byId('text').textContent = mail.text;
  if (mail.hasHtml) byId('html').src = `/demo/mails/${id}/html`;
  byId('forms').hidden = !mail.hasHtml;
  showAs(mail.hasHtml ? 'html' : 'text');
  byId('mail').hidden = false;
  byId('mail').focus({ preventScroll: window.matchMedia('(width >= 56rem)').matches });
};

const row = ({ id, to, time, day, subject, attachments }) => {
  const clip = attachments > 0 ? ` · ${attachments === 1 ? '1 Anhang' : `${attachments} Anhänge`}` : '';
  const button = make(
    'button',
    { type: 'button', 'data-id': id },
    make('span', { class: 'who' }, nameOf(to)),
    make('time', { title: day }, time),
    make('span', { class: 'about' }, `${subject}${clip}`),
  );
  button.addEventListener('click', () => choose(id));
  return make('li', {}, button);
};

let shown = null;

const show = (mails) => {
  const text = JSON.stringify(mails);
  if (text === shown) return;
  const isFirst = shown === null;
  const focused = document.activeElement?.dataset?.id;
  const newest = mails[0];
  if (!isFirst && newest)
    byId('announcement').textContent = `Neue Mail an ${nameOf(newest.to)}: ${newest.subject}`;
  shown = text;
  byId('mails').replaceChildren(...mails.map(row));
  byId('count').textContent = mails.length > 0 ? `(${mails.length})` : '';
  byId('nothing').hidden = mails.length > 0;
  if (chosen !== null && !mails.some(({ id }) => id === chosen)) {
    chosen = null;
    byId('mail').hidden = true;
  }
  markChosen();
  if (focused) document.querySelector(`#mails button[data-id="${focused}"]`)?.focus();
};

const refresh = async () => {
  try {
    const response = await fetch('/demo/mails');
    if (!response.ok) throw new Error(String(response.status));
    show(await response.json());
    byId('lost').hidden = true;
  } catch {
    byId('lost').hidden = false;
  }
};

byId('as-html').addEventListener('click', () => showAs('html'));
byId('as-text').addEventListener('click', () => showAs('text'));

const keepFresh = async () => {
  if (document.visibilityState === 'visible') await refresh();
  setTimeout(keepFresh, REFRESH_MS);
};
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
keepFresh();
