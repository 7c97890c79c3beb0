import { describe, expect, it } from 'vitest';
import { execute } from '../cards/action.ts';
import { actionSet, card, openFile, openTab, text } from '../cards/elements.ts';
import { takeCase } from '../case/actions.ts';
import { teamsTabLink, withTabLinks } from './tabLinks.ts';

const link = teamsTabLink({
  appId: '6f0a3a52-6f8c-4f5c-9f5e-0d5a2f7a4c10',
  tabUrl: 'https://verbund.example/tab/',
});
const aCard = card(
  [text('Fall'), actionSet([openTab('Warteschlange', 'faelle')])],
  [execute(takeCase, 'Ich übernehme', { caseId: crypto.randomUUID() }), openTab('Öffnen', 'faelle/0198-a')],
);

describe('the ways from a card into the tab', () => {
  it('open the place inside Teams, or the tab in a browser without it', () => {
    const [, opened] = withTabLinks(aCard, link, '29:jana').actions as { url: string }[];
    const url = new URL(opened?.url ?? '');
    expect(url.origin + url.pathname).toBe(
      'https://teams.microsoft.com/l/entity/6f0a3a52-6f8c-4f5c-9f5e-0d5a2f7a4c10/roster',
    );
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'faelle/0198-a' });
    expect(url.searchParams.get('webUrl')).toBe('https://verbund.example/tab/faelle/0198-a');
  });

  it('leave everything else as it is, and no symbolic address', () => {
    const linked = withTabLinks(aCard, link, '29:jana');
    expect(JSON.stringify(linked)).not.toContain('verbund-tab:');
    expect((linked.actions as unknown[])[0]).toEqual((aCard.actions as unknown[])[0]);
    expect(linked.body[0]).toEqual(aCard.body[0]);
  });

  it('lead to a file of the interface at the same address', () => {
    const [file] = withTabLinks(card([], [openFile('Herunterladen', 'self-disclosure/a/b')]), link, '29:jana')
      .actions as { url: string }[];
    expect(file?.url).toBe('https://verbund.example/api/self-disclosure/a/b');
  });

  it('are not there when there is no tab', () => {
    const plain = withTabLinks(aCard, undefined, '29:jana');
    expect(JSON.stringify(plain)).not.toContain('OpenUrl');
    expect(plain.actions).toHaveLength(1);
  });
});
