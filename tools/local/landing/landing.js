/** Fills the start page and keeps it up to date. No framework: a few lists and three buttons. */

const REFRESH_MS = 2000;
const MARKS = { asked: '→', good: '✓', open: '!', neutral: '·' };

const byId = (id) => document.getElementById(id);

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Words for screen readers only. */
const unseen = (text) => make('span', { class: 'unseen' }, text);

const initials = (name) =>
  name
    .split(' ')
    .filter((_, position, parts) => position === 0 || position === parts.length - 1)
    .map((part) => part[0])
    .join('');

const personCard = ({ name, role, municipality, introduction, chat, roster, waiting }) => {
  const links = make('div', { class: 'links' });
  if (chat) {
    const address = { href: chat, target: '_blank', rel: 'noopener', class: 'primary' };
    links.append(make('a', address, 'Chat öffnen', unseen(` von ${name}, neues Fenster`)));
  }
  if (roster) {
    const address = { href: roster, target: '_blank', rel: 'noopener' };
    links.append(make('a', address, 'Dienstplan', unseen(` als ${name}, neues Fenster`)));
  }
  const words = waiting === 1 ? '1 Nachricht wartet' : `${waiting} Nachrichten warten`;
  const badge = waiting > 0 ? [make('p', { class: 'badge' }, words)] : [];
  return make(
    'li',
    { class: 'person' },
    make(
      'div',
      { class: 'who' },
      make('span', { class: 'face', 'aria-hidden': 'true' }, initials(name)),
      make('h3', {}, name),
      make('p', {}, municipality, make('br'), role),
    ),
    make('div', {}, make('p', { class: 'introduction' }, introduction), ...badge),
    links,
  );
};

let seen = null;

const showHappenings = (happenings) => {
  const fresh = new Set(seen === null ? [] : happenings.map(({ id }) => id).filter((id) => !seen.has(id)));
  let day = '';
  const items = happenings.flatMap((happening) => {
    const item = make(
      'li',
      { class: `happening ${happening.tone}${fresh.has(happening.id) ? ' new' : ''}` },
      make('time', { datetime: `${happening.day}T${happening.time}` }, happening.time),
      make('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[happening.tone]),
      make('span', {}, happening.sentence),
    );
    if (happening.day === day) return [item];
    day = happening.day;
    return [make('li', { class: 'date' }, happening.dayWords), item];
  });
  byId('happenings').replaceChildren(...items);
  byId('nothing').hidden = items.length > 0;
  const newest = happenings.find(({ id }) => fresh.has(id));
  if (newest) byId('announcement').textContent = newest.sentence;
  seen = new Set(happenings.map(({ id }) => id));
};

const showClock = ({ day, time, ahead, isWorkingTime }) => {
  byId('now').textContent = time;
  byId('day').textContent = day;
  const pace = isWorkingTime
    ? 'Arbeitszeit'
    : 'Außerhalb der Arbeitszeit: Anfragen warten bis zum nächsten Morgen';
  byId('ahead').textContent = ahead ? `${pace}. Vorgestellt um ${ahead}.` : `${pace}.`;
};

const showPost = ({ sent, givenUp, waiting }) => {
  byId('sent').textContent = sent;
  byId('waiting').textContent = waiting.length;
  byId('given-up').textContent = givenUp;
  const people = Map.groupBy(waiting, ({ recipient }) => recipient);
  byId('queue').replaceChildren(
    ...[...people].map(([recipient, rows]) =>
      make(
        'li',
        {},
        recipient,
        make(
          'span',
          {},
          `${[...new Set(rows.map(({ about }) => about))].join(', ')} · seit ${rows[0].since}`,
        ),
      ),
    ),
  );
  byId('queue-hint').hidden = waiting.length === 0;
};

/** Shows each part only when it changed, so that nothing flickers and nothing is read out twice. */
const shown = new Map();
const showChanged = (part, value, show) => {
  const text = JSON.stringify(value);
  if (shown.get(part) === text) return;
  shown.set(part, text);
  show(value);
};

const refresh = async () => {
  try {
    const response = await fetch('/demo/overview');
    if (!response.ok) throw new Error(String(response.status));
    const overview = await response.json();
    byId('lost').hidden = true;
    showChanged('personas', overview.personas, (personas) =>
      byId('people').replaceChildren(...personas.map(personCard)),
    );
    showChanged('clock', overview.clock, showClock);
    showChanged('happenings', overview.happenings, showHappenings);
    showChanged('post', overview.post, showPost);
  } catch {
    byId('lost').hidden = isChanging;
  }
};

let isChanging = false;

/** Asks the host to change something; buttons answer again when it is done. */
const change = async (path, body, sentences) => {
  if (isChanging) return;
  isChanging = true;
  const buttons = [...document.querySelectorAll('[data-by], #reset')];
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  byId('clock-status').textContent = sentences.during;
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    byId('clock-status').textContent = response.ok ? sentences.after : (await response.json()).title;
  } catch {
    byId('clock-status').textContent = 'Das hat nicht geklappt. Läuft Verbund noch?';
  } finally {
    isChanging = false;
    for (const button of buttons) button.removeAttribute('aria-disabled');
    await refresh();
  }
};

for (const button of document.querySelectorAll('[data-by]')) {
  button.addEventListener('click', () =>
    change(
      '/demo/clock',
      { by: button.dataset.by },
      {
        during: 'Die Zeit vergeht …',
        after: 'Die Uhr ist vorgestellt.',
      },
    ),
  );
}

for (const button of document.querySelectorAll('.message')) {
  button.append(unseen(', kopieren'));
  const text = button.firstChild.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.dataset.copied = '';
    byId('announcement').textContent = `Kopiert: ${text}`;
    setTimeout(() => delete button.dataset.copied, 2000);
  });
}

const dialog = byId('confirm');
byId('reset').addEventListener('click', () => dialog.showModal());
byId('confirm-no').addEventListener('click', () => dialog.close());
byId('confirm-yes').addEventListener('click', () => {
  dialog.close();
  seen = null;
  change(
    '/demo/reset',
    {},
    {
      during: 'Alles wird zurückgesetzt …',
      after: 'Zurückgesetzt. Lade geöffnete Chatfenster neu.',
    },
  );
});

const keepFresh = async () => {
  if (document.visibilityState === 'visible') await refresh();
  setTimeout(keepFresh, REFRESH_MS);
};
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
keepFresh();
