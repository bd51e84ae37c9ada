/** onnxruntime 1.29 and newer send usage data to their maker unless this variable is set before the
 *  library loads. Source: microsoft/onnxruntime pull request 27379, "Behavior and controls".
 *  Import this before onnxruntime-node; nothing else of the environment is touched here. */
// biome-ignore lint/style/noProcessEnv: it is written for the library, not read
process.env['ORT_DISABLE_TELEMETRY'] = '1';

export {};
