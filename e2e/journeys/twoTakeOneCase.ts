import assert from 'node:assert/strict';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title = 'two browsers take one case in the same moment: one has it, the other is told kindly';

const WON = /ist jetzt bei dir/;
const LOST = /bearbeitet inzwischen jemand anderes/;

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const view = { path: 'faelle?owner=free' };
  const windows = await Promise.all([stage.tab('jana', view), stage.tab('annegret', view)]);
  const [jana] = windows;
  if (!jana) throw new Error('There are two windows.');
  const first = jana.getByRole('button', { name: /^Übernehmen: / }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  const buttons = windows.map((page) => page.getByRole('button', { name, exact: true }));
  await Promise.all(buttons.map((button) => button.waitFor()));
  await Promise.all(buttons.map((button) => button.click()));

  const said = await Promise.all(
    windows.map(async (page) => {
      const notice = page.getByRole('status').filter({ hasText: new RegExp(`${WON.source}|${LOST.source}`) });
      await notice.waitFor();
      return ((await notice.textContent()) ?? '').trim();
    }),
  );
  assert.equal(said.filter((text) => WON.test(text)).length, 1, `exactly one has it: ${said.join(' / ')}`);
  assert.equal(said.filter((text) => LOST.test(text)).length, 1, 'the other one learns that it is taken');
  await jana.screenshot({ path: `${SCREENSHOTS}15-one-case.png` });
};
