import { describe, expect, test } from 'vitest';
import { execute } from '../src/cards/action.ts';
import { card, text, textInput } from '../src/cards/elements.ts';
import { showHelp } from '../src/help/actions.ts';
import { problemsOf } from './checkCard.ts';

const withElement = (element: unknown) => ({
  type: 'AdaptiveCard' as const,
  version: '1.5',
  body: [element],
});

describe('the check of cards finds', () => {
  test.each([
    ['an unknown element', withElement({ type: 'Chart.Donut' })],
    ['an unknown property', withElement({ type: 'TextBlock', text: 'a', fontType: 'monospace' })],
    [
      'an unknown verb',
      withElement({
        type: 'ActionSet',
        actions: [{ type: 'Action.Execute', title: 'a', verb: 'x', data: {} }],
      }),
    ],
    [
      'an action that is not executed by us',
      withElement({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'a' }] }),
    ],
    ['a value that is missing', withElement(text('Vertretung für undefined'))],
    ['an input without a label', withElement({ type: 'Input.Text', id: 'a' })],
    ['too many bytes', withElement(text('ä'.repeat(15_000)))],
    [
      'an input that an action does not know',
      card([textInput({ id: 'wish', label: 'Wunsch' })], [execute(showHelp, 'Hilfe', {})]),
    ],
  ])('%s', (_name, bad) => expect(problemsOf(bad)).not.toEqual([]));
});
