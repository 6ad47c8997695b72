'use strict';
/*
 * Runs in a worker thread, see compose.ts. Plain JavaScript, so that one file is started by its
 * path both from the compiled code and from the sources under test.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { composeServices } = require('@apollo/composition');
const { parse } = require('graphql');

const hintOf = (hint) => ({ code: hint.definition.code, message: hint.message });
const errorOf = (error) => ({ code: error.extensions?.code ?? 'COMPOSITION_ERROR', message: error.message });

function compose(subgraphs) {
  const services = [];
  const errors = [];
  for (const { name, url, sdl } of subgraphs) {
    try {
      services.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      errors.push({ code: 'INVALID_GRAPHQL', message: `[${name}] ${error.message}` });
    }
  }
  if (errors.length > 0) return { kind: 'failure', errors };
  let result;
  try {
    result = composeServices(services);
  } catch (error) {
    // Thrown at the same subgraphs every time: to try again would be of no use.
    return { kind: 'failure', errors: [errorOf(error)] };
  }
  if (result.errors) return { kind: 'failure', errors: result.errors.map(errorOf) };
  return { kind: 'success', supergraphSdl: result.supergraphSdl, hints: result.hints.map(hintOf) };
}

parentPort.postMessage(compose(workerData));
