import assert from 'node:assert/strict';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import ICAL from 'ical.js';
import type { Chat } from '../stage/chat.ts';
import type { Stage } from '../stage/stage.ts';

export const title =
  'a lead finds a time in the chat by a poll across two tenants; it is fixed, goes into calendars, is moved and called off, and everybody is told once';

const ASKED = 'Besprechung mit Jana und Deniz übernächste Woche, 90 Minuten, zu den Heimkosten';
const TITLE = 'Besprechung: Heimkosten';

type Listed = { id: string; to: { address: string }; subject: string };
type File = { number: number; name: string };

const getJson = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

/** The newest calendar entry of that method that went to somebody, once it is there. */
const invitationTo = async (
  { url }: Stage,
  name: RegExp,
  { method, sequence }: { method: string; sequence: number },
): Promise<InstanceType<typeof ICAL.Event>> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const mails = await getJson<Listed[]>(`${url}demo/mails`);
    for (const { id } of mails.filter(({ to }) => name.test(to.address))) {
      const { files } = await getJson<{ files: File[] }>(`${url}demo/mails/${id}`);
      const calendar = files.find((file) => file.name.endsWith('.ics'));
      if (!calendar) continue;
      const text = await (await fetch(`${url}demo/mails/${id}/dateien/${calendar.number}`)).text();
      const parsed = new ICAL.Component(ICAL.parse(text));
      const event = parsed.getFirstSubcomponent('vevent');
      if (!event || parsed.getFirstPropertyValue('method') !== method) continue;
      if (Number(event.getFirstPropertyValue('sequence')) >= sequence) return new ICAL.Event(event);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error(`No ${method} came by mail.`);
};

/** How many messages somebody sees that begin with it; what the client says to screen readers lies behind nothing. */
const timesSeen = (chat: Chat, text: RegExp): Promise<number> =>
  chat.page.getByText(text).evaluateAll((elements) => {
    const innermost = elements.filter(
      (one) => !elements.some((other) => other !== one && one.contains(other)),
    );
    return innermost.filter((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const there = one.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (one.contains(there) || there.contains(one)) && height > 5 && width > 50;
    }).length;
  });

/** Where a button that opens a window would lead. */
const addressBehind = async (chat: Chat, button: string): Promise<string> => {
  // The client's page, in its own words: nothing here knows a document.
  await chat.page.evaluate('window.open = (url) => { document.title = String(url); return null; }');
  await chat.page.getByText(button).last().click();
  await chat.page.waitForFunction('document.title.startsWith("http")');
  return chat.page.title();
};

const answers = async (chat: Chat, picked: readonly string[]): Promise<void> => {
  await chat.sees('Welche Termine passen dir?');
  const fields = chat.page.getByRole('combobox');
  const count = await fields.count();
  assert.ok(count >= picked.length, 'there is a field for each time');
  for (const [index, answer] of picked.entries()) {
    await fields.nth(count - picked.length + index).click();
    await chat.page.getByRole('option', { name: answer, exact: true }).click();
  }
};

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const [annegret, jana, deniz] = [
    await stage.chatOf('Annegret'),
    await stage.chatOf('Jana'),
    await stage.chatOf('Deniz'),
  ];

  await jana.says(ASKED);
  await jana.sees(/Besprechungen planen Fachbereichsleitungen/);
  await annegret.says(ASKED);
  await annegret.sees('Termin suchen');
  await annegret.sees('Vorschläge');
  await annegret.screenshot('61-plan');
  await annegret.presses('Ändern');
  await annegret.sees('Besprechung planen');
  await annegret.screenshot('61-form');
  await annegret.presses('Termine suchen');
  await annegret.sees('Vorschläge');
  const boxes = annegret.page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await annegret.presses('Umfrage starten');
  await annegret.sees(/Die Umfrage läuft bis/);

  await answers(deniz, ['nein', 'ja']);
  await deniz.screenshot('62-poll');
  await deniz.presses('Absenden');
  await deniz.sees(/Danke, deine Antwort ist gespeichert/);
  await deniz.screenshot('62-voted');
  // Whoever organises sees it on the card that stands in her chat already.
  await annegret.sees('0 ja, 0 zur Not, 1 nein');
  await annegret.screenshot('63-standing');
  await answers(jana, ['ja', 'zur Not']);
  await jana.presses('Absenden');
  await jana.sees(/Danke, deine Antwort ist gespeichert/);
  await answers(annegret, ['ja', 'ja']);
  await annegret.presses('Absenden');
  for (const chat of [annegret, jana, deniz]) await chat.sees('Der Termin steht');
  await deniz.screenshot('64-fixed');

  const invited = await invitationTo(stage, /deniz/i, { method: 'REQUEST', sequence: 0 });
  assert.equal(invited.summary, TITLE);
  const first = inBerlin(invited.startDate.toJSDate().toISOString());
  assert.equal(invited.duration.toSeconds(), 90 * 60);

  await annegret.says('Verschieb die Besprechung zu den Heimkosten um eine Woche');
  await annegret.sees('Wohin verlegen?');
  await annegret.screenshot('65-move');
  await annegret.presses(/^(Trotzdem verlegen|Verlegen)$/);
  await annegret.sees(/^Verlegt auf .* Alle Eingeladenen bekommen Bescheid/);
  for (const chat of [jana, deniz]) await chat.sees(/ist verlegt auf/);
  await deniz.screenshot('66-moved');
  const moved = await invitationTo(stage, /deniz/i, { method: 'REQUEST', sequence: invited.sequence + 1 });
  assert.equal(moved.uid, invited.uid, 'the same entry of the calendar');
  const second = inBerlin(moved.startDate.toJSDate().toISOString());
  assert.equal(second.time, first.time);
  assert.notEqual(second.day, first.day);

  await annegret.says('Sag die Besprechung zu den Heimkosten ab');
  await annegret.sees('Wirklich absagen?');
  await annegret.presses('Ja, absagen');
  await annegret.sees(/Abgesagt\. Alle Eingeladenen bekommen Bescheid/);
  await annegret.screenshot('67-cancelled');
  for (const chat of [jana, deniz]) await chat.sees(/fällt aus/);
  await deniz.screenshot('68-cancelled');
  const cancelled = await invitationTo(stage, /deniz/i, { method: 'CANCEL', sequence: 0 });
  assert.equal(cancelled.uid, invited.uid);

  for (const chat of [jana, deniz]) {
    assert.equal(await timesSeen(chat, /^Die Besprechung .* ist verlegt auf/), 1, 'told of the move once');
    assert.equal(await timesSeen(chat, /^Die Besprechung .* fällt aus\.$/), 1, 'told of the end once');
  }

  await jana.says('Verbesserung: Einladungen früher verschicken');
  await jana.sees('Notiert. Danke!');
  await jana.presses('Ich übernehme');
  await jana.sees('Danke fürs Übernehmen!');
  await jana.screenshot('69-improvement');
  await jana.says('Was ist über mich gespeichert?');
  await jana.sees('Datei herunterladen');
  await jana.screenshot('69-disclosure');
  const file = await addressBehind(jana, 'Datei herunterladen');
  const answer = await fetch(file);
  assert.match(await answer.text(), /Jana Brinkschulte/);
  await stage.passes('+ 1 Stunde');
  assert.equal((await fetch(file)).status, 404, 'the link is good for a quarter of an hour');
};
