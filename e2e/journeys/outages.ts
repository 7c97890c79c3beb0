import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { textOfPdf } from '../stage/pdf.ts';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'the roster leaves the product: as a PDF every morning, and as a calendar behind a link that can be revoked';

const saves = async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await press();
  return readFile(await (await download).path());
};

const emergency = async (stage: Stage): Promise<void> => {
  const lead = await stage.chatOf('Annegret');
  await lead.sees('liegt bereit. Bitte lade ihn herunter');
  await lead.screenshot('25-emergency-told');
  const page = await stage.tab('annegret', { path: 'notfallplan' });
  const first = page.getByRole('button', { name: /^Notfallplan Lippetal vom .* speichern$/ }).first();
  const pdf = await saves(page, () => first.click());
  await page.screenshot({ path: `${SCREENSHOTS}26-emergency.png` });
  const text = await textOfPdf(pdf);
  assert.match(text, /Notfallplan Lippetal/);
  assert.match(text, /Stand: \d+\.\d+\.\d{4}, \d\d:\d\d Uhr/);
  assert.match(text, /02921 0000\d\d/);
  assert.match(text, /Partner am /);

  // Who is on duty this morning by the tab stands on the paper.
  const roster = await stage.tab('annegret', { path: '?ansicht=day' });
  await roster.getByRole('heading', { name: 'Lippetal' }).first().waitFor();
  assert.match(text, /Jana Brinkschulte/);
  assert.ok((await roster.getByText('Jana Brinkschulte').count()) > 0, 'she is on duty by the tab');

  await page.getByRole('button', { name: 'Ändern' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jana Brinkschulte').check();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Ab dem nächsten Notfallplan gilt die neue Auswahl.').waitFor();
  const jana = await stage.chatOf('Jana');
  await stage.passes('Nächster Arbeitsmorgen');
  await jana.sees('liegt bereit. Bitte lade ihn herunter');
};

const calendar = async (stage: Stage): Promise<void> => {
  const page = await stage.tab('jana', { path: 'woche' });
  await page.getByRole('button', { name: 'Kalender abonnieren' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Link erstellen' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Dein Link' }).inputValue();
  // No token: whoever has the link.
  const answer = await fetch(link);
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  const starts = events.map((event) => inBerlin(new ICAL.Event(event).startDate.toJSDate().toISOString()));
  assert.ok(events.length >= 10, 'weeks of duties');
  const first = page.locator('h2', { hasText: 'Montag' });
  await first.waitFor();
  assert.ok(
    starts.some(({ time }) => time === '08:00'),
    'eight in the morning in Berlin',
  );
  await dialog.getByRole('button', { name: 'Meine Dienste widerrufen' }).click();
  await dialog.getByText('Du hast noch keinen Link.').waitFor();
  assert.equal((await fetch(link)).status, 404);
};

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  await emergency(stage);
  await calendar(stage);
};
