import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { findBarriers } from '../stage/accessibility.ts';
import { PAGES } from '../stage/pages.ts';
import { textOfPdf } from '../stage/pdf.ts';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'every page in every theme without barriers axe can find, by keyboard alone, enlarged, in English, on paper';

const withoutBarriers = async (stage: Stage): Promise<void> => {
  for (const [name, { persona, path, prepare }] of Object.entries(PAGES)) {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      const page = await stage.tab(persona, { path, theme });
      await prepare?.(page);
      const barriers = await findBarriers(page);
      assert.deepEqual(barriers, [], `${name} in the ${theme} theme`);
      await page.close();
    }
  }
};

/** 320 CSS pixels are a window of 1280 at 400 %. */
const enlarged = async (stage: Stage): Promise<void> => {
  for (const [name, { persona, path }] of Object.entries(PAGES)) {
    for (const width of [640, 320]) {
      const page = await stage.tab(persona, { path, width, height: 512 });
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.ok(overflow <= 0, `${name} fits ${width} pixels; it is ${overflow} too wide`);
      await page.screenshot({ path: `${SCREENSHOTS}21-${name}-${width}.png` });
      await page.close();
    }
  }
};

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `((element) => (element?.getAttribute("aria-label") ?? element?.querySelector("[data-sentence]")?.textContent
      ?? element?.textContent ?? "").trim())(document.activeElement)`,
  );

const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`The tab key does not lead to ${wanted}; it ended at "${await focused(page)}".`);
};

const byKeyboard = async (stage: Stage): Promise<void> => {
  const page = await stage.tab('annegret');
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /Zum Inhalt/);
  await tabTo(page, /^Bad Sassendorf/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^Bad Sassendorf, .*Montag.*Vormittag/);
  await page.keyboard.press('End');
  assert.match(await focused(page), /Freitag.*Nachmittag/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const cell = await focused(page);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await focused(page), cell, 'the focus is back where it was');

  const queue = await stage.tab('annegret', { path: 'faelle?owner=free' });
  await tabTo(queue, /^Übernehmen: /);
  const taken = await focused(queue);
  await queue.keyboard.press('Enter');
  await queue.getByText(/ist jetzt bei dir/).waitFor();
  await queue.keyboard.press('Control+z');
  await queue.getByRole('button', { name: taken }).waitFor();
  await page.close();
  await queue.close();

  // From a list to one of it and back, by keys; the focus is never lost.
  const cases = await stage.tab('annegret', { path: 'standardfaelle' });
  await tabTo(cases, /^Schonvermögen/);
  await cases.keyboard.press('Enter');
  await cases.getByRole('heading', { level: 1, name: /^Schonvermögen/ }).waitFor();
  await tabTo(cases, /^Mehr$/);
  await cases.keyboard.press('Enter');
  await cases.getByRole('menuitem', { name: 'Zusammenführen' }).waitFor();
  await cases.keyboard.press('ArrowDown');
  await cases.keyboard.press('Enter');
  await cases.getByRole('dialog').waitFor();
  await cases.keyboard.press('Escape');
  await cases.getByRole('dialog').waitFor({ state: 'detached' });
  // Once the dialog has faded, the focus is back at the menu.
  await cases.waitForFunction("document.activeElement?.textContent === 'Mehr'");
  await cases.goBack();
  await cases.getByRole('heading', { level: 1, name: 'Standardfälle' }).waitFor();
  await cases.close();
};

const inEnglish = async (stage: Stage): Promise<void> => {
  const page = await stage.tab('jana', { language: 'en', path: 'faelle' });
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel(/Reference/).fill('Meier-1958');
  await page
    .getByLabel(/Subject area/)
    .last()
    .selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.getByText('The reference tells something about a person').waitFor();
  await page.close();

  const questions = await stage.tab('jana', { language: 'en', path: 'fragen' });
  await questions.getByLabel('What would you like to know?').fill('Zahlen wir für Frau Zwiebelfisch?');
  await questions.getByRole('button', { name: 'Ask', exact: true }).click();
  await questions.getByText('This probably contains: a name').waitFor();
  await questions.getByRole('button', { name: 'Insert placeholders' }).click();
  await questions.getByText('Zahlen wir für Frau [Name]?').waitFor();
  await questions.close();
};

const onPaper = async (stage: Stage): Promise<void> => {
  const page = await stage.tab('annegret');
  await page.getByRole('gridcell').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('table').first().waitFor();
  const text = await textOfPdf(await page.pdf({ format: 'A4', landscape: true }));
  for (const expected of [
    'Dienstplan',
    'Stand',
    'Bad Sassendorf',
    'Lippetal',
    'Möhnesee',
    'Welver',
    '02921 000',
    'unbesetzt',
  ])
    assert.ok(text.includes(expected), `the paper says "${expected}"`);
  assert.ok(!text.includes('Nur Lücken'), 'what is for the mouse is not on paper');
  await page.close();

  const cases = await stage.tab('annegret', { path: 'standardfaelle' });
  const list = await textOfPdf(await cases.pdf({ preferCSSPageSize: true }));
  for (const expected of ['Standardfälle', 'Schonvermögen', 'Überprüfungsantrag', 'Verbund, Stand'])
    assert.ok(list.includes(expected), `the paper says "${expected}"`);
  assert.ok(!list.includes('Suchen'), 'what is for the mouse is not on paper');
  await cases.getByRole('link', { name: /^Schonvermögen/ }).click();
  await cases.getByRole('heading', { level: 1, name: /^Schonvermögen/ }).waitFor();
  const one = await textOfPdf(await cases.pdf({ preferCSSPageSize: true }));
  for (const expected of [
    '10.000 Euro',
    'Daran denken',
    '☐',
    '§ 90 SGB XII',
    'Nächste Prüfung',
    'Abweichungen',
  ])
    assert.ok(one.includes(expected), `the paper says "${expected}"`);
  assert.ok(!one.includes('Ändern'), 'what is for the mouse is not on paper');
  await cases.close();
};

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  await withoutBarriers(stage);
  await enlarged(stage);
  await byKeyboard(stage);
  await inEnglish(stage);
  await onPaper(stage);
};
