import assert from 'node:assert/strict';
import { PERSONAS } from '@verbund/tools/demo/personas';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';
import { openInTeams } from '../stage/teamsClient.ts';

export const title =
  'inside a Teams client: signed in by its token, in its theme, from a deep link, sharing one';

/** What the local issuer signs in the place of Entra. */
const tokenOf = async (stage: Stage, persona: string): Promise<string> => {
  const response = await fetch(`${stage.url}local-entra/token`, {
    method: 'POST',
    headers: { origin: new URL(stage.url).origin, 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  return ((await response.json()) as { token: string }).token;
};

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const persona = PERSONAS.find(({ key }) => key === 'jana');
  if (!persona) throw new Error('There is a persona Jana.');
  const { tenantId, objectId } = persona;
  const token = await tokenOf(stage, 'jana');
  const teams = await openInTeams(stage.browser, {
    url: `${stage.url}tab/`,
    token,
    tenantId,
    objectId,
    theme: 'dark',
    subPageId: 'faelle',
  });
  await teams.tab.getByRole('heading', { name: 'Fälle', level: 1 }).waitFor();
  await teams.tab
    .getByRole('link', { name: /SO-\d{4}-00077/ })
    .first()
    .click();
  await teams.tab.getByRole('button', { name: 'Link teilen' }).click();
  await teams.page.waitForFunction('teamsClient.shared.length === 1');
  const [link] = await teams.shared();
  assert.match(link?.subPageId ?? '', /^faelle\/[0-9a-f-]{36}$/);
  assert.match(link?.label ?? '', /00077/);
  const background = () =>
    teams.tab.locator('.page').evaluate((element) => {
      const view = (
        element as {
          ownerDocument: { defaultView: { getComputedStyle(of: unknown): { backgroundColor: string } } };
        }
      ).ownerDocument.defaultView;
      return view.getComputedStyle(element).backgroundColor;
    });
  const dark = await background();
  await teams.page.screenshot({ path: `${SCREENSHOTS}22-in-teams.png` });
  await teams.changeTheme('default');
  await teams.page.waitForTimeout(300);
  assert.notEqual(await background(), dark, 'it follows the theme of Teams');
  assert.deepEqual(await teams.unknown(), []);
};
