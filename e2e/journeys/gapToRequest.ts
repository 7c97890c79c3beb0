import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'a gap in the roster becomes a request, is accepted in a chat, and is closed within one poll';

const POLL_MS = 20_000;

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const roster = await stage.tab('annegret');
  // Nobody is looked for yet, and a colleague of another municipality is seconded on Thursdays.
  const gap = roster.getByRole('gridcell', {
    name: /^Lippetal, Asyl, Donnerstag, .*Nachmittag: unbesetzt$/,
  });
  await gap.waitFor();
  const name = (await gap.locator('[data-sentence]').textContent()) ?? '';
  await gap.click();
  const dialog = roster.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Wer könnte?' }).click();
  await dialog
    .getByText(/Hat Erfahrung|Kennt das Fachgebiet|Im Augenblick kann niemand/)
    .first()
    .waitFor();
  await roster.screenshot({ path: `${SCREENSHOTS}12-who-could.png` });
  await dialog.getByRole('button', { name: 'Vertretung anfragen' }).click();
  await roster.getByText('Die Anfrage ist unterwegs.').waitFor();
  const place = name.slice(0, name.lastIndexOf(':'));
  await roster.getByRole('gridcell', { name: `${place}: unbesetzt; Vertretung wird gesucht` }).waitFor();

  const [colleague = ''] = await stage.askedToCover();
  const chat = await stage.guestChatOf(colleague);
  await chat.sees('Vertretung gesucht in Lippetal');
  await chat.screenshot('13-gap-offer');
  await chat.presses('Ich übernehme');
  await chat.sees('Deine Vertretung in Lippetal');
  await roster.getByRole('gridcell', { name: `${place}: ${colleague}` }).waitFor({ timeout: POLL_MS });
  await roster.screenshot({ path: `${SCREENSHOTS}14-gap-closed.png` });
};
