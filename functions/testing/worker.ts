/**
 * Plays the functions host's Node worker for one built package: gives it a stand-in for `@azure/functions-core`,
 * collects what it registers, and runs the invocations named on the command line through the programming model
 * the package set, the way the worker does. Prints one JSON object.
 *
 * Usage: node worker.ts <main.cjs> <JSON array of {name, input}>
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

type Binding = Record<string, unknown> & { name: string; type: string };
type Metadata = { name: string; bindings: Record<string, Binding> };
type Invocation = { name: string; input: unknown };
type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: unknown): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<unknown>;
};
type ProgrammingModel = { name: string; getInvocationModel(core: unknown): InvocationModel };

const [main = '', wanted = '[]'] = process.argv.slice(2);
const registered = new Map<string, { metadata: Metadata; handler: unknown }>();
let model: ProgrammingModel | undefined;

const standIn = {
  version: '3.0.0',
  setProgrammingModel: (set: ProgrammingModel) => {
    model = set;
  },
  getProgrammingModel: () => model,
  registerFunction: (metadata: Metadata, handler: unknown) => {
    registered.set(metadata.name, { metadata, handler });
  },
  registerHook: () => undefined,
  log: () => undefined,
};
Object.assign(globalThis, { functionsCoreStandIn: standIn });

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@azure/functions-core'
      ? { url: 'stand-in:functions-core', format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'stand-in:functions-core'
      ? {
          format: 'commonjs',
          source: 'module.exports = globalThis.functionsCoreStandIn;',
          shortCircuit: true,
        }
      : next(url, context),
});

createRequire(pathToFileURL(main))(main);

const invoke = async ({ name, input }: Invocation): Promise<unknown> => {
  const found = registered.get(name);
  if (!found || !model) return { error: `${name} is not registered` };
  const trigger = Object.values(found.metadata.bindings).find(({ type }) => type.endsWith('Trigger'));
  const logs: string[] = [];
  const invocation = model.getInvocationModel({
    invocationId: `invocation of ${name}`,
    metadata: found.metadata,
    request: { inputData: [{ name: trigger?.name, data: input }], triggerMetadata: {} },
    log: (_level: string, _category: string, message: string) => logs.push(message),
    state: undefined,
  });
  try {
    const { context, inputs } = await invocation.getArguments();
    const result = await invocation.invokeFunction(context, inputs, found.handler);
    return { response: await invocation.getResponse(context, result), logs };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), logs };
  }
};

const results: unknown[] = [];
for (const each of JSON.parse(wanted) as Invocation[]) results.push(await invoke(each));
process.stdout.write(
  `\n${JSON.stringify({ model: model?.name, registered: [...registered.values()].map(({ metadata }) => metadata), results })}\n`,
  () => process.exit(0),
);
