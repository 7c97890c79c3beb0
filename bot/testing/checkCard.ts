/** What every card has to hold, whatever it shows: Adaptive Cards 1.5, as all our clients draw it. */
import * as absence from '../src/absence/actions.ts';
import type { ActionContract } from '../src/cards/action.ts';
import * as cases from '../src/case/actions.ts';
import * as clarify from '../src/clarify/actions.ts';
import * as cover from '../src/cover/actions.ts';
import * as deadline from '../src/deadline/actions.ts';
import * as help from '../src/help/actions.ts';
import * as improvements from '../src/improvement/actions.ts';
import * as meetings from '../src/meeting/actions.ts';
import * as question from '../src/question/actions.ts';
import * as roster from '../src/roster/actions.ts';
import * as standardCases from '../src/standardCase/actions.ts';
import type { Card } from '../src/teams/types.ts';

/** The smallest limit any surface sets. */
export const LARGEST_CARD_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;

type Contract = ActionContract<Record<string, never>, Record<string, never>>;
type Node = Record<string, unknown>;

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'verb' in value && 'parse' in value;

/** Every button there is, by its verb. */
export const CONTRACTS = new Map(
  [absence, cases, clarify, cover, deadline, help, improvements, meetings, question, roster, standardCases]
    .flatMap((actions) => Object.values(actions) as unknown[])
    .filter(isContract)
    .map((contract) => [contract.verb, contract]),
);

const PROPERTIES: Record<string, readonly string[]> = {
  AdaptiveCard: ['$schema', 'version', 'body', 'actions'],
  TextBlock: ['text', 'wrap', 'style', 'size', 'weight', 'isSubtle', 'spacing', 'separator'],
  RichTextBlock: ['inlines', 'spacing'],
  TextRun: ['text', 'italic'],
  Container: ['items', 'style', 'bleed', 'spacing', 'separator'],
  ActionSet: ['actions', 'spacing'],
  ColumnSet: ['columns'],
  Column: ['width', 'items'],
  'Input.Date': ['id', 'label', 'value', 'min', 'max', 'isRequired', 'errorMessage'],
  'Input.Text': ['id', 'label', 'value', 'placeholder', 'isMultiline', 'maxLength'],
  'Input.Toggle': ['id', 'label', 'title', 'value', 'wrap'],
  'Input.ChoiceSet': [
    'id',
    'label',
    'choices',
    'style',
    'value',
    'isMultiSelect',
    'wrap',
    'isRequired',
    'errorMessage',
  ],
  'Action.Execute': ['title', 'verb', 'data', 'style', 'associatedInputs'],
  'Action.OpenUrl': ['title', 'url'],
};
const CHILDREN = ['body', 'items', 'actions', 'inlines', 'columns'];

const nodesOf = (node: Node): Node[] => [
  node,
  ...CHILDREN.flatMap((key) => (Array.isArray(node[key]) ? (node[key] as Node[]) : [])).flatMap(nodesOf),
];

const isInput = (node: Node): boolean => String(node.type).startsWith('Input.');

const checkShape = (node: Node): string[] => {
  const type = String(node.type);
  const allowed = PROPERTIES[type];
  if (!allowed) return [`unknown element ${type}`];
  return Object.keys(node)
    .filter((key) => key !== 'type' && !allowed.includes(key))
    .map((key) => `${type} has the unknown property ${key}`);
};

const checkText = (node: Node): string[] =>
  ['text', 'title', 'label', 'errorMessage', 'placeholder'].flatMap((key) => {
    if (!(key in node)) return [];
    const value = String(node[key]);
    const isBad = value.trim() === '' || /undefined|null|NaN|\[object/.test(value);
    return isBad ? [`${String(node.type)}.${key} reads "${value}"`] : [];
  });

const checkChoices = (node: Node): string[] => {
  if (node.type !== 'Input.ChoiceSet') return [];
  const values = (node.choices as { value: string }[]).map((choice) => choice.value);
  const picked = String(node.value ?? '')
    .split(',')
    .filter((value) => value !== '');
  return [
    ...(values.length === 0 ? [`${String(node.id)} has nothing to choose from`] : []),
    ...(new Set(values).size < values.length ? [`${String(node.id)} offers one value twice`] : []),
    ...picked
      .filter((value) => !values.includes(value))
      .map((value) => `${String(node.id)} picks ${value}, which it does not offer`),
  ];
};

const checkInputs = (inputs: readonly Node[]): string[] => {
  const ids = inputs.map((input) => String(input.id));
  return [
    ...inputs.filter((input) => !input.label).map((input) => `${String(input.id)} has no label`),
    ...(new Set(ids).size < ids.length ? ['two inputs share an id'] : []),
  ];
};

const checkAction = (action: Node, inputIds: readonly string[]): string[] => {
  const verb = String(action.verb);
  const contract = CONTRACTS.get(verb);
  if (!contract) return [`unknown verb ${verb}`];
  const { version, ...data } = action.data as Record<string, unknown>;
  const parsed = contract.data.strict().safeParse(data);
  const sent = action.associatedInputs === 'none' ? [] : inputIds;
  const known = Object.keys(contract.inputs.shape);
  return [
    ...(version === 1 ? [] : [`${verb} carries no version`]),
    ...(parsed.success ? [] : [`${verb} carries what its contract does not know: ${parsed.error.message}`]),
    ...sent.filter((id) => !known.includes(id)).map((id) => `${verb} would be sent the unknown input ${id}`),
  ];
};

const OURS = /^(?:verbund-tab:|verbund-file:|https:\/\/teams\.(?:microsoft|live)\.com\/)/;

/** Of other addresses nobody here can say where they lead. */
const checkLink = (node: Node): string[] =>
  node.type === 'Action.OpenUrl' && !OURS.test(String(node.url))
    ? [`${String(node.title)} leads out of the product`]
    : [];

/** Everything that is wrong with a card; empty for a good one. */
export const problemsOf = (card: Card): string[] => {
  const root = card as unknown as Node;
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  const nodes = nodesOf(root);
  const actions = nodes.filter((node) => node.type === 'Action.Execute');
  const inputs = nodes.filter(isInput);
  const inputIds = inputs.map((input) => String(input.id));
  return [
    ...(bytes > LARGEST_CARD_BYTES ? [`${bytes} bytes are too many`] : []),
    ...(card.version === '1.5' ? [] : ['not version 1.5']),
    ...nodes.flatMap(checkShape),
    ...nodes.flatMap(checkText),
    ...nodes.flatMap(checkChoices),
    ...nodes.flatMap(checkLink),
    ...checkInputs(inputs),
    ...actions.flatMap((action) => checkAction(action, inputIds)),
    ...nodes
      .filter((node) => Array.isArray(node.actions) && node.actions.length > MOST_ACTIONS)
      .map(() => 'more buttons than clients show'),
  ];
};
