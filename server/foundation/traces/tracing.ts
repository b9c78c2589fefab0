// Traces of what members and operators ask for, to a collector (OpenTelemetry, OTLP by HTTP): names and times. Loaded where one is named.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { traceOf } from '../error-trace.ts';
import type { Log } from '../log.ts';
import { findOwnVersion } from '../project-version.ts';
import type { Tracing } from './traced.ts';

const PATIENCE_MS = 5_000;
/** A collector that is away is told of so often at most. */
const QUIET_MS = 3_600_000;
/** Whole statements have up to some thousand characters, and their beginning tells which one it is. */
const MOST_CHARACTERS = 500;

/**
 * Sends spans to the collector, some at a time; those that it does not take are lost, and the log says so. A span has a name that is ours, and
 * the text of a statement, in which each value is a number with `$`: never an argument, an address or who asked. `endpoint`: without `/v1/traces`.
 */
export function openTracing(endpoint: string, log: Log, steady: () => number): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: PATIENCE_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'kazva', 'service.version': findOwnVersion() }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('kazva');
  let toldAt = -Infinity;
  const tellLost = (error: unknown): void => {
    if (steady() - toldAt < QUIET_MS) return;
    toldAt = steady();
    log.note('tracesLost', traceOf(error));
  };
  setGlobalErrorHandler(tellLost);
  const under = new AsyncLocalStorage<Context>();

  const within = async <Result>(
    span: { readonly name: string; readonly kind: SpanKind; readonly attributes: Attributes },
    parent: Context,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const { name, ...options } = span;
    const begun = tracer.startSpan(name, options, parent);
    try {
      return await under.run(trace.setSpan(parent, begun), work);
    } catch (error) {
      // Its message may repeat what was sent.
      begun.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      begun.end();
    }
  };
  return {
    operation: (name, work) =>
      within(
        { name, kind: SpanKind.SERVER, attributes: { 'graphql.operation.name': name } },
        ROOT_CONTEXT,
        work,
      ),
    statement: (text, work) => {
      const parent = under.getStore();
      if (parent === undefined) return work();
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, MOST_CHARACTERS) };
      const name = /^\s{0,20}[A-Za-z]{1,20}/.exec(text)?.[0].trim().toUpperCase() ?? 'SQL';
      return within({ name, kind: SpanKind.CLIENT, attributes }, parent, work);
    },
    close: () => provider.shutdown().catch(tellLost),
  };
}
