import assert from 'node:assert/strict';
import type { Stage } from '../stage/stage.ts';

export const title = 'two people press accept at the same moment: one wins, the other is told kindly';

const WON = 'Deine Vertretung in Lippetal';
const LOST = /hat (das )?(schon|bereits|inzwischen)|schon übernommen|bereits übernommen|vergeben/;

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');
  const deniz = await stage.chatOf('Deniz');

  // One half-day, so that the two cannot share it between them.
  await jana.says('bin heute Vormittag nicht da');
  await jana.sees('Abwesenheit eingetragen');
  await deniz.sees('Vertretung gesucht in Lippetal');
  // The message to another colleague waits until she opens her chat.
  const [name = ''] = await stage.askedToCover();
  const colleague = await stage.guestChatOf(name);
  const buttons = await Promise.all([deniz.button('Ich übernehme'), colleague.button('Ich übernehme')]);
  await Promise.all(buttons.map((button) => button.click()));

  const windows = [deniz, colleague];
  await Promise.all(windows.map((window) => window.sees(new RegExp(`${WON}|${LOST.source}`))));
  const winners = (await Promise.all(windows.map((window) => window.shows(WON)))).filter(Boolean);
  assert.equal(winners.length, 1, 'exactly one of the two covers');
  const losers = (await Promise.all(windows.map((window) => window.shows(LOST)))).filter(Boolean);
  assert.equal(losers.length, 1, 'the other one learns that it is taken');
  await deniz.screenshot('7-same-moment');
  await colleague.screenshot('7-same-moment');
};
