import { type OnnxGraph, writeOnnx } from './onnx-graph.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** Loads a graph that was built here. */
export type OpenGraph = (graph: OnnxGraph, options: SessionOptions) => Promise<Session>;

export const openGraph: OpenGraph = async (graph, options) =>
  await openSession(writeOnnx(graph), options);
